package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.browser.Web.Sent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reply is written and sent with scripts and without, by mouse and by keyboard, and arrives as it was written. */
@InBrowser
class ReplyTest {
    private static final String LINK = "#comment-k10 a.reply";
    private static final String PARENT = "document.getElementById('comment-form-parent').value";
    private static final String FOCUS = "document.activeElement.id";
    private static final String TOP = "document.getElementById('comment-form-parent').getBoundingClientRect().top";

    private static Tab talk(Sites sites, Tab tab) {
        return tab.open(sites.odd() + OddSite.TALK);
    }

    @Test
    void theLinkChoosesTheCommentAndTheFocusIsInTheText(Sites sites, Tab tab) {
        talk(sites, tab).click(LINK);
        assertEquals("k10", tab.evaluate(PARENT).text());
        assertEquals("comment-form-body", tab.evaluate(FOCUS).text());
        assertTrue(tab.evaluate(TOP + " >= 0 && " + TOP + " < innerHeight / 2").isTrue(), "whom it answers is in view");
    }

    @Test
    void theKeyboardDoesTheSame(Sites sites, Tab tab) {
        talk(sites, tab).evaluate("document.querySelector('" + LINK + "').focus()");
        assertEquals("comment-form-body", tab.press("Enter").evaluate(FOCUS).text());
        assertEquals("k10", tab.evaluate(PARENT).text());
    }

    @Test
    void backLeadsToWhereTheReaderWas(Sites sites, Tab tab) {
        talk(sites, tab).evaluate("document.querySelector('" + LINK + "').scrollIntoView()");
        int before = tab.evaluate("Math.round(scrollY)").number();
        tab.click(LINK).evaluate("history.back()");
        tab.until("location.hash === ''").until("Math.abs(scrollY - " + before + ") < innerHeight");
        assertEquals(sites.odd() + OddSite.TALK, tab.evaluate("location.href").text());
    }

    @Test
    void anotherLinkChoosesAnother(Sites sites, Tab tab) {
        talk(sites, tab).click(LINK).click("#comment-k11 a.reply");
        assertEquals("k11", tab.evaluate(PARENT).text());
    }

    @Test
    void theFormArrivesAsItWasWritten(Sites sites, Web web, Tab tab) {
        talk(sites, tab).click(LINK).type("It helped & it didn't <b>hurt</b>");
        tab.click("#comment-form-name").type("Reader ‚ä‘").click("#comment-form-consent");
        assertSent("k10", web, tab);
    }

    @Test
    void withoutScriptsTheLinkLeadsToTheForm(Sites sites, Tab tab) {
        talk(sites, tab.scripts(false)).click(LINK);
        assertEquals("#comment-form", tab.evaluate("location.hash").text());
        assertTrue(tab.evaluate("(top => top > -5 && top < innerHeight / 2)(document.getElementById('comment-form').getBoundingClientRect().top)").isTrue());
    }

    @Test
    void withoutScriptsTheKeyboardAloneWritesAndSends(Sites sites, Web web, Tab tab) {
        talk(sites, tab.scripts(false)).evaluate("document.getElementById('comment-form-parent').focus()");
        // By the first letters of the line, as in every list of that kind.
        int wanted = tab.evaluate("[...document.getElementById('comment-form-parent').options].findIndex(option => option.value === 'k10')").number();
        for (int i = 0; i < wanted; i++) {
            tab.press("ArrowDown");
        }
        tab.press("Tab").type("Reader ‚ä‘").press("Tab").type("It helped & it didn't <b>hurt</b>").press("Tab").press(" ");
        assertSent("k10", web, tab);
    }

    private static void assertSent(String parent, Web web, Tab tab) {
        String trap = tab.evaluate("document.getElementById('comment-form-trap').name").text();
        web.forget();
        tab.follow(".form-end button");
        List<Sent> sent = web.sent();
        assertEquals(1, sent.size(), sent.toString());
        assertEquals("//odd.example/sent/", sent.get(0).address());
        Map<String, String> fields = sent.get(0).fields();
        assertEquals(parent, fields.get("parent"));
        assertEquals("Reader ‚ä‘", fields.get("name"));
        assertEquals("It helped & it didn't <b>hurt</b>", fields.get("body"));
        assertEquals("yes", fields.get("consent"));
        assertTrue(fields.containsValue("articles/talk"), fields.toString());
        assertEquals("", fields.get(trap), "what is filled in by machines alone");
    }

    @Test
    void anEmptyFormIsNotSent(Sites sites, Web web, Tab tab) {
        talk(sites, tab);
        web.forget();
        tab.click(".form-end button").until("document.activeElement.id === 'comment-form-name'");
        assertEquals(List.of(), web.sent());
    }
}
