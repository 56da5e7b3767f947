package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Thorough;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who has only a keyboard gets everywhere, in the order in which the page is read, sees where that is, and gets out again. */
@InBrowser
class KeyboardTest {
    private static final String FOCUS = "document.activeElement";

    @BeforeEach
    void nothingMoves(Tab tab) {
        tab.media("", Map.of("prefers-reduced-motion", "reduce"));
    }

    /** What the Tab key stops at, one after the other, until the page is left or begins again. */
    private static List<Json> walk(Tab tab, String key) {
        List<Json> stops = new ArrayList<>();
        for (Json stop = next(tab, key); stop.at("at").number() >= 0; stop = next(tab, key)) {
            if (!stops.isEmpty() && stop.at("at").value().equals(stops.get(0).at("at").value())) {
                break;
            }
            stops.add(stop);
            assertTrue(stops.size() < 2_000, "the walk has no end");
        }
        return stops;
    }

    private static Json next(Tab tab, String key) {
        return tab.press(key).run("focused");
    }

    private static List<String> names(List<Json> stops) {
        return stops.stream().map(stop -> stop.at("at").number() + " " + stop.at("name").text()).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "SEARCH"})
    void everyControlIsReachedInTheOrderOfThePageAndSeen(Kind kind, Sites sites, Tab tab) {
        walk(kind, sites, tab);
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"ANSWER", "SEARCH"})
    void soItIsOnAnyOtherKindOfPage(Kind kind, Sites sites, Tab tab) {
        walk(kind, sites, tab);
    }

    private static void walk(Kind kind, Sites sites, Tab tab) {
        tab.open(sites.page(kind));
        List<Json> controls = tab.run("controls").items();
        List<Json> stops = walk(tab, "Tab");
        // A part that scrolls may be a stop as well: else nobody could scroll it.
        List<Json> reached = stops.stream().filter(stop -> names(controls).contains(names(List.of(stop)).get(0)) || !stop.at("scrolls").isTrue()).toList();
        assertEquals(names(controls), names(reached));
        assertEquals(List.of(), names(stops.stream().filter(stop -> !stop.at("seen").isTrue()).toList()), "not in view when they have the focus");
        List<String> looks = controls.stream().map(control -> control.at("look").text()).toList();
        assertEquals(List.of(), names(stops.stream().filter(stop -> looks.contains(stop.at("look").text())).toList()), "look the same with the focus");
    }

    @Test
    void backwardsIsTheSameWay(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.LIST)).run("controls");
        List<String> there = new ArrayList<>(names(walk(tab, "Tab")));
        tab.open(sites.page(Kind.LIST)).run("controls");
        List<String> back = names(walk(tab, "Shift+Tab"));
        java.util.Collections.reverse(there);
        assertEquals(there, back);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "COMMENTS"})
    void theSkipLinksComeFirstAndEachLeadsToWhatItNames(Kind kind, Sites sites, Tab tab) {
        tab.open(sites.page(kind));
        int links = tab.evaluate("[...document.querySelectorAll('.skip-links a')].filter(a => a.checkVisibility()).length").number();
        assertTrue(links >= 3, links + " skip links");
        for (int i = 0; i < links; i++) {
            tab.open(sites.page(kind));
            for (int j = 0; j <= i; j++) {
                tab.press("Tab");
            }
            assertTrue(tab.evaluate(FOCUS + ".matches('.skip-links a')").isTrue(), "stop " + (i + 1) + " is no skip link");
            String target = tab.evaluate(FOCUS + ".hash").text().substring(1);
            tab.press("Enter");
            assertEquals(target, tab.evaluate(FOCUS + ".id").text());
            assertTrue(tab.evaluate("(top => top > -5 && top < innerHeight)(" + FOCUS + ".getBoundingClientRect().top)").isTrue(), target + " is in view");
            tab.evaluate("window.target = " + FOCUS);
            assertTrue(tab.press("Tab").evaluate("target.contains(" + FOCUS + ") || (target.compareDocumentPosition(" + FOCUS + ") & 4) > 0").isTrue(),
                    "the way goes on from " + target);
        }
    }

    @Test
    void aSkipLinkIsSeenOnlyWhileItHasTheFocus(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER));
        String bottom = "document.querySelector('.skip-links a').getBoundingClientRect().bottom";
        assertTrue(tab.evaluate(bottom).number() <= 0);
        assertTrue(tab.press("Tab").evaluate(bottom).number() > 20);
        assertTrue(tab.press("Tab").evaluate(bottom).number() <= 0);
    }

    @Thorough
    @Test
    void withoutScriptsTheWayIsTheSame(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER)).run("controls");
        List<String> with = names(walk(tab, "Tab")).stream().map(name -> name.replaceFirst("^\\d+ ", "")).toList();
        tab.scripts(false).open(sites.page(Kind.ANSWER)).run("controls");
        List<String> without = names(walk(tab, "Tab")).stream().map(name -> name.replaceFirst("^\\d+ ", "")).toList();
        // What works by script alone may be missing, nothing else.
        assertEquals(with.stream().filter(without::contains).toList(), without);
        assertTrue(without.size() >= with.size() - 8, with.size() + " with, " + without.size() + " without");
    }
}
