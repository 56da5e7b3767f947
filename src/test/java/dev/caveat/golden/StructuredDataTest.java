package dev.caveat.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell search engines: of every golden site and of the demonstration, with the theme that comes with Caveat. */
class StructuredDataTest {
    private static final String SITE = "https://example.org/sub";
    private static final Set<String> DATES = Set.of("datePublished", "dateModified", "lastReviewed");
    private static final Set<String> ADDRESSES = Set.of("url", "item", "mainEntityOfPage", "image", "@id");
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("MedicalWebPage", List.of("@id", "url", "name", "inLanguage", "isPartOf", "mainEntity")),
            Map.entry("Article", List.of("@id", "headline", "inLanguage", "publisher", "mainEntityOfPage")),
            Map.entry("WebSite", List.of("@id", "url", "name")),
            Map.entry("WebPage", List.of("@id", "url", "name", "isPartOf")),
            Map.entry("CollectionPage", List.of("@id", "url", "name", "isPartOf")),
            Map.entry("ProfilePage", List.of("@id", "url", "name", "mainEntity")),
            Map.entry("Person", List.of("name")),
            Map.entry("Organization", List.of("name")),
            Map.entry("Thing", List.of("name")),
            Map.entry("CreativeWork", List.of("name")),
            Map.entry("Audience", List.of("audienceType")),
            Map.entry("BreadcrumbList", List.of("itemListElement")),
            Map.entry("ListItem", List.of("position", "name", "item")),
            Map.entry("EducationalOccupationalCredential", List.of("name")));

    @TempDir
    static Path temporary;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> failed = new TreeSet<>();

    /** What a build with everything in it leaves behind; what could not be made is noted: some sites are wrong on purpose. */
    private Tree built(Path root, String name) throws IOException {
        Path output = temporary.resolve(name + "-output");
        Report report = Build.run(new Request(
                root, output, new ConfigReader.Overrides(Optional.of(SITE + "/"), Optional.of("commons")),
                new Selection(Instant.parse("2026-12-01T00:00:00Z"), true, true, true), new Parallel(2), false, "0.1.0", "test"));
        failed.addAll(report.withheld());
        return Files.exists(output) ? Tree.of(output) : Tree.EMPTY;
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfEverySite() throws IOException {
        List<Path> roots = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("src/test/sites"))) {
            folders.filter(folder -> Files.isDirectory(folder.resolve("site"))).sorted().forEach(folder -> roots.add(folder.resolve("site")));
        }
        return roots.stream().map(root -> DynamicTest.dynamicTest(root.getParent().getFileName().toString(), () -> {
            wrong.clear();
            failed.clear();
            String name = root.getParent().getFileName().toString();
            Tree.of(root).only(path -> path.startsWith("content/")).writeInto(temporary.resolve(name));
            look(built(temporary.resolve(name), name));
            assertEquals(List.of(), wrong);
        }));
    }

    @Test
    void theDemonstrationHasEveryKind() throws IOException {
        Tree.of(Path.of("content")).writeInto(temporary.resolve("demo/content"));
        Set<String> types = look(built(temporary.resolve("demo"), "demo"));
        assertEquals(List.of(), wrong);
        Set<String> missing = new TreeSet<>(REQUIRED.keySet());
        missing.remove("WebPage");
        missing.removeAll(types);
        assertEquals(Set.of(), missing);
        assertFalse(types.contains("QAPage") || types.contains("FAQPage") || types.contains("Comment"), types.toString());
    }

    @Test
    void hostileTextsStayTexts() throws IOException {
        Path root = temporary.resolve("hostile");
        String evil = "</script><script>alert(1)</script> <!-- \\\" ' & \\u2028\\u2029 \\U0001F600 ]]>";
        write(root, "content/site.yaml", "title: \"S " + evil + "\"\ndescription: \"D " + evil + "\"\nbaseUrl: https://example.org/sub/\n");
        write(root, "content/_people/ada.yaml", "name: \"N " + evil + "\"\nrole: staff\nbio: \"B " + evil + "\"\ncredentials: [{ name: \"C " + evil
                + "\", issuer: \"I " + evil + "\", url: \"https://x.example/?a=1&b=</script>\" }]\n");
        write(root, "content/a.md", "---\ntitle: \"T " + evil + "\"\ndescription: \"X " + evil + "\"\ndate: 2024-01-01T10:00:00+02:00\n"
                + "authors: [ada, ada]\ntags: [\"G " + evil + "\"]\nreview: { by: [ada], on: 2024-02-01 }\nimage: gone.png\n---\nText.\n");
        Tree tree = built(root, "hostile");
        look(tree);
        assertEquals(List.of(), wrong);
        String text = tree.text("a/index.html");
        String block = text.substring(text.indexOf("ld+json\">") + 9, text.indexOf("</script>", text.indexOf("ld+json\">")));
        assertFalse(block.contains("<") || block.contains("&") || block.contains("\u2028"), block);
        Map<?, ?> page = map(((List<?>) map(StrictJson.read(block)).get("@graph")).get(0));
        String title = "T </script><script>alert(1)</script> <!-- \" ' & \u2028\u2029 \uD83D\uDE00 ]]>";
        assertEquals(title, page.get("name"));
        assertEquals(title, map(page.get("mainEntity")).get("headline"));
        assertEquals("2024-01-01T08:00:00Z", map(page.get("mainEntity")).get("datePublished"));
        assertTrue(map(page.get("mainEntity")).get("author") instanceof Map, "one author is no list");
        assertFalse(map(page.get("mainEntity")).containsKey("image"), "a picture that is not there");
    }

    private static void write(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    // What must hold

    /** Looks at every page; the types that were found. */
    private Set<String> look(Tree tree) {
        Set<String> types = new TreeSet<>();
        for (String path : tree.files().keySet()) {
            if (!path.endsWith(".html") || tree.text(path).contains("http-equiv=\"refresh\"") || !tree.text(path).contains("commons.")) {
                continue;
            }
            Document page = Jsoup.parse(tree.text(path));
            List<Element> blocks = page.select("script[type=application/ld+json]");
            if (blocks.size() != (page.select("body.kind-error").isEmpty() ? 1 : 0)) {
                wrong.add(path + ": " + blocks.size() + " blocks");
            } else if (!blocks.isEmpty()) {
                page(tree, path, page, map(StrictJson.read(blocks.get(0).data())), types);
            }
        }
        return types;
    }

    private void page(Tree tree, String path, Document page, Map<?, ?> json, Set<String> types) {
        assertEquals("https://schema.org", json.get("@context"));
        List<?> graph = (List<?>) json.get("@graph");
        visit(tree, path, graph, types);
        Object address = page.select("link[rel=canonical]").attr("href");
        if (!address.equals(map(graph.get(0)).get("url"))) {
            wrong.add(path + ": it is " + address + ", not " + map(graph.get(0)).get("url"));
        }
        boolean crumbs = !page.select(".breadcrumbs li").isEmpty();
        if (crumbs != (graph.size() == 2)) {
            wrong.add(path + ": breadcrumbs " + page.select(".breadcrumbs li").eachText());
        } else if (crumbs) {
            List<?> steps = (List<?>) map(graph.get(1)).get("itemListElement");
            for (int i = 0; i < steps.size(); i++) {
                assertEquals((long) i + 1, map(steps.get(i)).get("position"), path);
            }
            assertEquals(address, map(steps.get(steps.size() - 1)).get("item"), path);
        }
        Map<?, ?> first = map(graph.get(0));
        Object article = first.containsKey("mainEntity") ? first.get("mainEntity") : first;
        boolean counted = map(article).containsKey("commentCount");
        if (counted && !map(article).get("commentCount").equals((long) page.select("article.comment:not(.comment-removed)").size())
                && page.select(".comments-pager").isEmpty()) {
            wrong.add(path + ": it has not " + map(article).get("commentCount") + " comments");
        }
    }

    private void visit(Tree tree, String path, Object value, Set<String> types) {
        if (value instanceof List<?> list) {
            list.forEach(item -> visit(tree, path, item, types));
        } else if (value instanceof Map<?, ?> object) {
            String type = (String) object.get("@type");
            types.add(type);
            for (String key : REQUIRED.getOrDefault(type, List.of("a known type"))) {
                if (!object.containsKey(key)) {
                    wrong.add(path + ": a " + type + " has no " + key);
                }
            }
            object.forEach((key, inner) -> {
                if (DATES.contains(key)) {
                    date((String) inner);
                } else if (ADDRESSES.contains(key)) {
                    address(tree, path, (String) inner);
                }
                visit(tree, path, inner, types);
            });
            boolean changedEarlier = object.containsKey("datePublished") && !type.equals("CreativeWork")
                    && day(object.get("dateModified")).isBefore(day(object.get("datePublished")));
            if (changedEarlier || object.containsKey("reviewedBy") && type.equals("Article")) {
                wrong.add(path + ": " + object);
            }
        } else if (value instanceof String text && text.isBlank()) {
            wrong.add(path + ": a blank text");
        }
    }

    private static LocalDate day(Object date) {
        return LocalDate.parse(((String) date).substring(0, 10));
    }

    private static void date(String text) {
        if (text.length() == 4) {
            // What was published elsewhere often has no more than a year.
            Year.parse(text);
        } else if (text.length() == 10) {
            LocalDate.parse(text);
        } else {
            OffsetDateTime.parse(text);
        }
    }

    /** Whole addresses, of files that are there. */
    private void address(Tree tree, String path, String address) {
        if (!address.startsWith(SITE + "/")) {
            if (!address.matches("https?://[^/]+/.*")) {
                wrong.add(path + ": no whole address: " + address);
            }
            return;
        }
        String below = URI.create(address.replaceAll("#.*", "")).getPath()
                .substring("/sub/".length());
        String file = below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
        if (!tree.has(file) && !failed.contains(file)) {
            wrong.add(path + ": nothing is at " + address);
        }
    }
}
