package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat forecast}; it is noon of 15 June 2026. */
class ForecastCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        site("reviews: { every: P1Y }\n");
        desk.write("content/_people/ada.yaml", "name: Ada Example\n");
    }

    private void site(String more) throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\n" + more);
    }

    private void page(String name, String front) throws Exception {
        desk.write("content/articles/" + name + ".md", "---\ntitle: About " + name + "\n" + front + "---\nText.\n");
    }

    private List<String> forecast(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "forecast";
        System.arraycopy(words, 0, all, 1, words.length);
        return desk.run(all).expect(0).lines();
    }

    /** Day, what and page. */
    private List<String> shortly(String... words) {
        return forecast(words).stream().map(line -> line.substring(0, line.lastIndexOf('\t'))).toList();
    }

    @Test
    void byDateAndThenByPage() throws Exception {
        page("b", "review: { by: ada, on: 2025-07-01 }\n");
        page("a", "review: { by: ada, on: 2025-07-01 }\nexpiryDate: 2026-09-01\n");
        page("soon", "publishDate: 2026-06-20\n");
        assertEquals(List.of(
                        "2026-06-20\tpage appears\tarticles/soon\tthe page is published",
                        "2026-07-01\treview due\tarticles/a\tthe page says that it may be out of date",
                        "2026-07-01\treview due\tarticles/b\tthe page says that it may be out of date",
                        "2026-09-01\tpage expires\tarticles/a\tthe page is published no more"),
                forecast());
    }

    @Test
    void fromTodayToTheLastDay() throws Exception {
        page("yesterday", "review: { on: 2025-06-14 }\n");
        page("today", "review: { on: 2025-06-15 }\n");
        page("last", "review: { on: 2025-06-25 }\n");
        page("after", "review: { on: 2025-06-26 }\n");
        assertEquals(List.of("2026-06-15\treview due\tarticles/today", "2026-06-25\treview due\tarticles/last"), shortly("--days", "10"));
        assertEquals(List.of("2026-06-15\treview due\tarticles/today"), shortly("--days", "0"));
        assertEquals(List.of("2026-06-26\treview due\tarticles/after"), shortly("--days", "1", "--as-of", "2026-06-26"));
    }

    @Test
    void theTimeOfGraceMattersWhereThePageIsThenHeldBack() throws Exception {
        page("a", "review: { on: 2025-06-01 }\n");
        assertEquals(List.of(), shortly());
        site("reviews: { every: P1Y, overdue: error, grace: P30D }\n");
        assertEquals(List.of("2026-07-01\ttime of grace ends\tarticles/a\tthe page is held back"), forecast());
        site("reviews: { every: P1Y, overdue: off }\n");
        page("b", "review: { on: 2025-07-01 }\n");
        assertEquals(List.of(), shortly());
    }

    @Test
    void whatIsNotPublishedThenIsNoEvent() throws Exception {
        page("gone", "review: { on: 2025-08-01 }\nexpiryDate: 2026-07-01\n");
        page("over", "review: { on: 2025-08-01 }\nexpiryDate: 2026-06-01\n");
        page("new", "date: 2026-07-10\nreview: { on: 2025-07-01 }\n");
        page("draft", "draft: true\nreview: { on: 2025-07-01 }\n");
        assertEquals(List.of("2026-07-01\tpage expires\tarticles/gone", "2026-07-10\tpage appears\tarticles/new", "2026-07-10\treview due\tarticles/new"),
                shortly());
        assertTrue(shortly("-D").contains("2026-07-01\treview due\tarticles/draft"));
    }

    @Test
    void commentsCloseWhereNobodyKeepsThemOpen() throws Exception {
        site("comments: { closeAfter: P1Y }\n");
        page("a", "date: 2025-08-31\n");
        page("b", "date: 2025-08-31\ncomments: open\n");
        page("c", "date: 2025-08-31\ncomments: closed\n");
        page("d", "date: 2025-12-01\n");
        page("e", "date: 2025-06-15\n");
        assertEquals(List.of("2026-08-31\tcomments close\tarticles/a"), shortly());
    }

    @Test
    void forPrograms() throws Exception {
        page("a", "review: { by: ada, on: 2025-07-01 }\n");
        Object document = JsonDocument.read(desk.run("forecast", "--format", "json").expect(0).out());
        assertEquals("2026-06-15", JsonDocument.at(document, "from"));
        assertEquals("2026-09-13", JsonDocument.at(document, "until"));
        assertEquals(1, JsonDocument.size(document, "events"));
        assertEquals("2026-07-01", JsonDocument.at(document, "events", 0, "day"));
        assertEquals("review-due", JsonDocument.at(document, "events", 0, "what"));
        assertEquals("articles/a", JsonDocument.at(document, "events", 0, "page"));
        assertEquals("content/articles/a.md", JsonDocument.at(document, "events", 0, "file"));
    }

    @Test
    void nothingIsSaidBesidesWhereNothingHappens() {
        Desk.Run run = desk.run("forecast", "--days", "3").expect(0).complains("Nothing changes of itself from 2026-06-15 to 2026-06-18.");
        assertEquals("", run.out());
        assertEquals("", desk.run("forecast", "--days", "3", "--quiet").expect(0).err());
    }

    @Test
    void theDaysAreANumber() {
        desk.run("forecast", "--days", "-1").expect(2).complains("is no number of days");
        desk.run("forecast", "--days", "99999").expect(2).complains("is no number of days");
        desk.run("forecast", "--days", "many").expect(2);
    }

    @Test
    void nothingIsWritten() throws Exception {
        var before = Desk.state(folder);
        forecast();
        assertEquals(before, Desk.state(folder));
    }

    /** The reviews of the demonstration that fall due are those that are overdue afterwards, and were not before. */
    @Test
    void ofTheDemonstration() throws Exception {
        Path site = folder.resolve("demo");
        copy(Path.of("content"), site.resolve("content"));
        Desk demo = new Desk(site);
        List<String> forecast = demo.run("forecast", "--days", "90", "--as-of", "2027-01-01").expect(0).lines().stream()
                .filter(line -> line.contains("\treview due\t")).map(line -> line.split("\t")[2]).toList();
        List<String> overdue = demo.run("list", "overdue", "--as-of", "2027-04-01").expect(0).lines().stream()
                .map(line -> line.split("\t")[0]).toList();
        assertFalse(forecast.isEmpty());
        assertEquals(forecast, overdue);
        assertTrue(forecast.size() < demo.run("list", "reviews").expect(0).lines().size());
        // Readers of these pages are told, and those of no others.
        demo.run("build", "--clock", "2027-04-01", "--output", folder.resolve("later").toString(), "--no-cache").expect(0);
        assertEquals(new TreeSet<>(forecast), told(folder.resolve("later")));
        demo.run("build", "--clock", "2027-01-01", "--output", folder.resolve("now").toString(), "--no-cache").expect(0);
        assertEquals(Set.of(), told(folder.resolve("now")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.createDirectories(to.resolve(from.relativize(file)).getParent());
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** The pages that say that they may be out of date, by their ids. */
    private static Set<String> told(Path output) throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.endsWith("index.html") && read(file).contains("disclaimer-outdated"))
                    .map(file -> output.relativize(file.getParent()).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
