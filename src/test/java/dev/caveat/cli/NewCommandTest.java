package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder.resolve("site"));
    }

    @Test
    void anArticleIsADraftOfTodayNamedLikeItsFile() throws Exception {
        Desk.Run run = desk.run("new", "articles/a-cup-of_tea").expect(0);
        assertEquals("content/articles/a-cup-of_tea.md\n", run.out().replace("\r\n", "\n"));
        assertEquals("---\ntitle: \"A cup of tea\"\ndate: 2026-06-15\ndraft: true\n---\n\n", desk.read("content/articles/a-cup-of_tea.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/tea", "articles/tea.md", "content/articles/tea.md", "./content/articles/tea.md", "./articles/tea"})
    void thePathIsUnderstoodInEveryForm(String path) {
        desk.run("new", path).expect(0).says("content/articles/tea.md");
        assertTrue(desk.has("content/articles/tea.md"));
    }

    @Test
    void aBundleIsNamedLikeItsFolder() throws Exception {
        desk.run("new", "articles/green-tea/index").expect(0);
        assertTrue(desk.read("content/articles/green-tea/index.md").contains("title: \"Green tea\""));
    }

    @Test
    void whatItMakesCanBeBuilt() {
        desk.run("new", "articles/tea", "--title", "Say \"tea\": a \\ story\n---").expect(0);
        Desk.Run build = desk.run("build", "-D", "--strict").expect(0);
        assertEquals("", build.err());
        desk.run("list", "-D").says("Say \"tea\": a \\ story ---");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, 2027-01-01", "2026-12-31T20:00:00Z, 2027-01-01", "2026-12-31, 2026-12-31"})
    void theDayIsThatOfTheClockInTheSitesZone(String clock, String day) throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\ntimezone: Pacific/Auckland\n");
        desk.run("new", "articles/tea", "--clock", clock).expect(0);
        assertTrue(desk.read("content/articles/tea.md").contains("date: " + day + "\n"));
    }

    @Test
    void theEnvironmentSetsTheDay() throws Exception {
        desk.set("SOURCE_DATE_EPOCH", "1893542400").run("new", "articles/tea").expect(0);
        assertTrue(desk.read("content/articles/tea.md").contains("date: 2030-01-02\n"));
    }

    @Test
    void aClockThatMakesNoSenseChangesNothing() {
        desk.run("new", "articles/tea", "--clock", "soon").expect(2);
        assertFalse(desk.has("content/articles/tea.md"));
    }

    // Archetypes

    @Test
    void theFoldersArchetypeComesFirst() throws Exception {
        desk.write("content/_archetypes/default.md", "default\n");
        desk.write("content/_archetypes/articles.md", "for articles: ${title}, ${title}, ${date}\n");
        desk.run("new", "articles/deep/tea").expect(0);
        assertEquals("for articles: Tea, Tea, 2026-06-15\n", desk.read("content/articles/deep/tea.md"));
    }

    @Test
    void elseTheDefaultOne() throws Exception {
        desk.write("content/_archetypes/default.md", "default\n");
        desk.run("new", "pages/tea").expect(0);
        assertEquals("default\n", desk.read("content/pages/tea.md"));
    }

    @Test
    void anyOneCanBeAskedFor() throws Exception {
        desk.write("content/_archetypes/answer.md", "answer\n");
        desk.run("new", "articles/tea", "-k", "answer").expect(0);
        assertEquals("answer\n", desk.read("content/articles/tea.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "../site", "../../secret", "", "a/b"})
    void oneThatIsNotThereIsRefused(String kind) throws Exception {
        desk.write("content/_archetypes/default.md", "default\n");
        Files.writeString(folder.resolve("secret.md"), "secret\n");
        desk.run("new", "articles/tea", "--kind=" + kind).expect(2).complains("there is no archetype");
        assertFalse(desk.has("content/articles/tea.md"));
    }

    @Test
    void aTitleIsNeverTakenForAPlaceholder() throws Exception {
        desk.run("new", "articles/tea", "--title", "${date}").expect(0);
        assertTrue(desk.read("content/articles/tea.md").contains("title: \"${date}\""));
    }

    @Test
    void anArchetypeThatIsNotTextIsNamed() throws Exception {
        desk.write("content/_archetypes/default.md", "x");
        Files.write(folder.resolve("site/content/_archetypes/default.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        desk.run("new", "articles/tea").expect(1).complains("error[file/unreadable]", "content/_archetypes/default.md");
    }

    // What is refused

    @Test
    void anArticleThatExistsIsNotTouched() throws Exception {
        String before = desk.read("content/articles/sleep.md");
        desk.run("new", "articles/sleep").expect(2).complains("error[usage/exists]", "content/articles/sleep.md");
        assertEquals(before, desk.read("content/articles/sleep.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../tea", "articles/../../tea", "/tmp/tea", "articles//tea", "_people/tea", "articles/_tea", ".hidden", "articles/tea/", "", "a\u0000b",
        "articles/tea..md", "C:\\tea", "articles/.md"})
    void aPathThatIsNoArticleIsRefused(String path) throws Exception {
        var before = Desk.state(folder);
        desk.run("new", path).expect(2).complains("is no path of an article");
        assertEquals(before, Desk.state(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsMadeThroughALinkOutOfTheSite() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("site/content/linked"), outside);
        desk.run("new", "linked/deep/tea").expect(1).complains("error[file/link-outside]");
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsMadeThroughALinkToNowhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("site/content/articles/tea.md"), folder.resolve("outside.md"));
        desk.run("new", "articles/tea").expect(2).complains("error[usage/exists]");
        assertFalse(Files.exists(folder.resolve("outside.md")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anArchetypeIsNotReadThroughALink() throws Exception {
        Files.writeString(folder.resolve("secret.md"), "secret\n");
        Files.createDirectories(folder.resolve("site/content/_archetypes"));
        Files.createSymbolicLink(folder.resolve("site/content/_archetypes/default.md"), folder.resolve("secret.md"));
        desk.run("new", "articles/tea").expect(0);
        assertFalse(desk.read("content/articles/tea.md").contains("secret"));
    }

    @Test
    void anArticleCannotLieBelowAnother() {
        desk.run("new", "articles/sleep.md/deep/tea").expect(2).complains("error[usage/exists]", "content/articles/sleep.md");
    }

    @Test
    void withoutASiteItSaysSo() {
        new Desk(folder.resolve("none")).run("new", "articles/tea").expect(1).complains("error[site/missing]");
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void asJsonItNamesTheFile() {
        Object document = JsonDocument.read(desk.run("new", "articles/tea", "--format", "json").expect(0).out());
        assertEquals("content/articles/tea.md", JsonDocument.at(document, "file"));
    }
}
