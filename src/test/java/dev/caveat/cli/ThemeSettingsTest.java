package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site sets for its theme: what it changes, what it renders again, and how it is listed. */
class ThemeSettingsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void aSite() throws IOException {
        desk = new Desk(folder.resolve("site"));
        set("");
        desk.write("content/index.md", "---\ntitle: Home\n---\n");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nText.\n");
        desk.write("content/_static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"/>");
        desk.write("content/_static/fonts/inter.woff2", "font");
    }

    private void set(String params) throws IOException {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/sub/\npolicies: off\nparams:\n  own: x\n" + params.indent(2));
    }

    private String sheet() throws IOException {
        return Desk.state(desk.site.resolve("output/assets/css")).values().stream().collect(Collectors.joining());
    }

    /** What an incremental build has published, which a clean build must publish, too. */
    private Map<String, String> published() throws IOException {
        Map<String, String> state = new TreeMap<>(Desk.state(desk.site.resolve("output")));
        Desk clean = new Desk(folder.resolve("clean"));
        for (Map.Entry<String, String> file : Desk.state(desk.site.resolve("content")).entrySet()) {
            clean.write("content/" + file.getKey(), file.getValue());
        }
        clean.run("build", "-o", folder.resolve("fresh").toString());
        assertEquals(Desk.state(folder.resolve("fresh")), state);
        return state;
    }

    @Test
    void aSettingRendersAgainWhatShowsItAndNothingElse() throws IOException {
        desk.run("build").expect(0);
        set("tagline: All about tea");
        desk.run("build").expect(0).says("1 rendered");
        assertTrue(published().get("index.html").contains("<p class=\"tagline\">All about tea</p>"));
        set("accent: '#7b2d8b'");
        desk.run("build").expect(0);
        published();
        assertTrue(sheet().contains("--link:#7b2d8b"), sheet());
        set("");
        desk.run("build").expect(0);
        assertFalse(sheet().contains("#7b2d8b"));
        published();
    }

    @Test
    void aLogoHasItsSizeAndTheNameOfTheSite() throws IOException {
        set("logo: logo.svg");
        desk.run("build").expect(0);
        String logo = "<img src=\"/sub/logo.svg\" alt=\"Tea\" width=\"120\" height=\"40\">";
        assertTrue(desk.read("output/articles/sleep/index.html").contains(logo));
        assertTrue(desk.read("output/index.html").contains(logo.replace("alt=\"Tea\"", "alt=\"\"")));
        assertEquals("", desk.run("check").expect(0).err());
    }

    @Test
    void aFontOfTheSiteIsLoadedFromTheSite() throws IOException {
        set("font-text: { family: Inter, files: [fonts/inter.woff2] }");
        desk.run("build").expect(0);
        assertTrue(sheet().contains("@font-face{font-family:\"Inter\";src:url(\"../../fonts/inter.woff2\") format(\"woff2\")"), sheet());
        assertTrue(desk.read("output/index.html").contains("<link rel=\"preload\" href=\"/sub/fonts/inter.woff2\" as=\"font\" type=\"font/woff2\" crossorigin>"));
        assertEquals("", desk.run("check").expect(0).err());
        published();
    }

    @Test
    void theSettingsAreListedWithWhereTheyAreSet() throws IOException {
        set("accent: '#7b2d8b'\nwidth: wide");
        Desk.Run run = desk.run("list", "params").expect(0);
        assertTrue(run.lines().contains("width\tchoice\twide\tstandard\tcontent/site.yaml:7:10\tHow long the lines of a text are"), run.out());
        assertTrue(run.lines().stream().anyMatch(line -> line.startsWith("accent-dark\tcolor\t#") && line.contains("\tderived\t")), run.out());
        assertTrue(run.lines().stream().anyMatch(line -> line.startsWith("share\tchoices\temail\temail\t-\t")), run.out());
        Object document = JsonDocument.read(desk.run("list", "params", "--format", "json").expect(0).out());
        assertEquals("tagline", JsonDocument.at(document, "params", 0, "name"));
    }

    @Test
    void aWrongSettingLeavesTheRestOfTheSiteAsItIs() throws IOException {
        set("width: 3");
        desk.run("build").expect(1).complains("error[params/value]: \"width\" must be one of narrow, standard, wide, not \"3\"");
        assertTrue(desk.has("output/articles/sleep/index.html"));
    }
}
