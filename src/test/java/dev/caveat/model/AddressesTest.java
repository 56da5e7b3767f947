package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses as they stand in pages, and links of source files to them. */
class AddressesTest {
    private static final Addresses TOP = new Addresses("/", "https://example.org");
    private static final Addresses BELOW = new Addresses("/sub/", "https://example.org");

    @Test
    void theBasePathStandsBeforeEachAddress() {
        assertEquals("/articles/a/", TOP.href("/articles/a/"));
        assertEquals("/sub/articles/a/", BELOW.href("/articles/a/"));
        assertEquals("/sub/", BELOW.href("/"));
    }

    @Test
    void aWholeAddress() {
        assertEquals("https://example.org/sub/a/", BELOW.absolute("/a/"));
    }

    @Test
    void whatAnAddressCannotHoldIsEncoded() {
        assertEquals("/a%20b/%C3%A9/%F0%9F%98%80", TOP.href("/a b/é/😀"));
        assertEquals("/%3Cb%3E%22", TOP.href("/<b>\""));
    }

    @Test
    void whatSomebodyWroteEncodedStays() {
        assertEquals("/sub/a%20b?x=1&y=2#z", BELOW.written("/a%20b?x=1&y=2#z"));
        assertEquals("/a%20b", TOP.written("/a b"));
    }

    @Test
    void aPercentSignThatBeginsNoEscapeIsOne() {
        assertEquals("/100%25/%25zz%25", TOP.written("/100%/%zz%"));
        assertEquals("100%/é %zz%4", Addresses.decoded("100%/%C3%A9%20%zz%4"));
        assertEquals("a+b", Addresses.decoded("a+b"));
    }

    @Test
    void theBasePathIsTakenAway() {
        assertEquals("/a/", BELOW.below("/sub/a/"));
        assertEquals("/", BELOW.below("/sub/"));
        assertEquals("/subway/", BELOW.below("/subway/"));
        assertEquals("a.png", BELOW.below("a.png"));
    }

    @Test
    void theNameOfAFileIsNoQueryAndNoFragment() {
        assertEquals("/a%23b%3Fc%25.png", TOP.href("/a#b?c%.png"));
    }

    private final List<String> missing = new ArrayList<>();

    private String link(String destination) {
        Map<String, String> targets = Map.of("content/guides/diary.md", "/guides/diary/", "content/articles/fig 1.png", "/articles/fig 1.png");
        return new SourceLinks(BELOW, "content/articles/a.md", file -> Optional.ofNullable(targets.get(file)), missing::add)
                .resolve(destination, false);
    }

    @Test
    void aLinkToASourceFileLeadsToItsPage() {
        assertEquals("/sub/guides/diary/", link("../guides/diary.md"));
        assertEquals("/sub/guides/diary/#week", link("../guides/./diary.md#week"));
        assertEquals("/sub/guides/diary/?a=b", link("../guides/diary.md?a=b"));
        assertEquals("/sub/articles/fig%201.png", link("fig%201.png"));
    }

    @Test
    void anAddressOfTheSiteGetsTheBasePath() {
        assertEquals("/sub/about/", link("/about/"));
    }

    @Test
    void linksToElsewhereStay() {
        for (String link : List.of("https://example.net/x.md", "mailto:a@example.org", "//example.net/", "#here", "?page=2", "")) {
            assertEquals(link, link(link));
        }
    }

    @Test
    void aLinkToNoPageIsToldAndStays() {
        assertEquals("gone.md", link("gone.md"));
        assertEquals("picture.png", link("picture.png"));
        assertEquals(List.of("gone.md"), missing);
    }

    @Test
    void aLinkThatLeadsOutOfTheSiteFindsNothing() {
        assertEquals("../../../guides/diary.md", link("../../../guides/diary.md"));
        assertEquals("%zz", link("%zz"));
    }
}
