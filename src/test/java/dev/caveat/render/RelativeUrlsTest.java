package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.model.Addresses;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What pages name is named as seen from where they lie, and nothing else about them changes. */
class RelativeUrlsTest {
    private static final Addresses TOP = new Addresses("/", "https://example.org");
    private static final Addresses SUB = new Addresses("/sub/", "https://example.org");

    private static String at(String here, Addresses addresses, String html) {
        return new RelativeUrls(here, addresses).html(html);
    }

    private static String link(String here, String address) {
        String html = at(here, SUB, "<a href=\"" + address + "\">");
        return html.substring("<a href=\"".length(), html.length() - 2);
    }

    @Test
    void foldersAreNamedWithTheFileThatADiskHas() {
        assertEquals("../../about/index.html", link("/articles/sleep/", "/sub/about/"));
        assertEquals("../massage/index.html", link("/articles/sleep/", "/sub/articles/massage/"));
        assertEquals("../index.html", link("/articles/sleep/", "/sub/articles/"));
        assertEquals("../../index.html", link("/articles/sleep/", "/sub/"));
        assertEquals("../../index.html", link("/articles/sleep/", "/sub"));
        assertEquals("index.html", link("/articles/sleep/", "/sub/articles/sleep/"));
        assertEquals("picture.png", link("/articles/sleep/", "/sub/articles/sleep/picture.png"));
        assertEquals("../../a.pdf?x=/y#z/", link("/articles/sleep/", "/sub/a.pdf?x=/y#z/"));
        assertEquals("about/index.html", link("/", "/sub/about/"));
        assertEquals("index.html", link("/", "/sub/"));
    }

    @Test
    void aPlaceOnTheSamePageIsNamedAlone() {
        assertEquals("#part", link("/articles/sleep/", "/sub/articles/sleep/#part"));
        assertEquals("index.html?a#part", link("/articles/sleep/", "/sub/articles/sleep/?a#part"));
        assertEquals("../massage/index.html#part", link("/articles/sleep/", "/sub/articles/massage/#part"));
    }

    @Test
    void wholeAddressesOfTheSiteAreItsOwn() {
        assertEquals("../b/index.html", link("/a/", "https://example.org/sub/b/"));
    }

    @Test
    void whatIsElsewhereStays() {
        for (String other : List.of("https://example.com/sub/", "//example.org.example/sub/", "https://example.org.example/", "mailto:a@example.org", "#top",
                "../b/", "", "/other/", "/subway/", "tel:1", "/sub//host.example/", "/sub/\\host.example/")) {
            assertEquals(other, link("/a/", other));
        }
        assertEquals("<a href=\"//host.example/\">", at("/a/", TOP, "<a href=\"//host.example/\">"));
        assertEquals("<a href=\"/\\host.example/\">", at("/a/", TOP, "<a href=\"/\\host.example/\">"));
    }

    @Test
    void aColonDoesNotMakeAScheme() {
        assertEquals("./javascript:x/index.html", link("/", "/sub/javascript:x/"));
        assertEquals("./javascript:x", link("/", "/sub/javascript:x"));
        assertEquals("../javascript:x", link("/a/", "/sub/javascript:x"));
    }

    @Test
    void slashesInARowMakeNoHost() {
        assertEquals(".//host.example/index.html", link("/a/", "/sub/a//host.example/"));
        assertEquals(".///host.example/x", link("/a/", "/sub/a///host.example/x"));
        assertEquals("..//b", link("/a/c/", "/sub/a//b"));
    }

    @Test
    void aCommaDoesNotEndASource() {
        assertEquals("<img srcset=\"./,q.png 1x, ./,r.png 2x\">", at("/a/", SUB, "<img srcset=\"/sub/a/,q.png 1x, /sub/a/,r.png 2x\">"));
    }

