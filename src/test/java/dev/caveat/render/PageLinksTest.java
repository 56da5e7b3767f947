package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.model.Addresses;
import dev.caveat.model.Target;
import dev.caveat.trace.Points;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of a page's links where the anchors of its comments are known. */
class PageLinksTest {
    private static final Set<String> KNOWN = Set.of("comment-a", "comment-é", "comment-b&c");
    private static final Target.Page PAGE = new Target.Page("/a/", new Addresses("/", "https://example.org"));

    private static List<String> targets(String html) {
        Points all = PageLinks.of(html, PAGE, Set.of());
        Points known = PageLinks.of(html, PAGE, KNOWN);
        assertEquals(OwnPlaces.without(all, "/a/", KNOWN).targets(), OwnPlaces.without(known, "/a/", KNOWN).targets(), "what is known changes nothing");
        return known.targets();
    }

    @Test
    void aLinkToACommentOnThePageItselfIsNotRemembered() {
        assertEquals(List.of(), targets("<a href=\"#comment-a\">x</a>"));
        assertEquals(List.of(), targets("<a href=\"#comment-é\">x</a>"));
    }

    @Test
    void anyOtherIs() {
        assertEquals(List.of("/a/\tcomment-z"), targets("<a href=\"#comment-z\">x</a>"));
        assertEquals(List.of("/b/\tcomment-a"), targets("<a href=\"/b/#comment-a\">x</a>"));
        assertEquals(List.of("=/a/\tcomment-a"), targets("<embed src=\"#comment-a\">"));
    }

    @Test
    void oneWrittenInAnotherWayIsReadAsBrowsersDo() {
        assertEquals(List.of("/a/\tcomment-é"), targets("<a href=\"#comment-%C3%A9\">x</a>"));
        assertEquals(List.of("/a/\tcomment-b&c"), targets("<a href=\"#comment-b&amp;c\">x</a>"));
        assertEquals(List.of("/a/\tcomment-a"), targets("<a href=\"#comment-a:~:text=x\">x</a>"));
    }
}
