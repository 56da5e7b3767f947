package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.trace.Facet;
import dev.caveat.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that a theme declares, and the values that a site gives them. */
class ParamsTest {
    @TempDir
    Path folder;

    private Site declared(String params) {
        return new Site(folder).with("theme.yaml", "name: Look\nparams:\n" + params.indent(2));
    }

    /** Sets what the site's own file holds under {@code params}. */
    private Site set(Site site, String params) {
        Site.write(site.root.resolve("content/_static/logo.svg"), "<svg viewBox='0 0 30 10'>");
        List<SiteFile> files = List.of(
                file(site, "content/_static/logo.svg", "/logo.svg"),
                file(site, "content/_static/fonts/a b.woff2", "/fonts/a b.woff2"),
                file(site, "content/_static/fonts/bold.ttf", "/fonts/bold.ttf"));
        site.wishes = new SiteWishes(Yaml.document(SourceText.of("site.yaml", params), new Problems()), files, Map.of());
        return site;
    }

    private static SiteFile file(Site site, String source, String address) {
        return new SiteFile(source, address, site.root.resolve(source));
    }

    private String shown(String params, String own, String template) {
        return set(declared(params), own).page(template, Map.of());
    }

    private List<Problem> problems(String params, String own) {
        Site site = set(declared(params), own);
        site.open();
        return site.problems.all();
    }

