package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Thorough;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages fit on narrow screens and with large text, have controls that can be hit, and do not move while they load. */
@InItsOwnBrowser
class ReflowTest {
    /** What sticks out to the side, and what text is cut off. */
    private static void assertFits(String where, Tab tab) {
        assertEquals(List.of(), tab.run("overflow").items().stream().map(Json::text).toList(), where);
    }

    private static void assertFitsEverywhere(String address, Tab tab) {
        assertFits("1280 px", tab.viewport(1280, 800).open(address));
        assertFits("at 400 %", tab.viewport(320, 256));
        assertFits("320 px", tab.viewport(320, 640));
        // The reader's own size of text, as in a browser's settings: 200 % of the usual 16 px.
        tab.ask("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", 32, "fixed", 26)));
        assertFits("320 px with text of 200 %", tab);
        tab.viewport(1280, 800).until("parseFloat(getComputedStyle(document.documentElement).fontSize) === 32");
        assertFits("1280 px with text of 200 %", tab);
    }

    /** Words break only where nothing else would fit. */
    @Test
    void numbersOfAPollStandInOneLine(Sites sites, Tab tab) {
        tab.viewport(390, 844).open(sites.page(Kind.ANSWER));
        String broken = """
                [...document.querySelectorAll('.poll thead .number, .poll td.number:not([colspan])')].filter(cell => {
                  const range = document.createRange();
                  range.selectNodeContents(cell);
                  return new Set([...range.getClientRects()].map(line => line.top)).size !== 1;
                }).map(cell => cell.textContent)""";
        assertTrue(tab.evaluate("document.querySelectorAll('.poll thead .number').length === 2").isTrue());
        assertEquals(List.of(), tab.evaluate(broken).items().stream().map(Json::text).toList());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "SEARCH"})
    void nothingSticksOut(Kind kind, Sites sites, Tab tab) {
        lookAround(kind, sites, tab);
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"ANSWER", "SEARCH"})
    void norOnAnyOtherKindOfPage(Kind kind, Sites sites, Tab tab) {
        lookAround(kind, sites, tab);
    }

    private static void lookAround(Kind kind, Sites sites, Tab tab) {
        assertFitsEverywhere(sites.page(kind), tab);
    }

    @ParameterizedTest
    @ValueSource(strings = {OddSite.WORDS, OddSite.TALK, "people/long/"})
    void norOnPagesOfWhatIsRare(String path, Sites sites, Tab tab) {
        assertFitsEverywhere(sites.odd() + path, tab);
    }

    @Thorough
    @ParameterizedTest
    @ValueSource(strings = {OddSite.LONG, OddSite.BARE, OddSite.PICTURES, "articles/", "tags/"})
    void norOnOthersOfThem(String path, Sites sites, Tab tab) {
        assertFitsEverywhere(sites.odd() + path, tab);
    }

    @Test
    void norFromRightToLeft(Sites sites, Tab tab) {
        assertFitsEverywhere(sites.hebrew() + HebrewSite.ARTICLE, tab);
    }

    @Test
    void norWithTheLargestChoices(Sites sites, Tab tab) {
        tab.viewport(320, 640).open(sites.page(Kind.ANSWER));
        tab.evaluate("Object.values(Object.fromEntries([...document.querySelectorAll('.display-form input[type=radio]')].map(one => [one.name, one]))).forEach(one => one.click())");
        assertFits("everything at its largest", tab);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "SEARCH"})
    void everyControlCanBeHit(Kind kind, Sites sites, Tab tab) {
        lookAtControls(kind, sites, tab);
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"ANSWER", "SEARCH"})
    void soCanThoseOfAnyOtherKindOfPage(Kind kind, Sites sites, Tab tab) {
        lookAtControls(kind, sites, tab);
    }

    private static void lookAtControls(Kind kind, Sites sites, Tab tab) {
        for (int width : List.of(320, 1280)) {
            tab.viewport(width, 800).open(sites.page(kind));
            assertEquals(List.of(), tab.run("small", 24).items().stream().map(Json::text).toList(), width + " px");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"ANSWER", "PICTURED"})
    void nothingMovesWhileItLoads(Kind kind, Sites sites, Web web, Tab tab) {
        assertStands(sites.page(kind), web, tab);
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"HOME", "LIST", "ARTICLE", "POLL", "TERM", "PERSON"})
    void norOnOtherKindsOfPages(Kind kind, Sites sites, Web web, Tab tab) {
        assertStands(sites.page(kind), web, tab);
    }

    @Test
    void norAroundPictures(Sites sites, Web web, Tab tab) {
        assertStands(sites.odd() + OddSite.PICTURES, web, tab);
        // Those further down come when they are about to be seen.
        assertTrue(tab.evaluate("[...document.images].forEach(one => one.loading = 'eager') || document.images.length > 1").isTrue());
        tab.until("[...document.images].every(one => one.naturalWidth > 0)");
    }

    private static void assertStands(String address, Web web, Tab tab) {
        tab.before(Tab.script("/browser/shifts.js"));
        web.pictures(Duration.ofMillis(300));
        try {
            for (int width : List.of(390, 1280)) {
                Json found = tab.viewport(width, 800).open(address).evaluate("window.caveatShifts()");
                assertEquals("0", found.at("sum").text().replaceFirst("\\.0$", ""), () -> width + " px: " + found.at("what").text());
            }
        } finally {
            web.pictures(Duration.ZERO);
        }
    }

    @Test
    void whatMovesWouldBeSeen(Sites sites, Tab tab) {
        tab.before(Tab.script("/browser/shifts.js")).open(sites.page(Kind.TERM));
        tab.evaluate("new Promise(done => requestAnimationFrame(() => { const one = document.createElement('p'); one.textContent = 'New'; "
                + "document.body.prepend(one); done(); }))");
        // As if the page did it: what follows on an act of the reader's is not counted.
        assertTrue(Double.parseDouble(tab.evaluate("window.caveatShifts()").at("sum").text()) > 0);
    }
}
