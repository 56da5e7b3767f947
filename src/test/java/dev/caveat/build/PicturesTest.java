package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.picture.Photographs;
import dev.caveat.picture.PictureSize;
import dev.caveat.picture.Whereabouts;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures from the folder of an article to the published page. */
class PicturesTest {
    private static final String SMALL = "pictures: { widths: [40, 100], column: 120 }\n";
    private static final Pattern IMAGE = Pattern.compile("<img[^>]*>");

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void aSite() {
        site = new Workspace(folder).config(SMALL).article("quiet", "", "No picture.\n");
    }

    private static byte[] photo(int width, int height, int seed) {
        return Photographs.jpeg(Photographs.soft(width, height, seed), 1);
    }

    private byte[] bytes(String path) {
        try {
            return Files.readAllBytes(site.output.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The tags of the pictures on an article's page. */
    private List<String> images(String article) {
        Matcher found = IMAGE.matcher(site.published("articles/" + article + "/index.html").orElseThrow());
        return found.results().map(result -> result.group()).toList();
    }

    private static List<String> told(Report report) {
        return report.problems().stream().filter(problem -> problem.code().text().startsWith("picture/"))
                .map(problem -> problem.place().text() + " " + problem.code().text()).toList();
    }

    // What pictures say

    @Test
    void publishedPicturesTellNothing() {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "photo.jpg", photo(30, 20, 1), "plan.png", Photographs.png(Photographs.soft(30, 20, 1), 1),
                "web.webp", Photographs.webp(30, 20, 6), "moving.gif", Photographs.gif(Photographs.soft(30, 20, 1)), "called-otherwise.bin", photo(30, 20, 1)));
        site.article("sleep/index", "", "![A bed](photo.jpg)\n");
        files.forEach((name, file) -> site.with("content/articles/sleep/" + name, file).with("content/_static/x/" + name, file).with("content/loose/" + name, file));
        Report report = site.build();
        assertEquals(List.of(), told(report));
        for (String place : List.of("articles/sleep/", "x/", "loose/")) {
            files.forEach((name, file) -> {
                byte[] published = bytes(place + name);
                assertFalse(Whereabouts.in(published), place + name);
                assertFalse(new String(published, StandardCharsets.ISO_8859_1).contains(Photographs.SECRET), place + name);
                assertEquals(PictureSize.of(file), PictureSize.of(published), place + name);
            });
        }
    }

    @Test
    void picturesOfTheThemeTellNothingEither() {
        site.with("themes/look/static/head.jpg", photo(30, 20, 1))
                .with("themes/look/assets/back.png", Photographs.png(Photographs.soft(30, 20, 1), 1))
                .with("themes/look/static/x.heic", Photographs.heic());
        Report report = site.build();
        assertEquals(List.of("themes/look/static/x.heic picture/place"), told(report));
        assertFalse(site.files().containsKey("x.heic"));
        for (String path : List.of("head.jpg", "assets/back.png")) {
            assertFalse(new String(bytes(path), StandardCharsets.ISO_8859_1).contains(Photographs.SECRET), path);
        }
        site.config("pictures: { metadata: keep }\n").build();
        assertArrayEquals(photo(30, 20, 1), bytes("head.jpg"));
        assertArrayEquals(Photographs.heic(), bytes("x.heic"));
    }

    @Test
    void whoWantsItKeepsIt() {
        byte[] file = photo(30, 20, 1);
        site.with("content/_static/photo.jpg", file).build();
        assertFalse(Whereabouts.in(bytes("photo.jpg")));
        site.config("pictures: { metadata: keep }\n");
        assertEquals(Set.of("photo.jpg"), site.rendered());
        assertArrayEquals(file, bytes("photo.jpg"));
        site.config(SMALL).build();
        assertFalse(Whereabouts.in(bytes("photo.jpg")));
    }

    @Test
    void whatCannotBeTakenOutIsNotPublished() {
        site.with("content/_static/photo.heic", Photographs.heic());
        Report report = site.build();
        assertEquals(List.of("content/_static/photo.heic picture/place"), told(report));
        assertTrue(site.published("photo.heic").isEmpty());
        assertTrue(site.published("articles/quiet/index.html").isPresent());
        site.config("pictures: { metadata: keep }\n");
        assertEquals(List.of(), told(site.build()));
        assertArrayEquals(Photographs.heic(), bytes("photo.heic"));
        site.config(SMALL).build();
        assertFalse(site.files().containsKey("photo.heic"), "no last good file stays that says it");
    }

    @Test
    void whatBreaksOffIsToldOf() {
        byte[] file = photo(30, 20, 1);
        site.with("content/_static/photo.jpg", Arrays.copyOf(file, file.length - 200));
        assertEquals(List.of("content/_static/photo.jpg picture/broken"), told(site.build()));
        assertFalse(Whereabouts.in(bytes("photo.jpg")));
        assertEquals(List.of("content/_static/photo.jpg picture/broken"), told(site.build()), "also where nothing is rendered");
    }

    // Smaller copies

    private static final Pattern COPY = Pattern.compile("/(articles/photo-(40|100)w-[0-9a-f]{8}\\.jpg) (40|100)w");

    @Test
    void pagesNameTheCopiesThatArePublished() {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).article("bed", "", "![A bed](photo.jpg)\n");
        site.build();
        String image = images("bed").get(0);
        List<String> copies = COPY.matcher(image).results().map(found -> found.group(1)).toList();
        assertEquals(2, copies.size(), image);
        assertTrue(image.contains(", /articles/photo.jpg 300w\""), image);
        assertTrue(image.contains("sizes=\"(max-width: 120px) 100vw, 120px\""), image);
        assertEquals(Optional.of(new PictureSize(40, 27)), PictureSize.of(bytes(copies.get(0))));
        assertEquals(Optional.of(new PictureSize(100, 67)), PictureSize.of(bytes(copies.get(1))));
        assertEquals(List.of(), site.build().problems());
    }

