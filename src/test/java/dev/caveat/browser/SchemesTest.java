package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways to see that a reader's device asks for: dark, much contrast, its own colours, without motion, and on paper. */
@InBrowser
class SchemesTest {
    /** How many times the text is lighter or darker than its ground, as WCAG counts. */
    private static double contrast(Tab tab, String selector) {
        return Double.parseDouble(tab.run("contrast", selector).at("ratio").text());
    }

    private static double lightness(Tab tab) {
        return Double.parseDouble(tab.run("contrast", "body").at("ground").text());
    }

    /** The elements of a kind that are not shown; a link may stand in the page only for scripts. */
    private static List<String> hidden(Tab tab, String selectors) {
        return tab.evaluate("'" + selectors + "'.split(', ').filter(each => ![...document.querySelectorAll(each)].some(one => one.checkVisibility()))")
                .items().stream().map(Json::text).toList();
    }

    @Test
    void darkIsDarkAndCanBeRead(Sites sites, Tab tab) {
        tab.media("", Map.of("prefers-color-scheme", "light")).open(sites.page(Kind.ARTICLE));
        assertTrue(lightness(tab) > 0.8, () -> "light: " + lightness(tab));
        tab.media("", Map.of("prefers-color-scheme", "dark"));
        assertTrue(lightness(tab) < 0.05, () -> "dark: " + lightness(tab));
        assertTrue(contrast(tab, ".prose p") >= 7, () -> "contrast " + contrast(tab, ".prose p"));
    }

    @Test
    void moreContrastIsMore(Sites sites, Tab tab) {
        for (String scheme : List.of("light", "dark")) {
            tab.media("", Map.of("prefers-color-scheme", scheme, "prefers-contrast", "more")).open(sites.page(Kind.ANSWER));
            for (String what : List.of(".prose p", ".facts", ".prose a", ".disclaimer p", ".breadcrumbs a", ".site-footer a", ".field-hint")) {
                assertTrue(contrast(tab, what) >= 7, () -> scheme + " " + what + ": " + contrast(tab, what));
            }
        }
    }

    @Test
    void forcedColoursKeepEveryBorderThatMeansSomething(Sites sites, Tab tab) {
        tab.media("", Map.of("forced-colors", "active")).open(sites.page(Kind.ANSWER));
        for (String what : List.of(".disclaimer", ".poll", ".comment-form", ".expert")) {
            assertNotEquals("0px", tab.evaluate("getComputedStyle(document.querySelector('" + what + "')).borderInlineStartWidth").text(), what);
        }
        assertNotEquals(tab.evaluate("getComputedStyle(document.querySelector('.menu a:not([aria-current])')).borderBlockEndColor").text(),
                tab.evaluate("getComputedStyle(document.querySelector('.menu a[aria-current]')).borderBlockEndColor").text(), "where one is, in the menu");
    }

    @Test
    void nothingMovesForWhoWantsNoMotion(Sites sites, Tab tab) {
        tab.media("", Map.of("prefers-reduced-motion", "reduce")).open(sites.page(Kind.ANSWER));
        assertEquals(List.of(), tab.evaluate("[...document.querySelectorAll('*')].filter(one => (as => as.transitionDuration !== '0s' || as.animationName !== 'none'"
                + " || as.scrollBehavior === 'smooth')(getComputedStyle(one))).map(one => one.outerHTML.slice(0, 80))").items().stream().map(Json::text).toList());
    }

    @Test
    void onPaperIsWhatIsReadAndNothingToClick(Sites sites, Tab tab) {
        tab.media("print", Map.of()).open(sites.page(Kind.ANSWER));
        String clicked = ".menu, .skip-links, .breadcrumbs, .comment-form, .comment-reply, .display-settings, .neighbours, .footer-menu, .toc, .search-box";
        assertEquals(List.of(clicked.split(", ")), hidden(tab, clicked));
        assertEquals(List.of(), hidden(tab, "h1, .prose, .disclaimer, .comment-body, .article-header time, .comment-time time, .references"));
        String owed = "[...document.querySelectorAll('.disclaimer')].every(one => one.checkVisibility())";
        assertTrue(tab.evaluate(owed).isTrue(), "every disclaimer");
    }

    @Test
    void onPaperLinksSayWhereTheyLead(Sites sites, Tab tab) {
        tab.media("print", Map.of()).open(sites.page(Kind.ANSWER));
        String without = "[...document.querySelectorAll('.prose a[href^=\"http\"], .references a[href^=\"http\"], .disclaimer a[href^=\"http\"]')]"
                + ".filter(one => !getComputedStyle(one, '::after').content.includes(one.getAttribute('href'))).map(one => one.href)";
        assertTrue(tab.evaluate("document.querySelectorAll('.references a[href^=\"http\"]').length > 0").isTrue());
        assertEquals(List.of(), tab.evaluate(without).items().stream().map(Json::text).toList());
    }

    @Test
    void onPaperDatesAreDatesAndAllIsBlackOnWhite(Sites sites, Tab tab) {
        tab.media("print", Map.of("prefers-color-scheme", "dark")).open(sites.page(Kind.ANSWER));
        assertEquals("none", tab.evaluate("getComputedStyle(document.querySelector('.comment-time time'), '::after').content").text(), "how long ago");
        assertTrue(lightness(tab) > 0.95, () -> "ground " + lightness(tab));
        for (String what : List.of(".prose p", ".disclaimer p", ".comment-body", ".site-header")) {
            assertTrue(contrast(tab, what) >= 7, () -> what + ": " + contrast(tab, what));
        }
    }
}
