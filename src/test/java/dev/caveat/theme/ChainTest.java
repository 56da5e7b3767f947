package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file stands for a path, and what keeps a theme from being opened. */
class ChainTest {
    @TempDir
    Path folder;

    private Problem refused(Site site, String name) {
        assertTrue(site.open(name).isEmpty());
        List<Problem> errors =
                site.problems.all().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
        assertEquals(1, errors.size(), errors.toString());
        return errors.get(0);
    }

    @Test
    void theSitesFileStandsBeforeThePackedOne() {
        var site = new Site(folder).packed("look/templates/page.ftlh", "packed").with("templates/page.ftlh", "own");
        assertEquals("own", site.page(Map.of()));
    }

    @Test
    void thePackedFileStandsWhereTheSiteHasNone() {
        var site = new Site(folder)
                .packed("look/templates/page.ftlh", "packed <#include 'x.ftlh'><#include 'y.ftlh'>")
                .packed("look/templates/x.ftlh", "packed x")
                .packed("look/templates/y.ftlh", " packed y")
                .with("templates/x.ftlh", "own x");
        assertEquals("packed own x packed y", site.page(Map.of()));
    }

    @Test
    void aPackedThemeIsEnough() {
        var site = new Site(folder).packed("other/templates/page.ftlh", "packed");
        Theme theme = site.open("other").orElseThrow();
        assertEquals(new Rendering.Rendered("packed"), theme.render("page", View.of(Map.of()), "en", site.reads::put, Limits.USUAL));
    }

    @Test
    void theParentGivesWhatIsMissing() {
        var site = new Site(folder)
                .with("theme.yaml", "extends: parent")
                .with("templates/page.ftlh", "<#include 'a.ftlh'><#include 'b.ftlh'><#include 'c.ftlh'>")
                .packed("look/templates/b.ftlh", "packed b ")
                .theme("parent/theme.yaml", "extends: grandparent")
                .theme("parent/templates/a.ftlh", "parent a ")
                .theme("parent/templates/b.ftlh", "parent b ")
                .packed("grandparent/templates/a.ftlh", "grandparent a ")
                .packed("grandparent/templates/c.ftlh", "grandparent c ");
        assertEquals("parent a packed b grandparent c ", site.page(Map.of()));
    }

    @Test
    void theParentMayBeNamedByThePackedThemeYaml() {
        var site = new Site(folder)
                .packed("child/theme.yaml", "extends: parent")
                .packed("parent/templates/page.ftlh", "parent")
                .theme("child/templates/x.ftlh", "x");
        Theme theme = site.open("child").orElseThrow();
        assertTrue(theme.has("page", site.reads::put));
        assertTrue(theme.has("x", site.reads::put));
    }

    @Test
    void aCycleIsTold() {
        var site = new Site(folder).with("theme.yaml", "extends: b").theme("b/theme.yaml", "extends: c").theme("c/theme.yaml", "\nextends: b");
        Problem problem = refused(site, "look");
        assertEquals("theme/cycle", problem.code().text());
        assertEquals("a theme cannot extend itself: b → c → b", problem.message());
        assertEquals("themes/c/theme.yaml:2:10", problem.place().text());
    }

    @Test
    void aThemeThatExtendsItselfIsToldWhatItHasAlready() {
        var site = new Site(folder).with("theme.yaml", "extends: look").packed("look/templates/page.ftlh", "");
        assertTrue(refused(site, "look").hint().contains("leave out \"extends\""));
    }

    @Test
    void aMissingThemeIsTold() {
        var site = new Site(folder).packed("commons/theme.yaml", "");
        Problem problem = refused(site, "comons");
        assertEquals("there is no theme \"comons\"", problem.message());
        assertEquals("did you mean \"commons\"?", problem.label());
        assertEquals("there are: commons, look; another one is a folder below \"themes\"", problem.hint());
    }

    @Test
    void aMissingParentIsTold() {
        Problem problem = refused(new Site(folder).with("theme.yaml", "name: x\nextends: commons"), "look");
        assertEquals("theme/missing", problem.code().text());
        assertEquals("themes/look/theme.yaml:2:10", problem.place().text());
    }

    @ParameterizedTest
    @CsvSource({"../look", "look/../look", ".", "..", "/etc", "'', ''", "'look/'"})
    void aNameThatIsNoFolderBelowThemesIsMissing(String name) {
        if (!name.isEmpty()) {
            assertEquals("theme/missing", refused(new Site(folder), name).code().text());
        }
    }

    @Test
    void anUnknownKeyIsAWarning() {
        var site = new Site(folder).with("theme.yaml", "extnds: x");
        assertTrue(site.open().isPresent());
        Problem problem = site.problems.all().get(0);
        assertEquals("theme/unknown-key", problem.code().text());
        assertEquals("did you mean \"extends\"?", problem.label());
    }

