package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        desk.write("content/articles/a.md", "---\ntitle: A\ndraft: true\n---\n");
        desk.write("content/articles/b.md", "---\ntitle: B\ndate: 2031-01-01\n---\n");
        desk.write("content/articles/c.md", "---\ntitle: C\nexpiryDate: 2026-01-01\n---\n");
        desk.write("content/_people/ada.yaml", "name: Ada Example\nrole: moderator\n");
        desk.write("content/_disclaimers/opinion.md", "---\ntitle: Only an opinion\nplacement: top\nversion: \"2\"\n---\nText.\n");
    }

    private List<String> list(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "list";
        System.arraycopy(words, 0, all, 1, words.length);
        return desk.run(all).expect(0).lines();
    }

    @Test
    void pagesAreWhatIsListedByDefault() {
        List<String> pages = List.of(
                "content/index.md\t/\t-\tpage\tHome",
                "content/articles/index.md\t/articles/\t-\tpage\tArticles",
                "content/articles/sleep.md\t/articles/sleep/\t2026-01-05\tpage\tSleep");
        assertEquals(pages, list());
        assertEquals(pages, list("pages"));
    }

    @Test
    void atATerminalTheyStandInColumns() {
        desk.atATerminal();
        assertEquals(List.of(
                        "content/index.md           /                 -           page  Home",
                        "content/articles/index.md  /articles/        -           page  Articles",
                        "content/articles/sleep.md  /articles/sleep/  2026-01-05  page  Sleep"),
                list());
    }

    @Test
    void whatIsLeftOutIsListedWithTheOption() {
        assertEquals(List.of(
                        "content/articles/a.md\tdraft\t--drafts",
                        "content/articles/b.md\tfuture (2031-01-01)\t--future",
                        "content/articles/c.md\texpired (2026-01-01)\t--expired"),
                list("skipped"));
    }

    @Test
    void eachReasonHasItsOwnList() {
        assertEquals(List.of("content/articles/a.md\tdraft\t--drafts"), list("drafts"));
        assertEquals(List.of("content/articles/b.md\tfuture (2031-01-01)\t--future"), list("future"));
        assertEquals(List.of("content/articles/c.md\texpired (2026-01-01)\t--expired"), list("expired"));
    }

    @Test
    void theClockMovesPagesFromListToList() {
        assertEquals(List.of(), list("future", "--clock", "2031-01-01"));
    }

    @Test
    void shortcodesSayWhatTheyTake() throws Exception {
        desk.write("themes/bare/templates/shortcodes/tip.ftlh", """
                <#--
                doc: A tip
                content: required
                params: { size: { type: choice, of: [small, large], default: small, doc: How large it is }, to: { type: link, required: true } }
                -->
                <p>${content}</p>
                """);
        String file = "themes/bare/templates/shortcodes/tip.ftlh";
        List<String> lines = list("shortcodes");
        assertEquals(List.of(
                        "tip\t-\tcontent\trequired\tA tip\t" + file,
                        "tip\tsize\tchoice (small, large)\tsmall\tHow large it is\t" + file,
                        "tip\tto\tlink\trequired\t-\t" + file),
                lines.stream().filter(line -> line.startsWith("tip\t")).toList());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("figure\tsrc\tpicture\trequired\t") && line.endsWith("built-in themes/_base/templates/shortcodes/figure.ftlh")),
                lines::toString);
        Object document = JsonDocument.read(desk.run("list", "shortcodes", "--format", "json").expect(0).out());
        assertTrue(document.toString().contains("small"), document.toString());
    }

    @Test
    void templatesAndSlotsSayWhichFileTheyAre() {
        assertTrue(list("templates").contains("page.ftlh\tthemes/bare/templates/page.ftlh"));
        assertEquals(List.of("disclaimers\tthemes/bare/templates/slots/disclaimers.ftlh"), list("slots"));
    }

    @Test
    void peopleHaveARole() {
        assertEquals(List.of("ada\tmoderator\tAda Example"), list("people"));
    }

    @Test
    void disclaimersHaveAPlaceAndAVersion() {
        assertEquals(List.of("opinion\ttop\t2\tOnly an opinion"), list("disclaimers"));
    }

    @Test
    void outputsAreWhatABuildWrites() {
        assertEquals(
                List.of("404.html", "articles/atom.xml", "articles/index.html", "articles/sleep/index.html", "atom.xml", "index.html", "robots.txt", "sitemap.xml"),
                list("outputs").stream().map(line -> line.split("\t")[0]).toList());
    }

    @Test
    void nothingIsWritten() throws Exception {
        var before = Desk.state(folder);
        for (ListCommand.What what : ListCommand.What.values()) {
            list(what.toString());
        }
        assertEquals(before, Desk.state(folder));
    }

    @Test
    void aTitleCannotBreakTheColumnsOrTheTerminal() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: \"a\\tb\\nc \\e[31m \\u202E\"\n---\n");
        assertTrue(list().contains("content/articles/sleep.md\t/articles/sleep/\t-\tpage\ta b c [31m"));
    }

    @Test
    void whatCanBeReadIsListedBesideTheErrors() throws Exception {
        desk.write("content/articles/broken.md", "---\ntitle: [\n---\n");
        Desk.Run run = desk.run("list").expect(1).complains("content/articles/broken.md");
        assertTrue(run.lines().contains("content/index.md\t/\t-\tpage\tHome"));
    }

    @Test
    void aWarningCountsWhenStrict() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ntagz: a\n---\n");
        desk.run("list").expect(0);
        desk.run("list", "--strict").expect(1);
    }

    @Test
    void asJsonTheColumnsHaveNames() {
        Object document = JsonDocument.read(desk.run("list", "people", "--format", "json").expect(0).out());
        assertEquals("ada", JsonDocument.at(document, "people", 0, "id"));
        assertEquals("moderator", JsonDocument.at(document, "people", 0, "role"));
    }

    @Test
    void asJsonAnEmptyListIsAList() {
        Object document = JsonDocument.read(desk.run("list", "drafts", "-D", "--format", "json").expect(0).out());
        assertEquals(0, JsonDocument.size(document, "drafts"));
    }

    @Test
    void withoutASiteItSaysSo() {
        Desk.Run run = new Desk(folder.resolve("none")).run("list").expect(1).complains("error[site/missing]");
        assertEquals("", run.out());
        assertFalse(run.err().isEmpty());
    }

    @Test
    void whatIsNotTranslatedIsListedByLanguages() throws Exception {
        assertEquals(List.of(), list("untranslated"));
        String site = Files.readString(folder.resolve("content/site.yaml"));
        desk.write("content/site.yaml", site + "languages: { fr: {}, de: { weight: -1 } }\n");
        desk.write("content/articles/sleep.fr.md", "---\ntitle: Sommeil\n---\n");
        desk.write("content/articles/neu.md", "---\ntitle: Neu\nlang: de\n---\n");
        assertEquals(List.of(
                        "de\tcontent/index.md\t/\tHome",
                        "de\tcontent/articles/index.md\t/articles/\tArticles",
                        "de\tcontent/articles/sleep.md\t/articles/sleep/\tSleep",
                        "en\tcontent/articles/neu.md\t/de/articles/neu/\tNeu",
                        "fr\tcontent/index.md\t/\tHome",
                        "fr\tcontent/articles/index.md\t/articles/\tArticles",
                        "fr\tcontent/articles/neu.md\t/de/articles/neu/\tNeu"),
                list("untranslated"));
        assertTrue(desk.run("list", "untranslated", "--format", "json").expect(0).out().contains("\"language\": \"de\""));
    }
}
