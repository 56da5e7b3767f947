package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader chooses is seen at once, kept from page to page before anything is drawn, given up on demand, and nobody else's business. */
@InBrowser
class DisplaySettingsTest {
    private static final String STORED = "localStorage.getItem('caveat-display')";
    private static final String SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
    private static final String GROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String LAST_OF_ALL = "Object.values(Object.fromEntries([...document.querySelectorAll('.display-form input[type=radio]')]"
            + ".map(radio => [radio.name, radio]))).forEach(radio => radio.click())";

    private static Tab choose(Tab tab, String radio) {
        return tab.evaluate("document.getElementById('" + radio + "').click()").isThere() ? tab : tab;
    }

    /** Every radio, such as {@code size-2}; or only those that are chosen. */
    private static List<String> radios(Tab tab, String which) {
        return tab.evaluate("[...document.querySelectorAll('.display-form input[type=radio]" + which + "')].map(radio => radio.id)")
                .items().stream().map(Json::text).toList();
    }

    private static String look(Tab tab) {
        return tab.run("look").text();
    }

    @Test
    void everyChoiceChangesWhatIsSeen(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER));
        List<String> first = radios(tab, ":checked");
        List<String> others = radios(tab, ":not(:checked)");
        assertTrue(others.containsAll(List.of("size-2", "size-3", "colours-light", "colours-dark", "colours-contrast", "spacing-2", "letters-2")), others::toString);
        for (String radio : others) {
            tab.media("", Map.of("prefers-color-scheme", radio.equals("colours-light") ? "dark" : "light"));
            String before = look(tab);
            assertNotEquals(before, look(choose(tab, radio)), radio);
            first.stream().filter(one -> one.startsWith(radio.substring(0, radio.indexOf('-') + 1))).forEach(one -> choose(tab, one));
            assertEquals(before, look(tab), () -> "after " + radio + " was taken back");
        }
    }

    @Test
    void theyAreKeptOnOtherPagesAndReloads(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER)).evaluate(LAST_OF_ALL);
        List<String> chosen = radios(tab, ":checked");
        String look = look(tab);
        assertEquals(look, look(tab.reload()));
        assertNotEquals("16", tab.open(sites.page(Kind.TERM)).evaluate(SIZE).text());
        assertEquals(chosen, radios(tab, ":checked"));
        assertEquals(look, look(tab.open(sites.page(Kind.ANSWER))));
    }

    @Test
    void theyActBeforeThePageIsDrawn(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER)).evaluate(LAST_OF_ALL);
        String chosen = "JSON.stringify([...document.documentElement.attributes].map(one => one.name + '=' + one.value).sort())";
        String values = "JSON.stringify(['fontSize', 'letterSpacing', 'colorScheme'].map(name => getComputedStyle(document.documentElement)[name]))";
        tab.before(Tab.script("/browser/shifts.js")).before("addEventListener('DOMContentLoaded', () => { window.early = " + values + " });"
                + "new MutationObserver((changes, self) => { if (document.body) { window.earliest = " + chosen + "; self.disconnect(); } })"
                + ".observe(document, { childList: true, subtree: true });");
        tab.open(sites.page(Kind.ARTICLE)).until("document.readyState === 'complete'");
        assertTrue(tab.evaluate("window.earliest").text().contains("data-size"), () -> tab.evaluate("window.earliest").text());
        assertEquals(tab.evaluate(chosen).text(), tab.evaluate("window.earliest").text(), "when the body began");
        assertEquals(tab.evaluate(values).text(), tab.evaluate("window.early").text(), "when the document was read");
        assertEquals("0", tab.evaluate("window.caveatShifts().then(all => String(all.sum))").text(), "what moved");
    }

    @Test
    void resetGivesThemUp(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.ANSWER));
        String before = look(tab);
        List<String> first = radios(tab, ":checked");
        tab.evaluate(LAST_OF_ALL);
        assertTrue(tab.evaluate(STORED).isThere());
        tab.click(".display-form [type=reset]").until(STORED + " === null");
        assertEquals(first, radios(tab, ":checked"));
        // The pointer is over the button now.
        assertEquals(before, look(tab.reload()));
    }

    @Test
    void theKeyboardChooses(Sites sites, Tab tab) {
        tab.open(sites.page(Kind.TERM)).evaluate("document.getElementById('size-1').focus()");
        assertEquals("size-2", tab.press("ArrowDown").evaluate("document.activeElement.id").text());
        assertTrue(tab.evaluate(SIZE + " > 16").isTrue());
    }

    @Test
    void theReadersDeviceHasTheFirstWordAndTheReaderTheLast(Sites sites, Tab tab) {
        tab.media("", Map.of("prefers-color-scheme", "dark")).open(sites.page(Kind.TERM));
        String dark = tab.evaluate(GROUND).text();
        String light = choose(tab, "colours-light").evaluate(GROUND).text();
        assertNotEquals(dark, light);
        assertEquals(dark, choose(tab, "colours-auto").evaluate(GROUND).text());
        assertEquals(light, tab.media("", Map.of("prefers-color-scheme", "light")).evaluate(GROUND).text());
        assertEquals(dark, choose(tab, "colours-dark").evaluate(GROUND).text());
    }

    @Test
    void noneFightsForcedColours(Sites sites, Tab tab) {
        tab.media("", Map.of("forced-colors", "active")).open(sites.page(Kind.TERM));
        String forced = tab.evaluate(GROUND).text();
        assertEquals(forced, choose(tab, "colours-dark").evaluate(GROUND).text());
        assertEquals(forced, choose(tab, "colours-contrast").evaluate(GROUND).text());
        assertFalse(tab.evaluate("document.getElementById('colours-dark').checkVisibility()").isTrue(), "what has no effect is not offered");
    }

    @Test
    void withoutScriptsTheyActOrAreNotOffered(Sites sites, Tab tab) {
        tab.scripts(false).open(sites.page(Kind.TERM));
        if (tab.evaluate("document.getElementById('size-3').checkVisibility()").isTrue()) {
            tab.click("#size-3");
            assertTrue(tab.evaluate(SIZE + " > 20").isTrue(), () -> tab.evaluate(SIZE).text());
        }
    }

    @Test
    void aBrowserThatStoresNothingLosesNothingElse(Sites sites, Tab tab) {
        tab.before("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });"
                + "window.wrong = []; addEventListener('error', event => window.wrong.push(event.message));");
        tab.open(sites.page(Kind.ANSWER));
        assertTrue(choose(tab, "size-3").evaluate(SIZE + " > 20").isTrue());
        assertEquals(0, tab.evaluate("window.wrong.length").number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "3", "[1]", "{\"size\":{\"a\":1}}", "{\"__proto__\":\"a\"}", "{\"size\":\"9\"}", "{\"size\":\"2 onload=a\"}", "{\"x onload\":\"2\"}"})
    void whateverIsStoredThePageIsShown(String stored, Sites sites, Tab tab) {
        tab.open(sites.page(Kind.TERM));
        String look = look(tab);
        tab.before("window.wrong = []; addEventListener('error', event => window.wrong.push(event.message));")
                .evaluate("localStorage.setItem('caveat-display', " + Json.write(stored) + ")");
        assertEquals(look, look(tab.reload()));
        assertEquals(0, tab.evaluate("window.wrong.length").number());
    }
}
