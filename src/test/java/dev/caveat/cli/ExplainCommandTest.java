package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    private static final String PAGE = "articles/sleep/index.html";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    private Desk.Run explain(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        return desk.run(all);
    }

    // What can be named

    @ParameterizedTest
    @ValueSource(strings = {
        "content/articles/sleep.md", "./content/articles/sleep.md", "/articles/sleep/", "/articles/sleep", "articles/sleep/index.html",
        "output/articles/sleep/index.html", "https://example.org/articles/sleep/", "/articles/sleep/index.html",
    })
    void aPageIsNamedInEveryForm(String path) {
        Desk.Run run = explain(path).expect(0).says("made as    page articles/sleep, from content/articles/sleep.md");
        assertEquals(PAGE, run.lines().get(0));
    }

    @Test
    void aFileIsNamedByWhereItReallyIs() {
        explain(folder.resolve("content/articles/sleep.md").toString()).expect(0).says(PAGE);
        desk.run("build").expect(0);
        explain(folder.resolve("output/articles/sleep/index.html").toString()).expect(0).says(PAGE);
    }

    @Test
    void anAddressMayHoldTheFolderOfTheBaseAddress() {
        String[] base = {"-u", "https://example.org/sub/"};
        explain("/sub/articles/sleep/", base[0], base[1]).expect(0).says(PAGE);
        explain("https://example.org/sub/articles/sleep/", base[0], base[1]).expect(0).says(PAGE);
    }

    @Test
    void inAnotherOutputFolderToo() {
        String output = folder.resolve("public").toString();
        desk.run("build", "-o", output).expect(0);
        explain("public/articles/sleep/index.html", "-o", output).expect(0).says("next build kept");
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : Code.values()) {
            desk.runBare("explain", code.text()).expect(0).says(code.text() + " (" + code.severity().word() + ")", code.meaning());
        }
    }

    @Test
    void anUnknownNameIsAskedAbout() {
        explain("content/articles/slep.md").expect(2)
                .complains("nothing here is called \"content/articles/slep.md\"", "did you mean \"content/articles/sleep.md\"?");
    }

    @Test
    void anUnknownNameThatIsNearToNothingIsNotAskedAbout() {
        assertFalse(explain("nothing-like-it").expect(2).err().contains("did you mean"));
    }

    @Test
    void aNameThatIsNoPathIsUnknown() {
        explain("a\u0000b").expect(2).complains("nothing here is called");
    }

    // Why it is rendered, or not

    @Test
    void beforeTheFirstBuildItIsRendered() {
        explain("/articles/sleep/").expect(0).says("next build rendered, because no earlier build is remembered");
    }

    @Test
    void afterABuildItIsKept() {
        desk.run("build").expect(0);
        explain("/articles/sleep/").expect(0).says(
                "next build kept, because nothing that it read has changed",
                "last time  rendered, because it was never rendered before");
    }

    @Test
    void whatChangedIsNamed() throws Exception {
        desk.run("build").expect(0);
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\n---\n\nOther text.\n");
        explain("/articles/sleep/").expect(0).says("next build rendered, because page:articles/sleep changed");
        desk.run("build").expect(0);
        explain("/articles/sleep/").expect(0).says("next build kept", "last time  rendered, because page:articles/sleep changed");
    }

    @Test
    void aDeletedFileIsNoticed() throws Exception {
        desk.run("build").expect(0);
        Files.delete(folder.resolve("output").resolve(PAGE));
        explain("/articles/sleep/").expect(0).says("next build rendered, because its file is gone or was changed");
    }

    @Test
    void aDeletedFolderIsNoticed() throws Exception {
        desk.run("build").expect(0);
        Files.delete(folder.resolve("output/.caveat-manifest"));
        explain("/articles/sleep/").expect(0).says("next build rendered, because no earlier build is remembered");
    }

    @Test
    void whatItSaysOfTheNextBuildIsWhatThatBuildDoes() throws Exception {
        desk.run("build").expect(0);
        desk.write("themes/bare/templates/page.ftlh", "new\n");
        explain("/articles/sleep/").expect(0).says("next build rendered, because template:page.ftlh changed");
        explain("/articles/").expect(0).says("next build kept");
        desk.run("build").expect(0).says("1 rendered, 7 kept");
    }

    @Test
    void nothingIsWritten() throws Exception {
        desk.run("build").expect(0);
        var before = Desk.state(folder);
        explain("-v", "/articles/sleep/").expect(0);
        assertEquals(before, Desk.state(folder));
    }

    // Pages that are not there

    @Test
    void aSkippedPageIsExplained() throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\n");
        explain("content/articles/dream.md").expect(0).says("content/articles/dream.md\n  left out   draft; --drafts includes it");
        explain("content/articles/dream.md", "-D").expect(0).says("made as    page articles/dream");
    }

    @Test
    void aBrokenPageIsExplained() throws Exception {
        desk.write("content/articles/broken.md", "---\ntitle: [\n---\n");
        explain("content/articles/broken.md").expect(0).says("broken     it has an error", "error      ", "(content/articles/broken.md:");
    }

    @Test
    void aFailedTemplateIsExplained() throws Exception {
        desk.write("themes/bare/templates/page.ftlh", "${nope}\n");
        desk.run("build").expect(1);
        explain("/articles/sleep/").expect(0).says(
                "next build fails again, because nothing that it read has changed", "last time  rendering failed", "error      ", "themes/bare/templates/page.ftlh:1");
    }

    // Rules

    private void rule() throws Exception {
        desk.write("content/_disclaimers/opinion.md", "---\ntitle: Opinion\nplacement: bottom\nversion: \"1\"\n---\nOnly an opinion.\n");
        desk.write("content/_policies.yaml", """
                - id: sleep
                  when: { path: ["articles/sleep"] }
                  require: { disclaimer: opinion }
                  level: error
                - id: stories
                  when: { type: [story] }
                  require: { disclaimer: opinion }
                  level: error
                """);
    }

    @Test
    void aBrokenRuleIsExplained() throws Exception {
        rule();
        desk.run("build").expect(1);
        explain("/articles/sleep/").expect(0).says(
                "next build held back again, until it keeps the rules",
                "held back, because a rule was broken",
                "rule       policy sleep: \"opinion\" at the bottom: applies",
                "the page does not show it (content/_policies.yaml:1",
                "1 other does not apply (-v says why)");
    }

    @Test
    void aRuleThatCameLaterIsForeseen() throws Exception {
        desk.run("build").expect(0);
        rule();
        explain("/articles/sleep/").expect(0).says(
                "next build rendered, because due:page articles/sleep changed",
                "rule       policy sleep: \"opinion\" at the bottom: applies",
                "the page does not show it");
        desk.run("build").expect(1);
        assertTrue(desk.has("output/" + PAGE));
    }

    @Test
    void verboseTellsRulesThatDoNotApply() throws Exception {
        rule();
        explain("-v", "/articles/sleep/").expect(0).says("policy stories: \"opinion\" at the bottom: does not apply");
    }

    // Reads

    @Test
    void readsAreCountedAndNamedOnRequest() {
        desk.run("build").expect(0);
        Desk.Run brief = explain("/articles/sleep/").expect(0).says("read       ", "template 2", "(-v names them)");
        assertFalse(brief.out().contains("page.ftlh"));
        explain("/articles/sleep/", "-v").expect(0).says("read       template: page.ftlh, slots/disclaimers.ftlh");
    }

    @Test
    void aDataFileIsReadByWhatShowsIt() throws Exception {
        desk.write("content/_data/cups/tea.csv", "kind\ngreen\n");
        desk.write("themes/bare/templates/page.ftlh", "<!doctype html><html lang=\"en\"><title>x</title>${site.data.cups.tea[0].kind}"
                + "<@slot \"disclaimers\" \"top\"/><@slot \"disclaimers\" \"bottom\"/></html>");
        desk.run("build").expect(0);
        explain("content/_data/cups/tea.csv").expect(0).says("known as   data:cups/tea", "read by    ", PAGE);
    }

    @Test
    void aPersonsReadersAreNamed() throws Exception {
        desk.write("content/_people/ada.yaml", "name: Ada\nrole: moderator\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\nauthors: [ada]\n---\n");
        desk.write("themes/bare/templates/page.ftlh", "<#list page.authors as one>${one.name}</#list>\n");
        desk.write("themes/bare/templates/person.ftlh", "");
        desk.write("themes/bare/templates/people.ftlh", "");
        desk.run("build").expect(0);
        explain("content/_people/ada.yaml").expect(0).says(
                "made as    person ada, from content/_people/ada.yaml", "known as   person:ada", "read by    ", PAGE);
    }

    @Test
    void aCommentsPageIsNamed() throws Exception {
        String file = "content/_comments/articles/sleep/one.yaml";
        desk.write(file, "id: \"c-1\"\nauthor: Ada\ndate: \"2026-01-06T09:00:00Z\"\nbody: Hello\n");
        desk.write("themes/bare/templates/page.ftlh", "${comments.count}\n");
        desk.run("build").expect(0);
        explain(file).expect(0).says("known as   comments:articles/sleep", "read by    3 files:", PAGE, "comments/atom.xml", "comments/feed.json");
    }

    @Test
    void aTemplatesReadersAreNamed() {
        desk.run("build").expect(0);
        explain("themes/bare/templates/page.ftlh").expect(0).says("read by    1 file:", PAGE);
    }

    @Test
    void aTemplateThatIsNotThereIsUnknown() {
        desk.run("build").expect(0);
        explain("themes/bare/templates/pge.ftlh").expect(2);
    }

    @Test
    void aPolicyIsExplainedByItsName() throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: bare\npolicies: strict\n");
        explain("author-named").expect(0).says(
                "author-named", "demands    names an author", "level      error", "why        Readers weigh", "broken by  An article without authors.",
                "mend it    Write authors", "pages      1 has to keep it");
    }

    @Test
    void aDisclaimersHashIsTold() throws Exception {
        desk.write("content/_disclaimers/opinion.md", "---\ntitle: Opinion\n---\nOnly an opinion.\n");
        explain("content/_disclaimers/opinion.md").expect(0).says("hash       7e2ba05b6f89");
    }

    @Test
    void theConfigurationIsExplained() {
        explain("content/site.yaml").expect(0).says("\"caveat config\"");
    }

    @Test
    void thePoliciesAreNamed() throws Exception {
        rule();
        explain("content/_policies.yaml").expect(0).says("rule       sleep: shows \"opinion\" at the bottom if ", "rule       stories: shows \"opinion\" at the bottom if its type is story (error)");
    }

    @Test
    void theHomePageIsNamedByASlash() {
        Desk.Run run = explain("/").expect(0).says("from content/index.md");
        assertEquals("index.html", run.lines().get(0));
    }

    // Forms

    @Test
    void asJsonTheFactsHaveLabels() {
        Object document = JsonDocument.read(explain("/articles/sleep/", "--format", "json").expect(0).out());
        assertEquals(PAGE, JsonDocument.at(document, "explained", 0, "name"));
        assertEquals("made as", JsonDocument.at(document, "explained", 0, "facts", 0, "label"));
    }

    @Test
    void asJsonACodeIsOneDocument() {
        Object document = JsonDocument.read(explain("yaml/tab", "--format", "json").expect(0).out());
        assertEquals("yaml/tab", JsonDocument.at(document, "code"));
    }

    @Test
    void asJsonAnUnknownNameIsOneDocument() {
        Object document = JsonDocument.read(explain("nope", "--format", "json").expect(2).out());
        assertEquals(0, JsonDocument.size(document, "explained"));
        assertEquals("usage/value", JsonDocument.at(document, "problems", 0, "code"));
    }
}
