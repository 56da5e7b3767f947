package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.comment.Arrival;
import dev.caveat.model.Discussion;
import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of files: nothing of it is wrong, and nothing that is known is read again. */
class KnownTest {
    private static final Selection ALL = new Selection(Instant.parse("2026-05-01T12:00:00Z"), true, true, true);
    private static final Parallel TWO = new Parallel(2);

    /** Long after all that the tests write: no stamp is in doubt. */
    private static final long LATER = Long.MAX_VALUE / 2;

    @TempDir
    Path root;

    /** A reading, with what was wrong. */
    private record Read(SiteReader.Reading reading, List<Problem> problems) {
        Known known(long taken) {
            return reading.known(taken).orElseThrow();
        }

        List<Page> pages() {
            return reading.site().orElseThrow().site().pages();
        }
    }

    @BeforeEach
    void site() throws IOException {
        put("content/site.yaml", "title: Site\nbaseUrl: https://example.org/\npolicies: off\ncomments: { perPage: 50 }\n");
        put("content/_people/ada.yaml", "name: Ada\nrole: expert\n");
        put("content/articles/index.md", "---\ntitle: Articles\ncascade: { type: story }\n---\n");
        put("content/articles/a.md", "---\ntitle: A\nauthors: [ada]\ntags: [sleep, noise]\nunknown: x\n---\nText.\n");
        put("content/articles/b.md", "---\ntitle: B\nresources: [{ src: \"*.png\", title: “x” }]\nparams: { a: [b, { c: d }] }\n---\nText.\n");
        put("content/_static/c.txt", "c\n");
        for (int i = 0; i < 130; i++) {
            put("content/_comments/articles/a/" + i + ".yaml", "author: Sam " + i + "\ndate: 2026-01-01\nbody: |\n  Words, @Sam 1\n" + (i % 3 == 2 ? "parent: " + (i - 1) + "\n" : ""));
        }
        put("content/_comments/articles/b/1.yaml", "author: Ada\ndate: 2026-01-01\nbody: x\n");
    }

    private Path put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Snapshot list() {
        return Snapshot.take(root, TWO, new Problems());
    }

    private Read read(Path root, Snapshot snapshot, Known known) {
        Problems problems = new Problems();
        SiteReader.Reading reading = SiteReader.read(root, ConfigReader.Overrides.NONE, ALL, TWO, snapshot, known, problems);
        return new Read(reading, problems.all());
    }

    private Known kept(Known known) throws IOException {
        KnownFile file = new KnownFile(root.resolve("kept"), "test");
        file.save(known);
        return file.load();
    }

    private static String told(List<Page> pages) {
        StringBuilder told = new StringBuilder();
        for (Page page : pages) {
            told.append(page).append('\n');
            // An outline shows nothing of what it holds.
            page.discussion().divided().ifPresent(divided -> divided.outline().arrivals().forEach(arrival -> told.append(arrival).append('\n')));
        }
        return told.toString();
    }

    private void same(Read one, Read other) {
        assertEquals(one.pages().stream().map(page -> page.discussed(Discussion.NONE)).toList(),
                other.pages().stream().map(page -> page.discussed(Discussion.NONE)).toList());
        assertEquals(told(one.pages()), told(other.pages()));
        assertEquals(one.problems(), other.problems());
        assertEquals(one.reading().site().orElseThrow().skipped(), other.reading().site().orElseThrow().skipped());
        assertEquals(one.reading().site().orElseThrow().broken(), other.reading().site().orElseThrow().broken());
    }

    @Test
    void unchangedFilesAreNotOpened() throws IOException {
        Read first = read(root, list(), Known.NOTHING);
        Known known = kept(first.known(LATER));
        Snapshot snapshot = list();
        // Whoever opens one of these now has a problem.
        for (String gone : List.of("content/articles/a.md", "content/articles/b.md", "content/_comments/articles/a/7.yaml", "content/_comments/articles/b/1.yaml",
                "content/_static/c.txt")) {
            Files.delete(root.resolve(gone));
        }
        Read second = read(root, snapshot, known);
        same(first, second);
        assertEquals(130, second.pages().stream().filter(page -> page.id().path().equals("articles/a")).findFirst().orElseThrow().discussion().count());
        List<Arrival> arrivals = second.pages().stream().flatMap(page -> page.discussion().divided().stream()).flatMap(one -> one.outline().arrivals().stream()).toList();
        assertEquals(130, arrivals.size());
        assertFalse(second.reading().known(LATER).orElseThrow().isChanged());
    }

