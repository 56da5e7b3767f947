package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that was good and published, into which something bad comes: it is reported where it is, the page that was good
 * before stays as it was, all other pages are built, and nothing else on the disk is touched.
 */
class BadInputTest {
    private static final String PAGE = "content/articles/page.md";
    private static final String PUBLISHED = "output/articles/page/index.html";
    private static final String GOOD = "output/notes/good/index.html";

    @TempDir
    Path folder;

    private TrialSite site;
    private String publishedBefore;

    @BeforeEach
    void aGoodSiteThatIsPublished() throws IOException {
        site = TrialSite.in(folder)
                .put("content/site.yaml", "title: Trial\nbaseUrl: https://example.org/\npolicies: off\n")
                .article("content/notes/good.md", "title: A good page")
                .article(PAGE, "title: A page")
                .put("content/_comments/articles/page/1.yaml", "id: \"1\"\nauthor: River\ndate: 2026-01-05\nbody: The first comment.\n");
        Files.writeString(site.elsewhere().resolve("mine.txt"), "not of the site");
        assertEquals(0, site.build().exit());
        publishedBefore = site.read(PUBLISHED);
        assertTrue(publishedBefore.contains("The first comment."));
    }

    /** Builds again, with a change in the good page, and checks what is common to all bad input. */
    private Said build() throws IOException {
        site.article("content/notes/good.md", "title: A better page");
        SortedMap<String, String> before = site.untouchable();
        Said said = site.build();
        assertAll(
                () -> assertEquals(before, site.untouchable()),
                () -> assertTrue(said.exit() < 4, said.text()),
                () -> GalleryTest.wellSaid(said.text()));
        return said;
    }

    /** The page cannot be made; what was published of it stays, and the others are built. */
    private void fails(Code code, String place, String hint) throws IOException {
        Said said = build();
        says(said, code, place, hint);
        assertEquals(1, said.exit(), said.text());
        assertTrue(site.has(PUBLISHED), said.text());
        assertEquals(publishedBefore, site.read(PUBLISHED));
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    /** It is reported, and the page is published all the same. */
    private void warns(Code code, String place, String hint) throws IOException {
        Said said = build();
        says(said, code, place, hint);
        assertEquals(0, said.exit(), said.text());
        assertTrue(site.has(PUBLISHED), said.text());
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    /** Something that was added is left out, with an error; every page that was there is built. */
    private void isLeftOut(Code code, String place, String hint) throws IOException {
        Said said = build();
        says(said, code, place, hint);
        assertEquals(1, said.exit(), said.text());
        assertTrue(site.has(PUBLISHED), said.text());
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    private static void says(Said said, Code code, String place, String hint) {
        assertTrue(said.text().contains("[" + code.text() + "]"), said.text());
        assertTrue(said.text().contains("--> " + place + "\n"), said.text());
        assertTrue(said.text().contains(hint), said.text());
        assertEquals(1, said.text().lines().filter(line -> line.matches("(error|warning)\\[.*")).count(), said.text());
    }

    private void page(String frontMatter) {
        site.article(PAGE, frontMatter);
    }

    // Files

    @Test
    void aPipeIsNoFile() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", site.path("content/articles/pipe.md").toString()).start().waitFor());
        isLeftOut(Code.FILE_UNREADABLE, "content/articles/pipe.md", "hint: move it out of content/");
    }

    @Test
    void aFileThatMayNotBeReadIsAnError() throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            System.err.println("LEFT OUT: a file without read permission cannot be tried as root; run the tests as another user");
        }
        Assumptions.assumeFalse(root, "root may read everything");
        assertTrue(site.path(PAGE).toFile().setReadable(false));
        try {
            assertEquals(1, site.build().exit());
            assertEquals(publishedBefore, site.read(PUBLISHED));
        } finally {
            assertTrue(site.path(PAGE).toFile().setReadable(true));
        }
    }

    /** A rule: a folder is a folder, whatever its name. */
    @Test
    void aFolderWithTheNameOfAnArticleIsAFolder() throws IOException {
        site.article("content/articles/notes.md/index.md", "title: Notes");
        assertEquals(0, build().exit());
        assertTrue(site.has("output/articles/notes.md/index.html"));
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        site.put(PAGE, "---\ntitle: A page\n---\nIn a caf\u00e9.\n".getBytes(StandardCharsets.ISO_8859_1));
        fails(Code.FILE_NOT_UTF8, PAGE + ":4:9", "save the file as UTF-8");
    }