    private Problem problem(String params, String own) {
        List<Problem> all = problems(params, own);
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private String style(String params, String own, String template) {
        Theme theme = set(declared(params), own).with("assets/css/a.css.ftl", template).opened();
        return new String(theme.assets().get("css/a.css"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: {type: text} | a: 'x <y>' | x &lt;y&gt;",
        "a: {type: text, default: x} | b: y | x",
        "a: {type: text} | a: 007 | 007",
        "a: {type: flag} | a: true | yes",
        "a: {type: number, min: 0, max: 12} | a: 12 | 12",
        "a: {type: number} | a: -1.5 | -1.5",
        "a: {type: choice, of: [n, w]} | a: w | w",
        "a: {type: choices, of: [n, w, x]} | a: [w, n, w] | w+n",
        "a: {type: choices, of: [n, w, x], default: [n]} | a: x | x",
        "a: {type: choices, of: [n, w, x], default: [n]} | a: [] | ''",
        "a: {type: color} | a: teal | #008080",
        "a: {type: color} | a: 'rgb(1 2 3)' | #010203",
        "a: {type: file} | a: /logo.svg | /logo.svg",
        "a: {type: file} | a: logo.svg | /logo.svg",
        "a: {type: file} | a: _static/logo.svg | /logo.svg",
        "a: {type: file} | a: content/_static/logo.svg | /logo.svg",
        "a: x | a: 3 | 3",
        "a: 3 | a: 4 | 4",
        "a: '#14594e' | a: red | #ff0000",
        "a: true | a: false | no",
        "a: [x, y] | a: [z] | z"
    })
    void aValueOfTheRightKindIsShown(String declaration, String own, String shown) {
        String template = "<#assign a = theme.params.a><#if a?is_boolean>${a?then('yes', 'no')}<#elseif a?is_sequence>${a?join('+')}<#else>${a}</#if>";
        assertEquals(shown, shown(declaration, own, template));
    }

    @Test
    void whatNobodySetHasNoValue() {
        assertEquals("none", shown("a: {type: file}\nb: {type: picture}\nc: {type: text}", "x: y", "${(theme.params.a?? || theme.params.b?? || theme.params.c??)?then('some', 'none')}"));
        assertEquals("none", shown("a: {type: file}", "a: ''", "${(theme.params.a??)?then('some', 'none')}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: {type: flag} | a: maybe | \"a\" must be true or false, not \"maybe\"",
        "a: {type: number, min: 0, max: 12} | a: 13 | \"a\" must be a number from 0 to 12, not \"13\"",
        "a: {type: number, min: 1} | a: 0 | \"a\" must be a number of at least 1, not \"0\"",
        "a: {type: number} | a: 1e9 | \"a\" must be a number, not \"1e9\"",
        "a: {type: choice, of: [narrow, wide]} | a: wied | \"a\" must be one of narrow, wide, not \"wied\"",
        "a: {type: choices, of: [n, w]} | a: [n, q] | \"a\" must be a list of n, w, not \"q\"",
        "a: {type: text} | a: [x] | \"a\" must be a text",
        "a: {type: color} | a: reddish | \"a\" must be a colour such as \"#14594e\", rgb(20 89 78), hsl(170 63% 21%) or teal, not \"reddish\"",
        "a: {type: color} | a: {b: c} | \"a\" must be a colour such as \"#14594e\", rgb(20 89 78), hsl(170 63% 21%) or teal",
        "a: {type: font} | a: {family: A, files: [x.exe]} | \"a\": \"x.exe\" is no font for browsers",
        "a: {type: font} | a: 'A\"; } b {' | \"a\": \"A\"; } b {\" is no name of a font",
        "a: {type: font} | a: {family: A, files: [{file: fonts/bold.ttf, weight: bold}]} | \"a\": \"bold\" is no weight of a font",
        "a: {type: font} | a: {files: [fonts/bold.ttf]} | \"a\": the family has no name",
        "a: true | a: x | \"a\" must be true or false, not \"x\"",
    })
    void aValueOfAnotherKindIsAnErrorAtItsPlaceAndHasItsDefault(String declaration, String own, String message) {
        Problem problem = problem(declaration, own);
        assertEquals(message, problem.message());
        assertEquals("params/value", problem.code().text());
        assertTrue(problem.place().text().startsWith("site.yaml:1:"), problem.place().text());
        Site site = set(declared(declaration), own).with("templates/page.ftlh", "made");
        assertTrue(site.open().isPresent());
    }

    @Test
    void aColourThatYamlTakesForACommentIsExplained() {
        Problem problem = problem("a: {type: color}", "a: #c0392b\n");
        assertEquals("\"a\" has no value: to YAML, what begins with # is a comment", problem.message());
        assertEquals("put the colour in quotes: a: \"#14594e\"", problem.hint());
    }

    @Test
    void aWordThatIsNearlyRightAndAFileThatIsNearlyThereAreAskedAbout() {
        assertEquals("did you mean \"wide\"?", problem("a: {type: choice, of: [narrow, wide]}", "a: wied").label());
        assertEquals("did you mean \"logo.svg\"?", problem("a: {type: picture}", "a: lgo.svg").label());
        assertEquals("did you mean \"/fonts/bold.ttf\"?", problem("a: {type: file}", "a: bold.ttf").label());
        assertEquals("params/file", problem("a: {type: file}", "a: no.svg").code().text());
    }

    @Test
    void aNameThatIsNearlyASettingIsAskedAboutAndOthersAreFree() {
        Problem problem = problem("accent: red\nshare: x", "acent: blue\nfounded: 2021\nmotto: x");
        assertEquals("params/unknown", problem.code().text());
        assertEquals("site.yaml:1:1", problem.place().text());
        assertEquals("did you mean \"accent\"?", problem.label());
    }

    @Test
    void aChildThemeChangesADefaultAndKeepsTheDeclaration() {
        var site = new Site(folder)
                .with("theme.yaml", "extends: parent\nparams: {accent: navy, width: wide}")
                .theme("parent/theme.yaml", "params: {accent: {type: color, default: red, doc: d}, width: {type: choice, of: [narrow, wide], default: narrow}, more: 1}")
                .with("templates/page.ftlh", "${theme.params.accent} ${theme.params.width} ${theme.params.more}");
        assertEquals("#000080 wide 1", site.page(Map.of()));
        site.with("theme.yaml", "extends: parent\nparams: {width: wid}");
        assertTrue(site.open().isEmpty());
        assertEquals("\"width\" must be one of narrow, wide, not \"wid\"", site.problems.all().get(0).message());
        assertEquals("theme/wrong-value themes/look/theme.yaml:2:17", site.problems.all().get(0).code().text() + " " + site.problems.all().get(0).place().text());
    }

    @Test
    void aFolderBeforeAPackedThemeKeepsItsOtherSettings() {
        var site = new Site(folder)
                .packed("look/theme.yaml", "name: Look\nparams: {a: {type: choice, of: [x, y], default: x}, b: 2}")
                .with("theme.yaml", "params: {a: y}")
                .with("templates/page.ftlh", "${theme.params.a}${theme.params.b}");
        assertEquals("y2", site.page(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: {type: colour} | did you mean \"color\"?",
        "a: {type: color, default: nope} | must be a colour",
        "a: {type: number, min: few} | \"min\" must be a number, not \"few\"",
        "a: {type: number, min: 5, default: 3} | \"a\" must be a number of at least 5, not \"3\"",
        "a: {type: choice} | a choice needs words to choose from",
        "a: {type: choice, of: [x], default: y} | \"a\" must be one of x, not \"y\"",
        "a: {type: color, on: [paper]} | there is no colour \"paper\" among the params",
        "a: {type: text, on: [b]} | \"a\" is no colour: it has no contrast and follows none",
        "a: {type: color, contrast: 22} | \"contrast\" must be a number from 1 to 21",
        "a: {type: color, derive: b} | there is no colour \"b\" among the params",
        "a: {type: color, derive: a} | \"a\" is a colour that follows another one",
        "a: {type: file, default: assets/none.png} | \"a\": there is no file \"assets/none.png\"",
        "a: {default: x} | \"type\" is missing",
        "a: {type: text, defalt: x} | there is no key \"defalt\"",
    })
    void aDeclarationThatMakesNoSenseIsToldAtItsPlace(String declaration, String words) {
        Problem problem = problem(declaration, "x: y");
        assertTrue((problem.message() + problem.label()).contains(words), problem.toString());
        assertTrue(problem.place().text().startsWith("themes/look/theme.yaml:3:"), problem.place().text());
    }

    @Test
    void tooLittleContrastIsAnErrorThatNamesTheNearestColourThatPasses() {
        String params = "paper: {type: color, default: '#faf6ee'}\nraised: {type: color, default: white}\naccent: {type: color, default: '#14594e', on: [paper, raised], doc: Links}";
        assertEquals(List.of(), problems(params, "accent: '#c0392b'"));
        Problem problem = problem(params, "x: 1\naccent: '#f1c40f'");
        assertEquals("params/contrast site.yaml:2:9", problem.code().text() + " " + problem.place().text());
        assertEquals("\"accent\" (#f1c40f) has a contrast of 1.54:1 to \"paper\" (#faf6ee), and needs 4.5:1", problem.message());
        assertEquals("\"accent\" (#f1c40f) has a contrast of 1.66:1 to \"raised\" (#ffffff), and needs 4.5:1", problem.notes().get(0).text());
        String near = problem.hint().replaceAll(".*\"(#[0-9a-f]{6})\"$", "$1");
        assertEquals("the nearest that passes: accent: \"" + near + "\"", problem.hint());
        assertEquals(List.of(), problems(params, "accent: '" + near + "'"));
    }

    @Test
    void theGroundThatTheSiteChoseIsWhereItIsTold() {
        String params = "paper: {type: color, default: white}\nink: {type: color, default: black, on: [paper]}\nedge: {type: color, default: black, on: ['#fff']}";
        Problem problem = problem(params, "paper: '#222222'");
        assertEquals("site.yaml:1:8", problem.place().text());
        String near = problem.hint().replaceAll(".*\"(#[0-9a-f]{6})\"$", "$1");
        assertEquals("the nearest that passes: paper: \"" + near + "\"", problem.hint());
        assertEquals(List.of(), problems(params, "paper: '" + near + "'"));
    }

    @Test
    void theThemesOwnColoursAreHeldToItAsWell() {
        Problem problem = problem("paper: {type: color, default: white}\nink: {type: color, default: '#777', on: [paper]}", "x: y");
        assertEquals("themes/look/theme.yaml:4:31", problem.place().text());
    }

    @Test
    void aRatioIsNeverRoundedUp() {
        Problem problem = problem("paper: {type: color, default: white}\nink: {type: color, default: '#777', on: [paper], contrast: 4.48}", "x: y");
        assertEquals("\"ink\" (#777777) has a contrast of 4.47:1 to \"paper\" (#ffffff), and needs 4.48:1", problem.message());
    }

    private static final String FOLLOWING = """
            accent: {type: color, default: '#14594e', on: ['#faf6ee']}
            dark: {type: color, default: '#98cfbe', derive: accent, on: ['#1d1c1a'], contrast: 5.5}
            wash: {type: color, derive: accent, strength: 0.4, on: ['#24211c'], contrast: 13.5}
            """;

    @Test
    void oneLineGivesAColourForEveryScheme() {
        assertEquals("#14594e #98cfbe", shown(FOLLOWING, "x: y", "${theme.params.accent} ${theme.params.dark}"));
        String[] three = shown(FOLLOWING, "accent: '#c0392b'", "${theme.params.accent} ${theme.params.dark} ${theme.params.wash}").split(" ");
        assertEquals("#c0392b", three[0]);
        Colour dark = Colour.of(three[1]).orElseThrow();
        assertEquals(5.5, dark.contrast(Colour.of("#1d1c1a").orElseThrow()), 0.1);
        assertTrue(dark.red() > dark.green() && dark.red() > dark.blue(), dark.hex());
        assertTrue(Colour.of(three[2]).orElseThrow().contrast(Colour.of("#24211c").orElseThrow()) >= 13.5, three[2]);
    }

    @Test
    void aColourThatTheSiteSetsFollowsNone() {
        assertEquals("#ffffff", shown(FOLLOWING, "accent: '#c0392b'\ndark: white", "${theme.params.dark}"));
        assertEquals("params/contrast", problem(FOLLOWING, "dark: '#222'").code().text());
    }

    @Test
    void aDefaultThatNoLongerPassesFollowsTheGround() {
        String params = "ground: {type: color, default: white}\naccent: {type: color, default: navy}\nlink: {type: color, default: navy, derive: accent, on: [ground]}";
        assertEquals("#000080", shown(params, "x: y", "${theme.params.link}"));
        Colour link = Colour.of(shown(params, "ground: black", "${theme.params.link}")).orElseThrow();
        assertTrue(link.contrast(new Colour(0)) >= 4.5, link.hex());
    }

    @Test
    void anyBrandColourGivesAWholePaletteThatPasses() {
        long seed = Seed.of("ParamsTest");
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            String brand = new Colour(random.nextInt(0x1000000)).hex();
            Problems problems = new Problems();
            var wishes = new SiteWishes(Yaml.document(SourceText.of("site.yaml", "accent: '" + brand + "'"), problems), List.of(), Map.of());
            Theme.open(folder, "commons", Place.of("site.yaml"), "", wishes, problems);
            // The site's own colour may be too weak; what follows it never is.
            for (Problem problem : problems.all()) {
                assertTrue(problem.message().startsWith("\"accent\" (" + brand + ")"), problem.toString());
            }
        }
    }

    @Test
    void aPictureHasItsSize() {
        assertEquals("/logo.svg 30x10", shown("a: {type: picture}", "a: logo.svg", "<#assign a = theme.params.a>${a.url} ${a.width}x${a.height}"));
        assertEquals("/fonts/bold.ttf -", shown("a: {type: picture}", "a: fonts/bold.ttf", "<#assign a = theme.params.a>${a.url} ${a.width!'-'}"));
    }

    @Test
    void aStyleSheetSeesAddressesFromWhereItLies() {
        assertEquals("a{background:url(\"../../fonts/a%20b.woff2\")}", style("a: {type: file}", "a: 'fonts/a b.woff2'", "a { background: url(\"${theme.params.a}\") }"));
    }

    @Test
    void aFontOfTheSiteIsBeforeTheThemesOwn() {
        String template = "<#list theme.params.f.faces as face>@font-face{font-family:${face.family};src:url(\"${face.url}\") format(\"${face.format}\");font-weight:${face.weight};font-style:${face.style}}</#list>"
                + "p{font-family:${theme.params.f.family}}";
        String params = "f: {type: font, default: [Segoe UI, system-ui]}";
        assertEquals("p{font-family:\"Segoe UI\",system-ui}", style(params, "x: y", template));
        assertEquals("p{font-family:\"Source Sans 3\",\"Segoe UI\",system-ui}", style(params, "f: Source Sans 3", template));
        assertEquals("p{font-family:\"O'Neill\",\"Georgia\",serif}", style(params, "f: [O'Neill, 'Georgia, serif']", template));
        assertEquals("@font-face{font-family:\"Own\";src:url(\"../../fonts/a%20b.woff2\") format(\"woff2\");font-weight:100 900;font-style:italic}"
                        + "@font-face{font-family:\"Own\";src:url(\"../../fonts/bold.ttf\") format(\"truetype\");font-weight:400;font-style:normal}"
                        + "p{font-family:\"Own\",\"Verdana\",\"Segoe UI\",system-ui}",
                style(params, "f: {family: Own, files: [{file: 'fonts/a b.woff2', weight: 100 900, style: italic}, fonts/bold.ttf], fallback: Verdana}", template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'A\\B'", "'a;b'", "'}'", "'a\"b'", "'</style>'", "['a', {b: c}]", "''"})
    void aFontThatCouldEndARuleIsRefused(String family) {
        assertEquals("params/value", problem("f: {type: font}", "f: " + family).code().text());
    }

    @Test
    void settingsAreTold() {
        Theme theme = set(declared("a: {type: color, default: navy, doc: Links}\nb: {type: font}\nc: {type: picture}"), "a: red\nb: [Inter, serif]\nc: logo.svg").opened();
        assertEquals("a color #ff0000 #000080 site.yaml:1:4 Links\nb font Inter, serif  site.yaml:2:4 \nc picture /logo.svg  site.yaml:3:4 ", theme.settings().stream()
                .map(one -> String.join(" ", one.name(), one.type(), one.value(), one.fallback(), one.set().map(place -> place.text()).orElse("-"), one.doc()))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void eachValueHasItsFingerprint() {
        var facet = new Facet("theme-setting", "a");
        String params = "a: {type: picture}\nb: 1";
        var before = set(declared(params), "a: logo.svg").opened().now(facet);
        Site.write(folder.resolve("site/content/_static/logo.svg"), "");
        assertEquals(before, set(declared(params), "a: /logo.svg\nb: 2").opened().now(facet));
        assertFalse(before.equals(set(declared(params), "b: 1").opened().now(facet)));
        assertTrue(set(declared(params), "b: 1").opened().now(facet).isAbsent());
    }
}