    @Test
    void aBrokenThemeYamlIsTold() {
        assertEquals("themes/look/theme.yaml", refused(new Site(folder).with("theme.yaml", "a: 'b"), "look").place().file());
    }

    @Test
    void anEmptyThemeYamlIsEnough() {
        assertTrue(new Site(folder).with("theme.yaml", "").open().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ">=0.1|true", "0.1|true", ">=0.1 <2|true", ">=0.1, <0.2|true", "=0.1.0|true", "<=0.1|true", ">0.1|false", ">=0.2|false",
        "<0.1|false", ">=0.0.9 <0.1|false", "1|false", "0.1.0-beta|true", ">= 0.1|true",
    })
    void aVersionIsRequired(String range, boolean opens) {
        var site = new Site(folder).with("theme.yaml", "requires: '" + range + "'");
        assertEquals(opens, site.open().isPresent());
        assertEquals(opens ? List.of() : List.of("theme/requires"), site.problems.all().stream().map(p -> p.code().text()).toList());
    }

    @Test
    void aRangeThatIsNoneIsTold() {
        assertEquals("theme/wrong-value", refused(new Site(folder).with("theme.yaml", "requires: newest"), "look").code().text());
    }

    @Test
    void namesAndVersionsAreKept() {
        Theme theme = new Site(folder).with("theme.yaml", "version: 1.10\nname: Look").opened();
        assertEquals("look 1.10", theme.name() + " " + theme.version());
    }

    @Test
    void settingsAreMergedNearestFirst() {
        var site = new Site(folder)
                .with("theme.yaml", "extends: parent\nparams: {a: own}")
                .theme("parent/theme.yaml", "params: {a: parent, b: 2, c: true, d: '2', e: 1.5, f: [x, 1], g: {h: i}}")
                .with("templates/page.ftlh", "<#assign p = theme.params>${p.a} ${p.b + 1} ${p.c?then(1, 0)} ${p.d + 1} ${p.e * 2} ${p.f?join('+')} ${p.g.h}");
        assertEquals("own 3 1 21 3 x+1 i", site.page(Map.of()));
    }

    @Test
    void assetsAndStaticFilesAreMergedFileByFile() {
        var site = new Site(folder)
                .with("assets/css/a.css", "own")
                .packed("look/assets/css/a.css", "packed")
                .packed("look/assets/js/b.js", "packed")
                .with("static/.htaccess", "own")
                .with("static/.DS_Store", "x")
                .with("README.md", "x")
                .with("static/sub/x.txt", "");
        Theme theme = site.opened();
        assertEquals(List.of("css/a.css", "js/b.js"), List.copyOf(theme.assets().keySet()));
        assertEquals("own", new String(theme.assets().get("css/a.css"), StandardCharsets.UTF_8));
        assertEquals(Set.of(".htaccess", "sub/x.txt"), theme.statics().keySet());
    }

    @Test
    void aThemeStaysAsItWasWhenItWasOpened() {
        var site = new Site(folder).with("templates/page.ftlh", "before");
        Theme theme = site.opened();
        site.with("templates/page.ftlh", "after");
        assertEquals(new Rendering.Rendered("before"), theme.render("page", View.of(Map.of()), "en", site.reads::put, Limits.USUAL));
    }

    @Test
    void aFileThatIsTooLargeIsTold() throws IOException {
        var site = new Site(folder).with("assets/a.bin", "");
        Files.write(site.root.resolve("themes/look/assets/a.bin"), new byte[ThemeFile.LARGEST + 1]);
        assertEquals("theme/too-large", refused(site, "look").code().text());
    }

    @Test
    void aLinkWithinTheThemeIsFollowed() throws IOException {
        var site = new Site(folder).with("templates/a.ftlh", "a");
        Files.createSymbolicLink(site.root.resolve("themes/look/templates/page.ftlh"), Path.of("a.ftlh"));
        assertEquals("a", site.page(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"../../../secret.txt,this link leads out of the theme", "none,this link leads nowhere", "../assets,'this is a link to a folder, and those are not followed'", "page.ftlh,this link leads nowhere"})
    void anyOtherLinkIsTold(String target, String message) throws IOException {
        var site = new Site(folder).with("assets/a.css", "").with("templates/x.ftlh", "");
        Site.write(site.root.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(site.root.resolve("themes/look/templates/page.ftlh"), Path.of(target));
        Problem problem = refused(site, "look");
        assertEquals("theme/link", problem.code().text());
        assertEquals("themes/look/templates/page.ftlh", problem.place().file());
        assertEquals(message, problem.message());
    }

    @Test
    void aThemeThatIsALinkOutOfTheSiteIsTold() throws IOException {
        var site = new Site(folder);
        Site.write(folder.resolve("elsewhere/templates/page.ftlh"), "x");
        Files.createSymbolicLink(site.root.resolve("themes/away"), folder.resolve("elsewhere"));
        assertEquals("theme/link", refused(site, "away").code().text());
    }
}
