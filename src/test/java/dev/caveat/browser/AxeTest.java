package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Thorough;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What axe can tell of accessibility: no rule of WCAG 2.2 A and AA nor of good practice is broken on any kind of page, in light, in
 * dark and on a narrow screen.
 *
 * <p>Elsewhere than in light only those rules are asked that depend on colours and sizes: the document is the same.
 */
@InBrowser
class AxeTest {
    private static final List<String> ALL = List.of();
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final List<String> SIZES = List.of("target-size", "scrollable-region-focusable", "meta-viewport");

    private static void assertKept(String where, List<String> rules, Tab tab) {
        Json found = tab.run("axe", rules);
        assertEquals(List.of(), found.at("broken").items().stream().map(Json::text).toList(), where);
        assertEquals(false, found.at("kept").number() == 0, "no rule was asked");
    }

    private static Tab load(String address, Tab tab) {
        tab.open(address).evaluate(Tab.script("/axe.min.js"));
        return tab;
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "SEARCH"})
    void noRuleIsBroken(Kind kind, Sites sites, Tab tab) {
        look(kind, sites, tab);
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"ANSWER", "SEARCH"})
    void norOnAnyOtherKindOfPage(Kind kind, Sites sites, Tab tab) {
        look(kind, sites, tab);
    }

    private static void look(Kind kind, Sites sites, Tab tab) {
        tab.media("", Map.of("prefers-reduced-motion", "reduce"));
        assertKept("light", ALL, load(sites.page(kind), tab));
        assertKept("dark", COLOURS, tab.media("", Map.of("prefers-color-scheme", "dark", "prefers-reduced-motion", "reduce")));
        assertKept("320 px", SIZES, tab.viewport(320, 640));
    }

    @ParameterizedTest
    @ValueSource(strings = {OddSite.WORDS, OddSite.TALK})
    void norOnPagesOfWhatIsRare(String path, Sites sites, Tab tab) {
        lookAtOdd(path, sites, tab);
    }

    @Thorough
    @ParameterizedTest
    @ValueSource(strings = {OddSite.BARE, OddSite.PICTURES})
    void norOnOthersOfThem(String path, Sites sites, Tab tab) {
        lookAtOdd(path, sites, tab);
    }

    private static void lookAtOdd(String path, Sites sites, Tab tab) {
        assertKept("light", ALL, load(sites.odd() + path, tab));
        assertKept("320 px", SIZES, tab.viewport(320, 640));
    }

    @Test
    void norFromRightToLeft(Sites sites, Tab tab) {
        assertKept("light", ALL, load(sites.hebrew() + HebrewSite.ARTICLE, tab));
    }

    @Thorough
    @Test
    void norWhateverTheReaderChooses(Sites sites, Tab tab) {
        load(sites.page(Kind.ANSWER), tab);
        for (String colours : List.of("contrast", "dark", "light")) {
            tab.evaluate("document.getElementById('colours-" + colours + "').click()");
            assertKept(colours, COLOURS, tab);
        }
    }

    @Test
    void whatIsBrokenWouldBeSeen(Sites sites, Tab tab) {
        load(sites.page(Kind.MISSING), tab).evaluate("document.querySelector('h1').outerHTML = '<h3><button></button></h3><p>Pale</p>';"
                + "document.querySelector('h3 + p').style.color = '#eee'");
        List<String> broken = tab.run("axe", ALL).at("broken").items().stream().map(one -> one.text().split(" ")[0]).sorted().toList();
        assertEquals(List.of("button-name", "color-contrast", "empty-heading", "page-has-heading-one"), broken.stream().filter(rule -> !rule.equals("heading-order")).toList());
    }
}
