package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An article of ten thousand words, with wide tables and long lines of code, on a narrow screen. */
@InBrowser
class LongPagesTest {
    private static Tab article(Sites sites, Tab tab) {
        return tab.viewport(320, 640).open(sites.odd() + OddSite.LONG);
    }

    private static List<String> list(Tab tab, String script) {
        return tab.evaluate(script).items().stream().map(Json::text).toList();
    }

    @Test
    void itIsAsLongAsThat(Sites sites, Tab tab) {
        int words = article(sites, tab).evaluate("document.querySelector('.prose').textContent.split(/\\s+/).length").number();
        assertTrue(words > 10_000, words + " words");
    }

    @Test
    void tablesAndCodeScrollWithinThemselvesAndTakeTheFocus(Sites sites, Tab tab) {
        String wide = "[...document.querySelectorAll('.prose *')].filter(one => one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))";
        article(sites, tab);
        assertTrue(tab.evaluate("(wide => wide.some(one => one.matches('pre, :has(> pre)')) && wide.some(one => one.matches('table, :has(> table)')))(" + wide + ")").isTrue());
        assertEquals(List.of(), list(tab, wide + ".filter(one => one.tabIndex !== 0).map(one => one.outerHTML.slice(0, 60))"), "cannot be reached by keyboard");
        tab.evaluate(wide + "[0].focus()");
        assertTrue(tab.press("ArrowRight").press("ArrowRight").evaluate("new Promise(done => setTimeout(() => done(document.activeElement.scrollLeft > 0), 300))").isTrue());
    }

    @Test
    void whatTakesTheFocusHasAName(Sites sites, Tab tab) {
        assertEquals(List.of(), list(article(sites, tab), "[...document.querySelectorAll('.prose [tabindex=\"0\"]')]"
                + ".filter(one => one.hasAttribute('role') && !one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby')).map(one => one.outerHTML.slice(0, 60))"));
    }

    @Test
    void headingsSkipNoLevel(Sites sites, Tab tab) {
        article(sites, tab);
        List<Integer> levels = tab.evaluate("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => +one.localName[1])")
                .items().stream().map(Json::number).toList();
        assertEquals(1, levels.get(0));
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "heading " + (i + 1) + " of " + levels);
        }
    }

    @Test
    void theContentsLeadToEachSection(Sites sites, Tab tab) {
        article(sites, tab);
        assertEquals(List.of(), list(tab, "[...document.querySelectorAll('.toc a')].filter(one => !document.getElementById(decodeURIComponent(one.hash.slice(1)))).map(one => one.hash)"));
        assertTrue(tab.evaluate("document.querySelectorAll('.toc a').length").number() >= 21);
    }
}
