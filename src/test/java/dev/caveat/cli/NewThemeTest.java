package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new theme}: what it makes works, and nothing is ever in its way or harmed by it. */
class NewThemeTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.withSite(folder.resolve("site"));
    }

    private void holds(String theme) {
        assertEquals("", desk.run("build", "-t", theme).expect(0).err());
        assertEquals("", desk.run("check", "-t", theme).expect(0).err());
    }

    @Test
    void aThemeThatExtendsCommonsLooksLikeCommons() throws IOException {
        desk.run("new", "theme", "mine").expect(0).says("themes/mine/theme.yaml", "themes/mine/templates/slots/footer.ftlh").complains("serve -t mine");
        holds("mine");
        Map<String, String> own = Desk.state(desk.site.resolve("output"));
        desk.run("build", "-t", "commons").expect(0);
        assertEquals(Desk.state(desk.site.resolve("output")), own);
    }

    @Test
    void aCopyOfPlainIsOnesOwn() throws IOException {
        desk.run("new", "theme", "my plain", "--from", "plain").expect(0).says("themes/my plain/templates/page.ftlh");
        assertTrue(desk.read("themes/my plain/theme.yaml").contains("name: \"my plain\"\n"));
        assertFalse(desk.read("themes/my plain/theme.yaml").contains("extends"));
        holds("my plain");
    }

    @Test
    void aThemeThatIsThereStays() throws IOException {
        desk.write("themes/mine/theme.yaml", "name: Old\n");
        Map<String, String> before = Desk.state(desk.site);
        desk.run("new", "theme", "mine").expect(2).complains("error[usage/exists]", "themes/mine");
        desk.run("new", "theme", "bare", "--from=plain").expect(2).complains("error[usage/exists]");
        assertEquals(before, Desk.state(desk.site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a\\b", "/x", ".git", "a..b", "con", "Aux.x", "nul", "lpt1", "x.", "x ", "a:b", "a*", "a\nb", "a\u0000b",
        "commons", "Plain", "_base"})
    void aNameThatIsNoneMakesNothing(String name) throws IOException {
        Map<String, String> before = Desk.state(folder);
        Desk.Run run = desk.run("new", "theme", name).expect(2).complains("error[usage/value]", "--> NAME");
        assertEquals("", run.out());
        assertEquals(before, Desk.state(folder));
    }

    @Test
    void nothingIsMadeThroughALinkOutOfTheSite() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Desk.state(desk.site).keySet().stream().filter(file -> file.startsWith("themes/")).forEach(file -> desk.site.resolve(file).toFile().delete());
        desk.run("new", "theme", "mine").expect(0);
        Files.createSymbolicLink(desk.site.resolve("themes/linked"), outside);
        desk.run("new", "theme", "linked").expect(2).complains("usage/exists");
        try (var files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aSiteWithoutThemesGetsTheFolder() throws IOException {
        Desk other = new Desk(folder.resolve("other"));
        other.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\n");
        other.run("new", "theme", "mine").expect(0);
        assertTrue(other.has("themes/mine/theme.yaml"));
    }

    @Test
    void whereThereIsNoSiteNothingIsMade() throws IOException {
        Files.createDirectories(folder.resolve("none"));
        new Desk(folder.resolve("none")).run("new", "theme", "mine").expect(1).complains("error[site/missing]");
        assertFalse(Files.exists(folder.resolve("none/themes")));
    }

    @Test
    void anArticleTakesNoSecondName() {
        desk.run("new", "articles/a", "b").expect(2).complains("new takes no further argument: \"b\"");
        desk.run("new", "articles/a", "--from", "plain").expect(2).complains("an article begins with no theme");
        desk.run("new", "theme", "mine", "--from", "plian").expect(2).complains("is not one of its words", "did you mean \"plain\"?");
        desk.run("new", "theme").expect(0).says("content/theme.md");
    }

    @Test
    void programsGetTheNames() {
        Object document = JsonDocument.read(desk.run("new", "theme", "mine", "--format", "json").expect(0).out());
        assertTrue(document.toString().contains("themes/mine/theme.yaml"), document.toString());
    }
}