    @Test
    void aCommentThatIsNotUtf8() throws IOException {
        site.put("content/_comments/articles/page/1.yaml", "body: In a caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        fails(Code.FILE_NOT_UTF8, "content/_comments/articles/page/1.yaml:1:15", "save the file as UTF-8");
    }

    /** A rule: a byte order mark is no part of the text. */
    @Test
    void aByteOrderMarkChangesNothing() throws IOException {
        site.put(PAGE, "\ufeff" + site.read(PAGE));
        assertEquals(0, build().exit());
        assertEquals(publishedBefore, site.read(PUBLISHED));
    }

    /** A rule: lines may end as on any system. */
    @Test
    void linesOfWindowsChangeNothing() throws IOException {
        site.put(PAGE, site.read(PAGE).replace("\n", "\r\n"));
        assertEquals(0, build().exit());
        assertEquals(publishedBefore, site.read(PUBLISHED));
    }

    /** A rule: front matter may be missing, and the first heading is the title. */
    @Test
    void noFrontMatterIsAWarning() throws IOException {
        site.put(PAGE, "# Another title\n\nSome text.\n");
        warns(Code.FRONT_MATTER_NO_TITLE, PAGE, "hint: write title: in its front matter");
    }

    @Test
    void frontMatterWithoutAnEnd() throws IOException {
        site.put(PAGE, "---\ntitle: A page\n\nSome text.\n");
        fails(Code.FRONT_MATTER_UNTERMINATED, PAGE + ":1:1", "hint: put a line of --- below the last key");
    }

    @Test
    void frontMatterThatIsAList() throws IOException {
        site.put(PAGE, "---\n- title\n---\nSome text.\n");
        fails(Code.FRONT_MATTER_FORM, PAGE + ":2:1", "hint: write each on a line of its own");
    }

    // YAML

    @Test
    void aTab() throws IOException {
        page("title: A page\ntags:\n\t- sleep");
        fails(Code.YAML_TAB, PAGE + ":4:1", "hint: use blanks");
    }

    @Test
    void aColonInATitle() throws IOException {
        page("title: Sleep: a guide");
        fails(Code.YAML_COLON, PAGE + ":2:13", "hint: put the value in quotes: title: \"Sleep: a guide\"");
    }

    @Test
    void aDuplicateKey() throws IOException {
        page("title: A page\ndraft: false\ntitle: Another");
        fails(Code.YAML_DUPLICATE_KEY, PAGE + ":4:1", "hint: delete one of the two");
    }

    @Test
    void anAliasBomb() throws IOException {
        page("title: A page\nparams:\n  a: &a [x, x, x, x, x, x, x, x, x]\n  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
                + "  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n  d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
                + "  e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\n  f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\n"
                + "  g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]");
        fails(Code.YAML_ALIAS, PAGE + ":9:10", "hint: at most 50 repetitions");
    }

    /** A rule: a tag is never obeyed, its value is read as text. */
    @Test
    void anUnknownTagIsText() throws IOException {
        page("title: !!javax.script.ScriptEngineManager A page");
        assertEquals(0, build().exit());
        assertEquals(publishedBefore, site.read(PUBLISHED));
    }

    @Test
    void aScalarOfTenMegabytes() throws IOException {
        page("title: A page\nsummary: " + "x".repeat(10 << 20));
        fails(Code.YAML_SIZE, PAGE + ":3:10", "hint: is a quote never closed?");
    }

    // Values

    @Test
    void aWrongType() throws IOException {
        page("title: A page\nweight: heavy");
        fails(Code.FRONT_MATTER_VALUE, PAGE + ":3:9", "\"weight\" must be a whole number");
    }

    @Test
    void anUnknownKeyIsAWarning() throws IOException {
        page("title: A page\ntagz: [sleep]");
        warns(Code.FRONT_MATTER_UNKNOWN_KEY, PAGE + ":3:1", "^^^^ did you mean \"tags\"?");
    }

    @Test
    void anUnknownKeyIsAnErrorForTheStrict() throws IOException {
        page("title: A page\ntagz: [sleep]");
        assertEquals(1, site.run("build", "--strict").exit());
    }

    @Test
    void aDayThatDoesNotExist() throws IOException {
        page("title: A page\ndate: 2026-02-30");
        fails(Code.FRONT_MATTER_VALUE, PAGE + ":3:7", "must be a date such as 2022-03-01");
    }

    // Addresses

    @Test
    void twoSourcesForOneAddress() throws IOException {
        site.article("content/articles/second.md", "title: The second\nslug: page");
        fails(Code.PAGE_COLLISION, "content/articles/second.md:3:7", "note: the other one (" + PAGE + ")");
    }

    @Test
    void pathsThatDifferByCase() throws IOException {
        site.article("content/articles/second.md", "title: The second\nslug: PAGE");
        fails(Code.PAGE_COLLISION, "content/articles/second.md:3:7", "are one path on some disks");
    }

    @Test
    void pathsThatDifferByTheFormOfTheirAccents() throws IOException {
        site.article("content/articles/caf\u00e9.md", "title: A caf\u00e9").article("content/articles/cafe\u0301.md", "title: Another");
        Said said = build();
        says(said, Code.PAGE_COLLISION, "content/articles/caf\u00e9.md", "the two names look alike");
        assertEquals(1, said.exit());
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    @Test
    void aSlugThatLeadsOut() throws IOException {
        page("title: A page\nslug: ../../../outside");
        fails(Code.PAGE_SLUG, PAGE + ":3:7", "hint: write one part of an address, such as page");
    }

    @Test
    void aSlugThatIsAbsolute() throws IOException {
        page("title: A page\nslug: /etc/outside");
        fails(Code.PAGE_SLUG, PAGE + ":3:7", "hint: write one part of an address, such as page");
    }

    @Test
    void anAddressThatLeadsOut() throws IOException {
        page("title: A page\nurl: /../outside/");
        fails(Code.PAGE_SLUG, PAGE + ":3:6", "hint: write an address of this site from /");
    }

    @Test
    void anAddressElsewhere() throws IOException {
        page("title: A page\nurl: file:///etc/outside/");
        fails(Code.PAGE_SLUG, PAGE + ":3:6", "hint: write an address of this site from /");
    }

    @Test
    void anAliasThatLeadsOut() throws IOException {
        page("title: A page\naliases: [/../../outside/]");
        isLeftOut(Code.PAGE_SLUG, PAGE + ":3:11", "hint: write an address of this site from /");
    }

    @Test
    void anAliasElsewhere() throws IOException {
        page("title: A page\naliases: [//example.com/]");
        isLeftOut(Code.PAGE_SLUG, PAGE + ":3:11", "hint: write an address of this site from /");
    }

    @Test
    void aSlugThatWindowsKeeps() throws IOException {
        page("title: A page\nslug: nul");
        fails(Code.PAGE_SLUG, PAGE + ":3:7", "this slug has a name that Windows keeps for itself: nul");
    }

    @Test
    void aFileNameThatWindowsKeeps() throws IOException {
        site.article("content/articles/com1.md", "title: A page");
        isLeftOut(Code.FILE_NAME, "content/articles/com1.md", "hint: rename the file");
    }

    // Symbolic links

    @Test
    void aLinkToAFileOutside() throws IOException {
        site.link("content/articles/mine.md", Path.of("../../../mine.txt"));
        isLeftOut(Code.FILE_LINK_OUTSIDE, "content/articles/mine.md", "hint: remove it, or put a copy");
        assertFalse(site.has("output/articles/mine/index.html"));
    }

    @Test
    void aLinkToAFolderOutside() throws IOException {
        site.link("content/_static/all", site.elsewhere());
        isLeftOut(Code.FILE_LINK_OUTSIDE, "content/_static/all", "hint: remove it, or put a copy");
        assertFalse(site.has("output/all"));
    }

    @Test
    void aLinkToNowhere() throws IOException {
        site.link("content/articles/gone.md", Path.of("nowhere.md"));
        isLeftOut(Code.FILE_LINK_OUTSIDE, "content/articles/gone.md", "hint: remove it, or bring back");
    }

    @Test
    void aLoopOfFolders() throws IOException {
        site.link("content/_comments/articles/page/again", Path.of("../.."));
        isLeftOut(Code.FILE_LINK_OUTSIDE, "content/_comments/articles/page/again", "hint: remove it, or put a copy");
    }

    @Test
    void twoFoldersThatLeadToEachOther() throws IOException {
        site.article("content/one/a.md", "title: A").article("content/two/b.md", "title: B");
        site.link("content/one/two", Path.of("../two")).link("content/two/one", Path.of("../one"));
        Said said = build();
        assertEquals(1, said.exit());
        assertEquals(2, said.text().lines().filter(line -> line.startsWith("error[file/link-outside]")).count(), said.text());
        assertTrue(site.has("output/one/two/b/index.html"));
        assertFalse(site.has("output/one/two/one/a/index.html"));
    }

    // Themes

    @Test
    void aTemplateThatFails() throws IOException {
        site.put("themes/commons/templates/bad.ftlh", "<h1>${page.titel}</h1>\n");
        page("title: A page\nlayout: bad");
        fails(Code.TEMPLATE_UNDEFINED, "themes/commons/templates/bad.ftlh:1:7", "did you mean \"title\"?");
    }

    @Test
    void aTemplateThatNamesTheTime() throws IOException {
        site.put("themes/commons/templates/bad.ftlh", "<#list 1.. as x><#if .now?string == '2'><#break></#if></#list>\n");
        page("title: A page\nlayout: bad");
        fails(Code.TEMPLATE_FORBIDDEN, "themes/commons/templates/bad.ftlh:1:22", "hint: leave it out");
    }

    @Test
    void aTemplateThatNeverEnds() throws IOException {
        site.put("themes/commons/templates/bad.ftlh", "<#list 1.. as x>one more and ${x} more and yet another one</#list>\n");
        page("title: A page\nlayout: bad");
        Said said = build();
        assertTrue(said.text().contains("error[template/limit]"), said.text());
        assertTrue(said.text().contains("--> themes/commons/templates/bad.ftlh:1:"), said.text());
        assertTrue(said.text().contains("hint: does a loop here never end?"), said.text());
        assertEquals(1, said.exit());
        assertEquals(publishedBefore, site.read(PUBLISHED));
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    @Test
    void aMissingThemeLeavesAllAsItWas() throws IOException {
        site.put("content/site.yaml", "title: Trial\nbaseUrl: https://example.org/\ntheme: comons\n");
        SortedMap<String, String> before = site.published();
        Said said = build();
        says(said, Code.THEME_MISSING, "content/site.yaml:3:8", "did you mean \"commons\"?");
        assertEquals(1, said.exit());
        assertEquals(before, site.published());
    }

    // Comments

    @Test
    void anOrphanIsShownAndReported() throws IOException {
        site.put("content/_comments/articles/page/2.yaml", "id: \"2\"\nparent: \"9\"\nauthor: Lake\nbody: The second comment.\n");
        warns(Code.COMMENT_ORPHAN, "content/_comments/articles/page/2.yaml:1:1", "hint: it starts a thread of its own");
        assertTrue(site.read(PUBLISHED).contains("The second comment."));
    }

    @Test
    void aCircleOfRepliesIsShownAndReported() throws IOException {
        site.put("content/_comments/articles/page/2.yaml", "id: \"2\"\nparent: \"3\"\nauthor: Lake\ndate: 2026-01-06\nbody: The second comment.\n");
        site.put("content/_comments/articles/page/3.yaml", "id: \"3\"\nparent: \"2\"\nauthor: Sea\ndate: 2026-01-07\nbody: The third comment.\n");
        warns(Code.COMMENT_CYCLE, "content/_comments/articles/page/2.yaml:1:1", "hint: it starts a thread of its own");
        assertTrue(site.read(PUBLISHED).contains("The second comment."));
        assertTrue(site.read(PUBLISHED).contains("The third comment."));
    }

    @Test
    void anUnknownPersonUnderAComment() throws IOException {
        site.put("content/_comments/articles/page/2.yaml", "id: \"2\"\nperson: mod-ada\nbody: The second comment.\n");
        fails(Code.PERSON_UNKNOWN, "content/_comments/articles/page/2.yaml:2:9", "hint: write content/_people/mod-ada.yaml");
    }

    @Test
    void anUnknownAuthor() throws IOException {
        page("title: A page\nauthors: [ada]");
        fails(Code.PERSON_UNKNOWN, PAGE + ":3:11", "hint: write content/_people/ada.yaml");
    }

    // The machine

    @Test
    void aFullDisk() throws Exception {
        site.put("content/_static/film.mp4", new byte[100_000]);
        site.article("content/notes/good.md", "title: A better page");
        SortedMap<String, String> before = site.untouchable();
        Said said = site.runOnAFullDisk("build");
        says(said, Code.MACHINE_WRITE, "output/film.mp4", "hint: make room on the disk");
        assertEquals(3, said.exit());
        assertEquals(before, site.untouchable());
        assertFalse(site.has("output/film.mp4"));
        assertEquals(publishedBefore, site.read(PUBLISHED));
        assertTrue(site.read(GOOD).contains("A better page"));
    }

    @Test
    void anOutputThatCannotBeMade() throws IOException {
        SortedMap<String, String> before = site.published();
        Said said = site.run("build", "--output", site.elsewhere().resolve("mine.txt/output").toString());
        says(said, Code.MACHINE_WRITE, "<elsewhere>/mine.txt/output", "hint: ");
        assertEquals(3, said.exit());
        assertEquals(before, site.published());
    }

    @Test
    void anOutputThatMayNotBeWritten() throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            System.err.println("LEFT OUT: a folder without write permission cannot be tried as root; run the tests as another user");
        }
        Assumptions.assumeFalse(root, "root may write everywhere");
        assertTrue(site.path("output").toFile().setWritable(false));
        try {
            site.article("content/notes/good.md", "title: A better page");
            Said said = site.build();
            assertEquals(3, said.exit(), said.text());
            assertTrue(said.text().contains("error[machine/write]"), said.text());
            assertEquals(publishedBefore, site.read(PUBLISHED));
        } finally {
            assertTrue(site.path("output").toFile().setWritable(true));
        }
    }
}
