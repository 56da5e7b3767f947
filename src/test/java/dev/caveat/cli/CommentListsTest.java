package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat list unanswered}, {@code pending} and {@code orphans}. */
class CommentListsTest {
    private static final String SLEEP = "articles/sleep";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        desk.write("content/_people/ada.yaml", "name: Ada Example\nrole: moderator\n");
        desk.write("content/_people/mia.yaml", "name: Mia Member\nrole: member\n");
    }

    private void comment(String page, String id, String values) throws IOException {
        desk.write("content/_comments/" + page + "/" + id + ".yaml", "{ id: \"" + id + "\", body: Hello, " + values + " }\n");
    }

    /** The rows, without the file at the end, which is checked to be that of the comment. */
    private List<String> list(String what) {
        return desk.run("list", what).expect(0).lines().stream().map(line -> {
            String[] cells = line.split("\t");
            assertEquals("content/_comments/" + cells[0] + "/" + cells[1] + ".yaml", cells[5]);
            return String.join(" ", List.of(cells).subList(0, 5));
        }).toList();
    }

    @Test
    void whatNobodyAnsweredComesUrgentOnesFirstAndThenTheOldest() throws Exception {
        comment(SLEEP, "new", "author: River, date: \"2026-02-01T10:00:00Z\"");
        comment(SLEEP, "old", "author: Sam, date: 2026-01-01");
        comment(SLEEP, "hurry", "author: Kim, date: 2026-03-01, urgent: true");
        comment(SLEEP, "whenever", "person: mia");
        assertEquals(List.of(
                        "articles/sleep hurry Kim 2026-03-01 urgent",
                        "articles/sleep whenever Mia Member - -",
                        "articles/sleep old Sam 2026-01-01 -",
                        "articles/sleep new River 2026-02-01T10:00:00Z -"),
                list("unanswered"));
    }

    @Test
    void anApprovedAnswerIsOne() throws Exception {
        comment(SLEEP, "1", "author: a");
        comment(SLEEP, "2", "author: b, parent: \"1\"");
        assertEquals(List.of(), list("unanswered"));
    }

    @Test
    void anAnswerThatIsNotShownIsNone() throws Exception {
        comment(SLEEP, "1", "author: a");
        for (String status : List.of("pending", "rejected", "spam", "removed")) {
            comment(SLEEP, status, "author: b, parent: \"1\", status: " + status);
        }
        assertEquals(List.of("articles/sleep 1 a - -"), list("unanswered"));
    }

    @Test
    void whatTheHouseSaysNeedsNoAnswer() throws Exception {
        comment(SLEEP, "1", "person: ada");
        assertEquals(List.of(), list("unanswered"));
    }

    @Test
    void onlyPublishedPagesHaveUnansweredComments() throws Exception {
        desk.write("content/articles/a.md", "---\ntitle: A\ndraft: true\n---\n");
        desk.write("content/articles/b.md", "---\ntitle: B\ncomments: \"off\"\n---\n");
        desk.write("content/articles/c.md", "---\ntitle: C\ncomments: closed\n---\n");
        for (String page : List.of("a", "b", "c")) {
            comment("articles/" + page, "1", "author: x");
        }
        assertEquals(List.of("articles/c 1 x - -"), list("unanswered"));
        assertEquals(2, desk.run("list", "unanswered", "--drafts").expect(0).lines().size());
    }

    @Test
    void aTranslationThatShowsTheOriginalsCommentsAddsNone() throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\nlanguages: { fr: {} }\n");
        desk.write("content/articles/sleep.fr.md", "---\ntitle: Le sommeil\n---\n");
        comment(SLEEP, "1", "author: x");
        assertEquals(List.of("articles/sleep 1 x - -"), list("unanswered"));
        comment("articles/sleep.fr", "2", "author: y");
        assertEquals(List.of("articles/sleep 1 x - -", "articles/sleep.fr 2 y - -"), list("unanswered"));
    }

    @Test
    void whatWaitsIsListedWhereverItIs() throws Exception {
        desk.write("content/articles/a.md", "---\ntitle: A\ndraft: true\n---\n");
        comment("articles/a", "1", "author: x, status: pending, date: 2026-01-02");
        comment(SLEEP, "2", "author: y, status: pending, date: 2026-01-01, parent: \"3\"");
        comment(SLEEP, "3", "author: z");
        comment(SLEEP, "4", "author: z, status: pending, urgent: true");
        assertEquals(List.of("articles/sleep 4 z - urgent", "articles/sleep 2 y 2026-01-01 -", "articles/a 1 x 2026-01-02 -"), list("pending"));
    }

    @Test
    void anOrphanHasNoParentOrNoArticle() throws Exception {
        comment(SLEEP, "1", "author: x, parent: gone");
        comment(SLEEP, "2", "author: y, parent: \"1\"");
        comment(SLEEP, "3", "author: y, parent: comment-1");
        comment(SLEEP, "4", "author: z, status: pending, parent: lost");
        comment("articles/slep", "5", "author: z");
        assertEquals(List.of(
                        "articles/sleep 1 x - comment gone",
                        "articles/sleep 4 z - comment lost",
                        "articles/slep 5 z - article"),
                list("orphans"));
    }

    @Test
    void aFileWithoutAnArticleIsListedEvenIfItCannotBeRead() throws Exception {
        desk.write("content/_comments/articles/slep/1.yaml", "{ id: [\n");
        Desk.Run run = desk.run("list", "orphans").expect(1).complains("content/_comments/articles/slep/1.yaml");
        assertEquals(List.of("articles/slep\t-\t-\t-\tarticle\tcontent/_comments/articles/slep/1.yaml"), run.lines());
    }

    @Test
    void nothingPlaysWithTheTerminal() throws Exception {
        desk.write("content/_comments/articles/sleep/1.yaml",
                "id: \"a\\tb\\e[31m\\u009bc\\u202e\"\nauthor: \"x\\u202e\\ny\\u009b \\u2066\"\nparent: \"p\\nq\"\nstatus: pending\nbody: Hello\n");
        for (String what : List.of("pending", "orphans")) {
            String out = desk.run("list", what).expect(0).out();
            assertEquals(1, out.lines().count(), out);
            assertEquals(6, out.split("\t").length, out);
            assertTrue(out.strip().chars().allMatch(c -> c == '\t' || c >= ' ' && c < 0x7f), out);
        }
    }

    @Test
    void anAddressForANameIsNotShown() throws Exception {
        comment(SLEEP, "1", "author: someone@example.org");
        assertFalse(desk.run("list", "unanswered").expect(0).out().contains("@"));
    }

    @Test
    void asJsonTheColumnsHaveNames() throws Exception {
        comment(SLEEP, "1", "author: River, status: pending, date: 2026-01-01, urgent: true");
        Object document = JsonDocument.read(desk.run("list", "pending", "--format", "json").expect(0).out());
        assertEquals(SLEEP, JsonDocument.at(document, "pending", 0, "page"));
        assertEquals("1", JsonDocument.at(document, "pending", 0, "id"));
        assertEquals("River", JsonDocument.at(document, "pending", 0, "author"));
        assertEquals("2026-01-01", JsonDocument.at(document, "pending", 0, "date"));
        assertEquals("urgent", JsonDocument.at(document, "pending", 0, "urgent"));
        assertEquals("content/_comments/articles/sleep/1.yaml", JsonDocument.at(document, "pending", 0, "file"));
    }
}
