package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A site in Hebrew begins at the right, and what is in another script within it does as that script does. */
@InBrowser
class RightToLeftTest {
    private static String direction(Tab tab, String selector) {
        return tab.evaluate("getComputedStyle(document.querySelector('" + selector + "')).direction").text();
    }

    /** Where an element's edge is, in pixels from the left. */
    private static int edge(Tab tab, String selector, String side) {
        return tab.evaluate("Math.round(document.querySelector('" + selector + "').getBoundingClientRect()." + side + ")").number();
    }

    private static Tab article(Sites sites, Tab tab) {
        return tab.open(sites.hebrew() + HebrewSite.ARTICLE);
    }

    @Test
    void theDocumentSaysIt(Sites sites, Tab tab) {
        article(sites, tab);
        assertEquals("he rtl", tab.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir").text());
        assertEquals("rtl", direction(tab, ".prose p"));
    }

    @Test
    void itBeginsAtTheRight(Sites sites, Tab tab) {
        article(sites, tab);
        assertTrue(edge(tab, ".brand", "left") > edge(tab, ".menu", "left"), "the site's title before its menu");
        assertTrue(edge(tab, ".breadcrumbs li:first-child", "left") >= edge(tab, ".breadcrumbs li:nth-child(2)", "right"), "the way from home to here");
        assertTrue(edge(tab, ".replies > li", "right") < edge(tab, ".threads", "right"), "an answer is set in from the right");
        assertTrue(edge(tab, "h1", "right") > 700, "the title");
    }

    @Test
    void whatStandsBetweenPointsTheRightWay(Sites sites, Tab tab) {
        article(sites, tab);
        // Browsers turn this sign round in a text from right to left; one that they do not turn would have to be another one.
        String between = tab.evaluate("getComputedStyle(document.querySelector('.breadcrumbs li + li'), '::before').content").text();
        assertTrue(between.contains("\u203a") || between.contains("\u2039") || between.contains("/"), between);
        assertEquals("rtl", direction(tab, ".breadcrumbs li + li"));
        String mark = "getComputedStyle(document.querySelector('.disclaimer, .prose blockquote'))";
        assertEquals("0px", tab.evaluate(mark + ".borderLeftWidth").text());
        assertTrue(!tab.evaluate(mark + ".borderRightWidth").text().equals("0px"), "the line beside it");
    }

    @Test
    void wordsFromLeftToRightKeepTheirOrder(Sites sites, Tab tab) {
        article(sites, tab);
        assertEquals("ltr", direction(tab, ".prose pre"));
        assertEquals(List.of("rtl", "ltr"), tab.evaluate("[...document.querySelectorAll('.comment-body')].map(one => getComputedStyle(one).direction)")
                .items().stream().map(Json::text).toList());
    }

    @Test
    void theSkipLinksAreSeenThere(Sites sites, Tab tab) {
        article(sites, tab).press("Tab").until("document.activeElement.getBoundingClientRect().top >= 0");
        assertTrue(tab.evaluate("(box => box.left > innerWidth / 2 && box.right <= innerWidth)(document.activeElement.getBoundingClientRect())").isTrue());
    }
}
