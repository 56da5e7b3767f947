package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.read.TextHash;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat list reviews} and {@code caveat list overdue}; it is 15 June 2026. */
class ReviewListsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\nreviews: { every: P1Y }\n");
        desk.write("content/_people/ada.yaml", "name: Ada Example\n");
        desk.write("content/_people/ben.yaml", "name: Ben Example\n");
        page("lapsed", "by: [ada, ben], on: 2025-05-15");
        page("due", "by: ada, on: 2025-06-15, hash: 0123456789ab");
        page("tomorrow", "by: ada, on: 2025-06-16, hash: " + TextHash.of("Text of tomorrow."));
        page("never", "by: ada");
        desk.write("content/articles/draft.md", "---\ntitle: D\ndraft: true\nreview: { on: 2020-01-01 }\n---\n");
    }

    private void page(String name, String review) throws Exception {
        desk.write("content/articles/" + name + ".md", "---\ntitle: About " + name + "\nreview: { " + review + " }\n---\nText of " + name + ".\n");
    }

    private static String hash(String name) {
        return TextHash.of("Text of " + name + ".");
    }

    @Test
    void whatIsDueComesFirst() {
        assertEquals(List.of(
                        "articles/lapsed\tada, ben\t2025-05-15\t2026-05-15\tlapsed\t-31",
                        "articles/due\tada\t2025-06-15\t2026-06-15\toverdue\t0"),
                desk.run("list", "overdue").expect(0).lines());
    }

    @Test
    void onAnotherDayAnotherList() {
        assertEquals(List.of(), desk.run("list", "overdue", "--as-of", "2026-05-14").expect(0).lines());
        assertEquals(List.of("articles/lapsed", "articles/due", "articles/tomorrow"),
                desk.run("list", "overdue", "--as-of", "2026-06-16").expect(0).lines().stream().map(line -> line.split("\t")[0]).toList());
    }

    @Test
    void whateverHappensToOverduePagesTheyAreListed() throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\nreviews: { every: P1Y, overdue: off, grace: P2M }\n");
        assertEquals(List.of("overdue", "overdue"),
                desk.run("list", "overdue").expect(0).lines().stream().map(line -> line.split("\t")[4]).toList());
    }

    @Test
    void allReviewsComeWithTheHashOfTheTextAsItIsNow() {
        assertEquals(List.of(
                        "articles/lapsed\tada, ben\t2025-05-15\t2026-05-15\tlapsed\t-31\t-\t" + hash("lapsed"),
                        "articles/due\tada\t2025-06-15\t2026-06-15\toverdue\t0\tchanged\t" + hash("due"),
                        "articles/tomorrow\tada\t2025-06-16\t2026-06-16\tcurrent\t1\tsame\t" + hash("tomorrow"),
                        "articles/never\tada\t-\t-\tcurrent\t-\t-\t" + hash("never")),
                desk.run("list", "reviews").expect(0).lines());
    }

    @Test
    void theReportForPrograms() {
        Object report = JsonDocument.read(desk.run("list", "reviews", "--format", "json").expect(0).out());
        assertEquals(4, JsonDocument.size(report, "reviews"));
        assertEquals("articles/due", JsonDocument.at(report, "reviews", 1, "id"));
        assertEquals("/articles/due/", JsonDocument.at(report, "reviews", 1, "url"));
        assertEquals("ada", JsonDocument.at(report, "reviews", 1, "by", 0));
        assertEquals("2025-06-15", JsonDocument.at(report, "reviews", 1, "on"));
        assertEquals("2026-06-15", JsonDocument.at(report, "reviews", 1, "next"));
        assertEquals("overdue", JsonDocument.at(report, "reviews", 1, "state"));
        assertEquals("true", JsonDocument.at(report, "reviews", 1, "changed").toString());
        assertEquals("false", JsonDocument.at(report, "reviews", 2, "changed").toString());
        desk.run("list", "reviews", "--format", "json").says("\"on\": null, \"next\": null, \"state\": \"current\", \"days\": null, \"changed\": null");
        Object overdue = JsonDocument.read(desk.run("list", "overdue", "--format", "json").expect(0).out());
        assertEquals(2, JsonDocument.size(overdue, "overdue"));
        assertEquals("/articles/lapsed/", JsonDocument.at(overdue, "overdue", 0, "url"));
    }
}
