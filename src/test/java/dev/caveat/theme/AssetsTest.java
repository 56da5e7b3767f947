package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets and scripts that are templates. */
class AssetsTest {
    @TempDir
    Path folder;

    private Site site() {
        return new Site(folder).with("theme.yaml", "name: Look\nversion: 3\nparams: {accent: '#123456', wide: true, size: 2, words: 'a\"}*/</b>\\'}");
    }

    private static String published(Theme theme, String path) {
        return new String(theme.assets().get(path), StandardCharsets.UTF_8);
    }

    private String style(String template) {
        return published(site().with("assets/a.css.ftl", template).opened(), "a.css");
    }

    private Problem problem(String template) {
        Site site = site().with("assets/css/a.css.ftl", template);
        assertTrue(site.open().isEmpty());
        assertEquals(1, site.problems.all().size(), () -> site.problems.all().toString());
        return site.problems.all().get(0);
    }

    @Test
    void aTemplateMakesTheFileOfItsName() {
        Theme theme = site().with("assets/css/a.css.ftl", "a { color: ${theme.params.accent}; }\n").with("assets/a.js.ftl", "// ${theme.name}\n").opened();
        assertEquals(Set.of("css/a.css", "a.js"), theme.assets().keySet());
        assertEquals("a{color:#123456;}", published(theme, "css/a.css"));
        assertEquals("// look\n", published(theme, "a.js"));
    }

    @Test
    void whatCssAndScriptsSayIsLeftAsItIs() {
        String css = "a[href$=\"x\"]{content:\"#{x} $x {$} <b> [#if]\"}";
        assertEquals(css, style(css));
        String script = "var a = '#{x} <b>' + $; /* [=x] */ if (1 <2) { }";
        assertEquals(script, published(site().with("assets/a.js.ftl", script).opened(), "a.js"));
    }

    @Test
    void directivesActAndPartsAreIncluded() {
        Site site = site()
                .with("assets/css/a.css.ftl", "<#include 'part.ftl'><@pair 'a'/><#if theme.params.wide>b { width: ${theme.params.size * 2}em }</#if>")
                .with("assets/css/part.ftl", "<#macro pair name>.${name} { top: 0 }</#macro>");
        Theme theme = site.opened();
        assertEquals(".a{top:0}b{width:4em}", published(theme, "css/a.css"));
        assertEquals(Set.of("css/a.css"), theme.assets().keySet());
    }

    @Test
    void aValueEndsNothing() {
        assertEquals("a{content:\"a\\22 \\7d \\2a /\\3c /b\\3e \\5c \"}", style("a { content: \"${theme.params.words}\" }"));
        assertEquals("var a = \"a\\u0022\\u007d\\u002a/\\u003c/b\\u003e\\u005c\";",
                published(site().with("assets/a.js.ftl", "var a = \"${theme.params.words}\";").opened(), "a.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${.now}", "${'a'?eval}", "${'a'?interpret}", "${'a'?new()}", "${theme?api}", "${theme.params.words?no_esc}", "<#attempt>a<#recover>b</#attempt>",
        "<#outputformat 'HTML'>a</#outputformat>", "<#ftl output_format='HTML'>", "<#ftl output_format='plainText'>a", "<#noautoesc>a</#noautoesc>"
    })
    void whatNoTemplateMayDoNoStyleSheetMay(String template) {
        assertEquals("template/forbidden", problem(template).code().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"${site.title}", "${t('x')}", "${page.url}", "${asset('a')}"})
    void nothingButTheThemeIsInSight(String template) {
        assertEquals("template/undefined", problem(template).code().text());
    }

    @Test
    void templatesOfPagesAreOutOfReach() {
        Site site = site().with("templates/x.ftlh", "x").with("assets/a.css.ftl", "<#include '/templates/x.ftlh'>");
        assertTrue(site.open().isEmpty());
        assertEquals("template/missing", site.problems.all().get(0).code().text());
    }

    @Test
    void amistakeHasItsPlace() {
        Problem problem = problem("a {\n  color: ${theme.params.acent};\n}\n");
        assertEquals("themes/look/assets/css/a.css.ftl:2:12", problem.place().text());
        assertEquals("\"theme.params\" has no \"acent\"", problem.message());
        assertEquals("did you mean \"accent\"?", problem.label());
    }

    @Test
    void aTemplateWithoutEndIsStopped() {
        Problem problem = problem("<#macro m>a<@m/></#macro><@m/>");
        assertEquals("template/limit", problem.code().text());
    }

    @Test
    void aPlainFileShadowsATemplateAndTheOtherWayRound() {
        Site site = site()
                .with("theme.yaml", "extends: parent")
                .with("assets/a.css", "a{top:1px}")
                .with("assets/b.css.ftl", "b{top:${1 + 1}px}")
                .theme("parent/assets/a.css.ftl", "${none}")
                .theme("parent/assets/b.css", "b{top:1px}")
                .theme("parent/assets/c.css.ftl", "c{top:${3}px}");
        Theme theme = site.opened();
        assertEquals("a{top:1px}", published(theme, "a.css"));
        assertEquals("b{top:2px}", published(theme, "b.css"));
        assertEquals("c{top:3px}", published(theme, "c.css"));
        assertEquals("themes/look/assets/a.css", theme.text("assets/a.css").orElseThrow().file());
    }

    @Test
    void aFileAndItsTemplateInOneFolderAreOneTooMany() {
        Site site = site().with("assets/a.css", "").with("assets/a.css.ftl", "");
        assertTrue(site.open().isEmpty());
        assertEquals("theme/twice", site.problems.all().get(0).code().text());
    }

    @Test
    void placesAreTheTemplatesOwnOrNone() {
        SourceText text = site()
                .with("assets/part.ftl", "<#macro twice>\n.p {\n  top: 0;\n}\n</#macro>\n")
                .with("assets/a.css.ftl", "<#include 'part.ftl'>\na {\n  color: ${theme.params.accent};\n}\n<@twice/>\n\nb {\n  left: 0;\n}\n<@twice/>\n")
                .opened().text("assets/a.css").orElseThrow();
        assertEquals("themes/look/assets/a.css.ftl", text.file());
        String told = text.text().lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> line + " " + text.place(text.text().indexOf(line), 1).text().replace("themes/look/assets/", ""))
                .collect(Collectors.joining("\n"));
        assertEquals(List.of(
                "a { a.css.ftl:2:1",
                "color: #123456; a.css.ftl",
                "} a.css.ftl",
                ".p { part.ftl:2:1",
                "top: 0; part.ftl:3:3",
                "} a.css.ftl",
                "b { a.css.ftl:7:1",
                "left: 0; a.css.ftl:8:3",
                "} a.css.ftl",
                ".p { part.ftl:2:1",
                "top: 0; part.ftl:3:3",
                "} a.css.ftl"), told.lines().toList());
    }
}