    @Test
    void aFileOfTheSameMomentIsLookedInto() throws IOException {
        Known known = kept(read(root, list(), Known.NOTHING).known(0));
        Snapshot snapshot = list();
        Files.delete(root.resolve("content/articles/a.md"));
        assertTrue(read(root, snapshot, known).problems().stream()
                .anyMatch(problem -> problem.code() == Code.FILE_UNREADABLE && problem.place().file().equals("content/articles/a.md")));
        put("content/articles/a.md", "---\ntitle: A\n---\n");
        assertTrue(read(root, list(), known).known(LATER).isChanged());
    }

    @Test
    void aFileThatWasOnlyTouchedIsNotParsed() throws IOException {
        Known known = read(root, list(), Known.NOTHING).known(LATER);
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // As a checkout does: another file with the same bytes.
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.write(file, bytes);
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_123L));
            }
        }
        Known touched = read(root, list(), known).known(LATER);
        known.pages().forEach((file, piece) -> assertSame(piece, touched.pages().get(file), file));
        known.discussions().forEach((page, piece) -> assertSame(piece, touched.discussions().get(page), page));
        assertTrue(touched.isChanged());
    }

    @Test
    void theSameSizeAndTimeDoNotHideAChange() throws IOException {
        Path file = root.resolve("content/articles/a.md");
        FileTime time = Files.getLastModifiedTime(file);
        Known known = read(root, list(), Known.NOTHING).known(LATER);
        Files.writeString(file, Files.readString(file).replace("title: A", "title: Z"));
        Files.setLastModifiedTime(file, time);
        assertTrue(read(root, list(), known).pages().stream().anyMatch(page -> page.title().equals("Z")));
    }

    @Test
    void whatFoldersPeopleAndSettingsSayIsPartOfAPage() throws IOException {
        for (String file : List.of("content/site.yaml", "content/_people/ada.yaml", "content/articles/index.md")) {
            Known known = read(root, list(), Known.NOTHING).known(LATER);
            put(file, Files.readString(root.resolve(file)).replace("story", "tale").replace("Ada", "Eve").replace("perPage: 50", "perPage: 60"));
            Known next = read(root, list(), known).known(LATER);
            assertNotSame(known.pages().get("content/articles/b.md"), next.pages().get("content/articles/b.md"), file);
        }
        assertTrue(read(root, list(), Known.NOTHING).pages().stream().anyMatch(page -> page.type().equals("tale")));
    }

    @Test
    void whatAFolderSaysOfItselfIsNot() throws IOException {
        Known known = read(root, list(), Known.NOTHING).known(LATER);
        put("content/articles/index.md", Files.readString(root.resolve("content/articles/index.md")) + "More.\n");
        Known next = read(root, list(), known).known(LATER);
        assertSame(known.pages().get("content/articles/b.md"), next.pages().get("content/articles/b.md"));
        assertNotSame(known.pages().get("content/articles/index.md"), next.pages().get("content/articles/index.md"));
    }

    @Test
    void aDamagedFileIsNothing() throws IOException {
        Random random = Seed.random("aDamagedFileIsNothing");
        Path file = root.resolve("kept");
        new KnownFile(file, "test").save(read(root, list(), Known.NOTHING).known(LATER));
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < 300; i++) {
            byte[] bad = random.nextInt(3) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (bad.length == good.length) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            assertSame(Known.NOTHING, new KnownFile(file, "test").load());
        }
        Files.write(file, good);
        assertSame(Known.NOTHING, new KnownFile(file, "another program").load());
        assertFalse(new KnownFile(file, "test").load().pages().isEmpty());
        Files.delete(file);
        assertSame(Known.NOTHING, new KnownFile(file, "test").load());
    }

    /** Of every site of the golden tests, with all that pages can hold. */
    @Test
    void whatIsKeptIsWhatWasRead() throws IOException {
        List<Path> sites;
        try (Stream<Path> all = Files.list(Path.of("src/test/sites"))) {
            sites = all.map(site -> site.resolve("site")).filter(site -> Files.exists(site.resolve("content/site.yaml"))).sorted().toList();
        }
        int pages = 0;
        List<String> kept = new ArrayList<>();
        for (Path site : sites) {
            Path copy = root.resolve("sites").resolve(site.getParent().getFileName().toString());
            copy(site.resolve("content"), copy.resolve("content"));
            Snapshot snapshot = Snapshot.take(copy, TWO, new Problems());
            Read first = read(copy, snapshot, Known.NOTHING);
            Optional<Known> known = first.reading().known(LATER);
            if (known.isPresent()) {
                same(first, read(copy, Snapshot.take(copy, TWO, new Problems()), kept(known.get())));
                pages += known.get().pages().size();
                kept.add(site.getParent().getFileName().toString());
            }
        }
        assertTrue(kept.size() > 60 && pages > 200, kept.size() + " sites, " + pages + " pages");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
