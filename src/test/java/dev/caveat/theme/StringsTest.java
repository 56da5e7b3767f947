package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of a theme in several languages. */
class StringsTest {
    @TempDir
    Path folder;

    private String text(Site site, String language, String template) {
        Theme theme = site.with("templates/page.ftlh", template).opened();
        Rendering rendering = theme.render("page", View.of(Map.of()), language, site.reads::put, Limits.USUAL);
        return rendering instanceof Rendering.Rendered rendered ? rendered.html() : rendering.toString();
    }

    private Problem refused(String yaml) {
        var site = new Site(folder).with("i18n/en.yaml", yaml);
        assertTrue(site.open().isEmpty());
        assertEquals(1, site.problems.all().size());
        return site.problems.all().get(0);
    }

    @ParameterizedTest
    @CsvSource({"en-GB,colour", "en_gb,colour", "en,color", "en-US,color", "de,Farbe", "de-AT-1996,Farbe", "fr,color", "'',color"})
    void aLanguageFallsBackToNearerOnes(String language, String text) {
        var site = new Site(folder)
                .with("i18n/en.yaml", "a: color")
                .with("i18n/en-GB.yaml", "a: colour")
                .with("i18n/de.yml", "a: Farbe");
        assertEquals(text, text(site, language, "${t('a')}"));
    }

    @Test
    void whatALanguageLacksIsTakenFromTheNextOne() {
        var site = new Site(folder).with("i18n/en.yaml", "a: x\nb: y").with("i18n/de.yaml", "a: z");
        assertEquals("z y", text(site, "de", "${t('a')} ${t('b')}"));
    }

    @Test
    void oneTextCanBeReplacedAlone() {
        var site = new Site(folder)
                .with("theme.yaml", "extends: parent")
                .with("i18n/en.yaml", "a: own")
                .packed("look/i18n/en.yaml", "a: packed\nb: packed")
                .packed("parent/i18n/en.yaml", "a: parent\nb: parent\nc: parent");
        assertEquals("own packed parent", text(site, "en", "${t('a')} ${t('b')} ${t('c')}"));
    }

    @Test
    void aNearerLanguageStandsBeforeANearerTheme() {
        var site = new Site(folder).with("i18n/en.yaml", "a: own").packed("look/i18n/de.yaml", "a: packed");
        assertEquals("packed", text(site, "de", "${t('a')}"));
    }

    @ParameterizedTest
    @CsvSource({"0,no replies", "1,one reply", "2,2 replies", "1.5,1.5 replies", "1000,1000 replies", "-1,-1 replies"})
    void aTextCounts(String count, String text) {
        var site = new Site(folder).with("i18n/en.yaml", "r: {zero: no replies, one: one reply, other: '{0} replies'}");
        assertEquals(text, text(site, "en", "${t('r', " + count + ")}"));
    }

    @ParameterizedTest
    @CsvSource({"0,0 replies", "1,1 replies"})
    void aFormThatIsLeftOutIsTheOther(String count, String text) {
        var site = new Site(folder).with("i18n/en.yaml", "r: {other: '{0} replies'}");
        assertEquals(text, text(site, "en", "${t('r', " + count + ")}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a {0} b {1} c {0}|a 1 b 2 c 1", "{} {x} { {0}|{} {x} { 1", "$1 \\ {0}|$1 \\ 1", "<b>{0}|&lt;b&gt;1", "{1}{0}|21",
    })
    void argumentsStandWhereTheyBelong(String pattern, String text) {
        var site = new Site(folder).with("i18n/en.yaml", "a: \"" + pattern.replace("\\", "\\\\") + "\"");
        assertEquals(text, text(site, "en", "${t('a', 1, 2)}"));
    }

    @Test
    void anArgumentIsNoPattern() {
        var site = new Site(folder).with("i18n/en.yaml", "a: '{0}{1}'");
        assertEquals("{1}x", text(site, "en", "${t('a', '{1}', 'x')}"));
    }

    @Test
    void besideMarkupEverythingElseIsEscaped() {
        var site = new Site(folder).with("i18n/en.yaml", "a: '<{0}> {1}'");
        String template = "<#assign m><b>x</b></#assign>${t('a', m, '<i>')}";
        assertEquals("&lt;<b>x</b>&gt; &lt;i&gt;", text(site, "en", template));
    }

    @Test
    void aFormThatIsUnknownIsTold() {
        Problem problem = refused("r: {on: one reply, other: x}");
        assertEquals("themes/look/i18n/en.yaml:1:5", problem.place().text());
        assertEquals("did you mean \"one\"?", problem.label());
    }

    @Test
    void aTextThatCountsHasTheOtherForm() {
        assertEquals("\"r\" has no form \"other\"", refused("r: {one: one reply}").message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a: [b]", "- a", "just text"})
    void whatIsNoTextIsTold(String yaml) {
        assertEquals("theme/text", refused(yaml).code().text());
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        assertEquals("themes/look/i18n/en.yaml", refused("a: 'b").place().file());
    }

    @Test
    void noTextsAreFine() {
        assertEquals(List.of(), new Site(folder).with("i18n/en.yaml", "# none\n").opened().problems());
    }
}