    @Test
    void everyAttributeThatNamesAFileIsMeant() {
        assertEquals("<img src=\"../p.png\" srcset=\"../p.png 1x, ../q,r.png 2x\" alt=\"/sub/p.png\">",
                at("/a/", SUB, "<img src=\"/sub/p.png\" srcset=\"/sub/p.png 1x, /sub/q,r.png 2x\" alt=\"/sub/p.png\">"));
        assertEquals("<form action=\"../search/index.html\" data-words=\"../search/words/\" data-label=\"/x\">",
                at("/a/", SUB, "<form action=\"/sub/search/\" data-words=\"/sub/search/words/\" data-label=\"/x\">"));
        assertEquals("<video src='../v.mp4' poster=\"../v.png\"></video><use href=\"../s.svg#i\"/><use xlink:href=\"../s.svg#i\"/>",
                at("/a/", SUB, "<video src='/sub/v.mp4' poster=/sub/v.png></video><use href=\"/sub/s.svg#i\"/><use xlink:href=\"/sub/s.svg#i\"/>"));
        assertEquals("<button formaction=\"../send\"><blockquote cite=\"../b/index.html\"><object data=\"../x.svg\">",
                at("/a/", SUB, "<button formaction=\"/sub/send\"><blockquote cite=\"/sub/b/\"><object data=\"/sub/x.svg\">"));
    }

    @Test
    void whatProgramsGoByStaysWhole() {
        String head = "<link rel=\"canonical\" href=\"https://example.org/sub/a/\"><link rel=\"canonical\" href=\"/sub/a/\">"
                + "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://example.org/sub/fr/a/\"><meta property=\"og:url\" content=\"https://example.org/sub/a/\">"
                + "<meta name=\"x\" content=\"/sub/a/\"><base href=\"/sub/\"><script>{\"url\": \"/sub/a/\"}</script>"
                + "<input type=\"hidden\" value=\"/sub/a/\"><!-- <a href=\"/sub/a/\"> -->";
        assertEquals(head, at("/a/", SUB, head));
        assertEquals("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../atom.xml\">",
                at("/a/", SUB, "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/sub/atom.xml\">"));
    }

    @Test
    void aPageThatLeadsOnLeadsThereFromAnywhere() {
        assertEquals("<meta http-equiv=\"refresh\" content=\"0; url=../new/index.html\">",
                at("/old/", SUB, "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/sub/new/\">"));
    }

    @Test
    void whatIsEscapedStaysEscaped() {
        assertEquals("<a href=\"../b/index.html?q=&quot;x&quot;&amp;y=&#39;&lt;\">",
                at("/a/", SUB, "<a href=\"/sub/b/?q&#61;&quot;x&#34;&amp;y=&#39;&lt;\">"));
    }

    /** A browser that follows the new address from the page comes to what the old one meant. */
    @Test
    void theSamePlaceIsMeant() {
        long seed = Seed.of("RelativeUrlsTest");
        var random = new Random(seed);
        List<String> parts = List.of("a", "b", "%C3%A9", "a:b", "x,y", "c.html", "a%20b");
        for (int i = 0; i < 2_000; i++) {
            String here = path(random, parts);
            String there = path(random, parts);
            URI whole = URI.create("https://example.org/sub" + there);
            String seen = new RelativeUrls(Addresses.decoded(here), SUB).page("/sub" + there);
            URI found = URI.create("https://example.org/sub" + here).resolve(seen);
            String expected = whole + (there.endsWith("/") ? "index.html" : "");
            assertEquals(expected, found.toString(), () -> "from " + here + " by " + seen + ", seed " + seed);
            assertTrue(!seen.startsWith("/"), seen);
        }
    }

    private static String path(Random random, List<String> parts) {
        var path = new StringBuilder("/");
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(parts.get(random.nextInt(parts.size()))).append('/');
        }
        if (random.nextInt(3) == 0) {
            path.append(parts.get(random.nextInt(parts.size())));
        }
        return path.toString();
    }
}
