package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    private static final String ARTICLE = "output/articles/milk-goes-in-last/index.html";

    @TempDir
    Path folder;

    private Desk desk;
    private String blog;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("blog"));
        blog = desk.site.toString();
    }

    @Test
    void itMakesASiteThatBuildsWithoutAWord() {
        desk.runBare("init", blog).expect(0);
        Desk.Run build = desk.run("build", "-v", "--strict").expect(0);
        assertEquals("", build.err());
        assertFalse(build.out().contains("notice"), build.out());
    }

    @Test
    void theArticleHasItsDisclaimerItsCommentsAndARoleThatNobodyCanClaim() throws Exception {
        desk.runBare("init", blog).expect(0);
        desk.run("build").expect(0);
        String page = desk.read(ARTICLE);
        assertTrue(page.contains("neither advice nor evidence"));
        assertTrue(page.contains("sample size of"));
        assertTrue(page.contains("The Editor (really)"));
        assertEquals(3, page.split("id=\"comment-", -1).length - 1);
    }

    @Test
    void withoutItsDisclaimerTheArticleIsHeldBackAsItSays() throws Exception {
        desk.runBare("init", blog).expect(0);
        desk.run("build").expect(0);
        String article = "content/articles/milk-goes-in-last.md";
        desk.write(article, desk.read(article).replaceFirst("disclaimers: \\[opinion]\n", ""));
        String before = desk.read(ARTICLE);
        desk.run("build").expect(1)
                .complains("error[policy/disclaimer-missing]", " --> " + article, "opinions-are-labelled", "disclaimers: [opinion]");
        assertEquals(before, desk.read(ARTICLE));
    }

    @Test
    void itBuildsInAnyYear() {
        desk.runBare("init", blog).expect(0);
        desk.run("build", "--strict", "--clock", "2040-01-01").expect(0);
    }

    @Test
    void itSaysHowToLookAtIt() {
        desk.set("CAVEAT_COMMAND", "./caveat");
        desk.runBare("init", blog).expect(0).says("A small site is in " + blog + "/", "Look at it with: ./caveat serve -r " + blog + "/\n");
    }

    @Test
    void quietItSaysNothing() {
        desk.runBare("init", "-q", blog).expect(0).isSilent();
    }

    @Test
    void asJsonItNamesTheFiles() {
        Object document = JsonDocument.read(desk.runBare("init", "--format", "json", blog).expect(0).out());
        assertEquals(blog, JsonDocument.at(document, "folder"));
        assertEquals("content/site.yaml", JsonDocument.at(document, "files", 0));
    }

    @Test
    void theFolderIsBelowTheRootThatIsNamed() {
        desk.runBare("init", "-r", folder.toString(), "blog").expect(0);
        assertTrue(desk.has("content/site.yaml"));
    }

    @Test
    void twiceItRefuses() throws Exception {
        desk.runBare("init", blog).expect(0);
        desk.write("content/site.yaml", "mine: true\n");
        Map<String, String> before = Desk.state(desk.site);
        desk.runBare("init", blog).expect(2).complains("error[usage/exists]: there is a site already", "nothing was changed");
        assertEquals(before, Desk.state(desk.site));
    }

    @Test
    void whatIsThereIsKept() throws Exception {
        desk.write(".gitignore", "mine\n");
        desk.write("README", "mine\n");
        desk.runBare("init", blog).expect(0).complains("Kept ", ".gitignore as it was");
        assertEquals("mine\n", desk.read(".gitignore"));
        assertEquals("mine\n", desk.read("README"));
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws Exception {
        Files.writeString(folder.resolve("blog"), "mine\n");
        desk.runBare("init", blog).expect(2).complains("error[usage/exists]", "is not a folder");
        assertEquals("mine\n", Files.readString(folder.resolve("blog")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNowhereInContentsPlaceIsRefused() throws Exception {
        Files.createDirectories(desk.site);
        Files.createSymbolicLink(desk.site.resolve("content"), folder.resolve("elsewhere"));
        desk.runBare("init", blog).expect(2).complains("error[usage/exists]");
        assertFalse(Files.exists(folder.resolve("elsewhere")));
    }

    @Test
    void aFileOnTheWayIsTheMachinesFault() throws Exception {
        Files.writeString(folder.resolve("file"), "mine\n");
        desk.runBare("init", folder.resolve("file/blog").toString()).expect(3).complains("error[machine/write]");
    }

    @Test
    void theFilesAreShortEnoughToRead() throws Exception {
        desk.runBare("init", blog).expect(0);
        long lines = Desk.state(desk.site).values().stream().mapToLong(text -> text.lines().count()).sum();
        assertTrue(lines < 130, () -> lines + " lines");
    }
}