    @Test
    void aSecondBuildScalesNothingEvenWithoutTheOutput() throws IOException {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).article("bed", "", "![A bed](photo.jpg)\n").build();
        Map<String, String> first = site.files();
        Map<Path, Object> before = kept();
        assertEquals(3, before.size());
        assertEquals(Set.of(), site.rendered());
        try (Stream<Path> files = Files.walk(site.output)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
        site.build();
        assertEquals(first, site.files());
        assertEquals(before, kept());
    }

    /** The files that are kept, with what changes when one is written. */
    private Map<Path, Object> kept() throws IOException {
        Map<Path, Object> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(site.root.resolve(".caveat/pictures"))) {
            for (Path file : files.toList()) {
                kept.put(file, Files.getAttribute(file, "unix:ino") + " " + Files.getAttribute(file, "unix:ctime"));
            }
        }
        return kept;
    }

    @Test
    void otherWidthsMakeThePagesWithPicturesNew() {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).article("bed", "", "![A bed](photo.jpg)\n").build();
        site.config("pictures: { widths: [] }\n");
        Set<String> rendered = site.rendered();
        assertTrue(rendered.contains("articles/bed/index.html"), rendered.toString());
        assertFalse(rendered.contains("articles/quiet/index.html"), rendered.toString());
        assertFalse(images("bed").get(0).contains("srcset"));
        assertEquals(Set.of("articles/photo.jpg"), site.files().keySet().stream().filter(path -> path.endsWith(".jpg")).collect(Collectors.toSet()));
    }

    @Test
    void aFileOfAnEditorsAtTheSamePlaceIsTold() {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).build();
        String copy = site.files().keySet().stream().filter(path -> path.contains("-40w-")).findFirst().orElseThrow();
        site.with("content/" + copy, "mine");
        assertEquals(List.of("content/articles/photo.jpg page/collision"), Workspace.errors(site.build()));
    }

    @Test
    void whatIsTooLargeIsTold() {
        site.with("content/articles/photo.png", Photographs.bomb(60_000, 60_000));
        Report report = site.build();
        assertEquals(List.of("content/articles/photo.png picture/not-scaled"), told(report));
        assertTrue(report.problems().stream().filter(one -> one.code().text().startsWith("picture/")).map(Problem::severity).allMatch(Severity.NOTICE::equals));
        assertTrue(site.files().containsKey("articles/photo.png"));
    }

    // Tags

    @Test
    void tagsOfAllKindsAreCompleted() {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).with("content/_static/small.png", Photographs.png(Photographs.soft(30, 20, 1), 1))
                .article("bed", "", """
                        ![One](photo.jpg)

                        <p><img src="photo.jpg" alt="Two" width="60"> <img src="/small.png" alt=""></p>

                        ![Three](/small.png){loading=eager width=15}

                        <img src="../articles/photo.jpg" alt="Four" width="50%" srcset="/small.png 30w" sizes="30px">

                        ![Five](https://elsewhere.example/x.png)

                        <img alt="Six" src="nowhere.png">

                        `<img src="photo.jpg">`
                        """);
        site.build();
        List<String> images = images("bed");
        assertEquals(7, images.size(), images.toString());
        // The first one is what readers wait for.
        assertFalse(images.get(0).contains("loading") || images.get(0).contains("decoding"), images.get(0));
        assertTrue(images.get(0).contains("width=\"300\" height=\"200\""), images.get(0));
        // The page is in a folder of its own, so that this leads nowhere.
        assertFalse(images.get(1).contains("srcset"), images.get(1));
        assertHas(images.get(2), "loading=\"lazy\"", "decoding=\"async\"", "width=\"30\"", "height=\"20\"", "alt=\"\"");
        assertFalse(images.get(2).contains("srcset"), images.get(2));
        assertHas(images.get(3), "loading=\"eager\"", "width=\"15\"", "height=\"10\"");
        assertFalse(images.get(3).contains("lazy") || images.get(3).contains("async"), images.get(3));
        assertHas(images.get(4), "width=\"50%\"", "srcset=\"/small.png 30w\"", "sizes=\"30px\"");
        assertFalse(images.get(4).contains("height") || images.get(4).contains("photo-40w"), images.get(4));
        assertHas(images.get(5), "loading=\"lazy\"", "decoding=\"async\"");
        assertHas(images.get(6), "loading=\"lazy\"", "src=\"nowhere.png\"");
        assertFalse(images.get(6).contains("width"), images.get(6));
    }

    private static void assertHas(String tag, String... attributes) {
        for (String attribute : attributes) {
            assertEquals(2, (" " + tag + " ").split(Pattern.quote(attribute), -1).length, attribute + " once in " + tag);
        }
    }

    @Test
    void inABundleHtmlNamesTheFilesBesideIt() {
        site.with("content/articles/bed/photo.jpg", photo(300, 200, 1))
                .article("bed/index", "image: { src: photo.jpg, alt: A bed }\n", "<img src=\"photo.jpg\" alt=\"The same\" width=\"60\">\n");
        site.build();
        // Above the text stands the page's own picture.
        assertHas(images("bed").get(0), "loading=\"lazy\"", "height=\"40\"", "sizes=\"(max-width: 60px) 100vw, 60px\"", "/articles/bed/photo.jpg 300w");
    }

    @Test
    void figuresAreCompletedToo() {
        site.with("content/articles/photo.jpg", photo(300, 200, 1)).article("bed", "", "![A](photo.jpg)\n\n{{< figure src=\"photo.jpg\" alt=\"B\" width=\"60\" >}}\n");
        site.build();
        assertHas(images("bed").get(1), "loading=\"lazy\"", "decoding=\"async\"", "width=\"60\"", "height=\"40\"", " 300w\"");
    }

    // Words

    @Test
    void picturesWithoutWordsAreToldWhereTheyStand() {
        site.with("content/articles/photo.jpg", photo(30, 20, 1)).with("content/articles/two.jpg", photo(30, 20, 2)).article("bed", "", """
                Text ![](photo.jpg) and ![A bed](photo.jpg).

                ![ ](two.jpg){.wide}

                ![](photo.jpg){alt=""}

                <img src="two.jpg"><img src="two.jpg" alt=""><img src="two.jpg" alt><img alt src="two.jpg">
                """);
        assertEquals(
                List.of("content/articles/bed.md:5:6 picture/alt", "content/articles/bed.md:7:1 picture/alt", "content/articles/bed.md:11:1 picture/alt"),
                told(site.build()));
        assertEquals(3, told(site.build()).size(), "also where nothing is rendered");
    }

    @Test
    void soAreThoseOfFrontMatter() {
        site.with("content/articles/photo.jpg", photo(30, 20, 1)).article("a", "image: photo.jpg\n", "").article("b", "image: { src: photo.jpg }\n", "")
                .article("c", "image: { src: photo.jpg, alt: \"\" }\n", "").article("d", "image: { src: photo.jpg, alt: A bed }\n", "");
        assertEquals(List.of("content/articles/a.md:4:8 picture/alt", "content/articles/b.md:4:15 picture/alt"), told(site.build()));
    }

    // Incremental = clean

    @Test
    void whateverBecomesOfPicturesABuildThatRemembersLeavesWhatACleanOneDoes() {
        long seed = Seed.of("PicturesTest");
        var random = new Random(seed);
        List<String> names = List.of("articles/photo.jpg", "articles/bed/photo.jpg", "_static/photo.jpg", "articles/plan.png");
        site.article("a", "", "![A](photo.jpg) ![](plan.png)\n").article("bed/index", "image: photo.jpg\n", "<img src=\"photo.jpg\"> ![x](/photo.jpg)\n");
        int edits = Seed.soaks() ? 40 : 24;
        for (int i = 0; i < edits; i++) {
            String name = "content/" + names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> site.config(random.nextBoolean() ? SMALL : "pictures: { widths: [" + (10 + random.nextInt(90)) + "], quality: " + (1 + random.nextInt(100)) + " }\n");
                case 1 -> site.config(random.nextBoolean() ? "pictures: { metadata: keep }\n" : "");
                case 2 -> {
                    if (Files.exists(site.root.resolve(name))) {
                        site.without(name);
                    }
                }
                case 3 -> site.with(name, Photographs.latin("no picture " + random.nextInt(3)));
                default -> site.with(name, name.endsWith("png") ? Photographs.png(Photographs.soft(50 + random.nextInt(90), 30, 1), 1 + random.nextInt(8))
                        : Photographs.jpeg(Photographs.soft(50 + random.nextInt(90), 30, 1), 1 + random.nextInt(8)));
            }
            site.build();
            assertEquals(site.clean(), site.files(), "seed " + seed + ", edit " + i);
            assertEquals(Set.of(), site.rendered(), "seed " + seed + ", edit " + i);
        }
    }
}
