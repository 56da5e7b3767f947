package dev.caveat.sanitize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {
    private static final String EXTERNAL = " rel=\"ugc nofollow noopener\"";
    private static final Sanitizer COMMENTS = Sanitizer.comments(Set.of("own.example", "localhost:8080"));
    private static final Sanitizer ARTICLES = Sanitizer.articles();

    private static String rel(String address) {
        Element link = Jsoup.parseBodyFragment(COMMENTS.clean("<a href=\"" + address + "\">x</a>")).selectFirst("a");
        return link.hasAttr("rel") ? link.attr("rel") : "none";
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/a/", "a/b", "../a", "?a=b", "#comment-1", "", "https://own.example", "http://own.example/a?b#c", "HTTPS://OWN.EXAMPLE/",
        "https://own.example:8443/", "http://localhost:8080/a", "a:b"
    })
    void ownLinksCarryNoRel(String address) {
        String html = COMMENTS.clean("<a rel=\"me\" href=\"" + address + "\">x</a>");
        assertTrue(!html.contains("rel="), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://other.example/", "http://own.example.evil.com/", "//own.example/", "//other.example", "///other.example",
        "https://own.example@evil.com/", "https://own.example:x@evil.com/", "https://own.example\\@evil.com/", "/\\evil.com",
        "\\\\evil.com", "https:\\\\evil.com", "https:evil.com", "https:/evil.com", "https:own.example", "mailto:a@b.cd",
        "http://localhost:8081/", "https://sub.own.example/", " https://other.example/", "https://own.example%2eevil.com/"
    })
    void otherLinksCarryOneRel(String address) {
        assertEquals("ugc nofollow noopener", rel(address));
    }

    @Test
    void aRelIsReplacedNotAdded() {
        assertEquals(
                "<a href=\"https://e.com\"" + EXTERNAL + ">x</a>",
                COMMENTS.clean("<a rel=\"ugc dofollow\" target=\"_blank\" href=\"https://e.com\" rel=\"x\">x</a>"));
    }

    @Test
    void anImageInACommentIsALinkNamedByItsAlternativeText() {
        assertEquals(
                "<p><a href=\"https://e.com/a.png\"" + EXTERNAL + ">a &lt;b&gt;</a></p>",
                COMMENTS.clean("<p><img src=\"https://e.com/a.png\" alt=\"a &lt;b&gt;\"></p>"));
    }

    @Test
    void anImageWithoutAlternativeTextIsNamedByItsAddress() {
        assertEquals("<a href=\"/a.png\">/a.png</a>", COMMENTS.clean("<img src=\"/a.png\" alt=\" \">"));
    }

    @Test
    void anImageWithinALinkIsTheLinksText() {
        assertEquals("<a href=\"/b/\">a</a>", COMMENTS.clean("<a href=\"/b/\"><img src=\"a.png\" alt=\"a\"></a>"));
    }

    @Test
    void anImageWithADangerousAddressIsText() {
        assertEquals("a", COMMENTS.clean("<img src=\"javascript:x\" alt=\"a\">"));
    }

    @Test
    void aHeadingInACommentIsAParagraph() {
        assertEquals("<p>a</p><p>b</p>", COMMENTS.clean("<h1 id=\"x\">a</h1><p>b</p>"));
    }

    @Test
    void rowsOfATableInACommentAreParagraphs() {
        var text = Jsoup.parseBodyFragment(COMMENTS.clean("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"));
        assertEquals(List.of("a b", "c"), text.select("p").eachText());
    }

    @Test
    void commentsHaveNoClassStyleOrId() {
        assertEquals("<p>a</p>", COMMENTS.clean("<p class=\"a\" style=\"color:red\" id=\"b\" title=\"c\">a</p>"));
    }

    @Test
    void commentsKeepTheirOwnMarkup() {
        String html = "<p>a<br />b</p><blockquote><p><em>c</em><strong>d</strong><b>e</b><i>f</i><del>g</del></p></blockquote>"
                + "<ul><li><code>h</code></li></ul><ol start=\"3\"><li>i</li></ol><pre><code>j\n k</code></pre>";
        assertEquals(html, COMMENTS.clean(html));
    }

    @Test
    void anArticleLosesIdsOfComments() {
        assertEquals(
                "<p>a</p><p>b</p><p id=\"commentary\">c</p>",
                ARTICLES.clean("<p id=\"comment-1\">a</p><p id=\" Comment-2\">b</p><p id=\"commentary\">c</p>"));
    }

    @Test
    void anArticleKeepsAnEditorsMarkup() {
        String html = "<figure class=\"wide\"><img src=\"a.png\" alt=\"b\" width=\"3\" height=\"4\" loading=\"lazy\" />"
                + "<figcaption>c</figcaption></figure><details open=\"open\"><summary>d</summary><p>e</p></details>"
                + "<p><abbr title=\"f\">g</abbr><sup>h</sup><sub>i</sub><kbd>j</kbd><mark>k</mark></p><dl><dt>l</dt><dd>m</dd></dl>"
                + "<table><caption>n</caption><tbody><tr><th scope=\"row\">o</th><td colspan=\"2\">p</td></tr></tbody></table>"
                + "<p lang=\"fr\" dir=\"ltr\"><a href=\"tel:116123\" rel=\"nofollow noopener\">q</a><time datetime=\"2022\">r</time></p>";
        assertEquals(html, ARTICLES.clean(html));
    }

    @Test
    void anUnknownRelationIsDropped() {
        assertEquals("<a href=\"/a\">b</a>", ARTICLES.clean("<a href=\"/a\" rel=\"opener\">b</a>"));
    }

    @Test
    void anEmptyRelationIsNoFailure() {
        assertEquals("<a href=\"/a\">b</a>", ARTICLES.clean("<a href=\"/a\" rel=\" \">b</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{{ a }} {% b %} ${c} <#if d> #{e}", "a@b.cd", "a=b+c", "`a` 'b' \"c\"", "a < b && c > d", "é 漢字 😀 \u202E x", "&amp;lt; &#64;",
        "a -- b --> c <!-- d", "]]> <![CDATA["
    })
    void textIsTheSameOnceDecoded(String text) {
        String html = "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>";
        for (Sanitizer sanitizer : List.of(COMMENTS, ARTICLES)) {
            assertEquals(text, Jsoup.parseBodyFragment(sanitizer.clean(html)).selectFirst("p").wholeText());
        }
    }

    @Test
    void addressesStayTheSameOnceDecoded() {
        String address = "https://e.com/a_(b)/%C3%A9?c=d&e='f'#g~h";
        String cleaned = Jsoup.parseBodyFragment(ARTICLES.clean("<a href=\"" + address.replace("&", "&amp;") + "\">x</a>"))
                .selectFirst("a")
                .attr("href");
        assertEquals(address, cleaned.replace("%28", "(").replace("%29", ")"));
    }

    @Test
    void cleaningTwiceChangesNothing() {
        for (Sanitizer sanitizer : List.of(COMMENTS, ARTICLES)) {
            String once = sanitizer.clean("<p>{{a}} @ = <a href='https://e.com/(x)'>b<img src=c></a><table><tr><td>d");
            assertEquals(once, sanitizer.clean(once));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<blockquote><p>", "<a href=x>", "<span class=x>"})
    void nestingAsDeepAsMarkdownsKeepsTheText(String tags) {
        assertTrue(ARTICLES.clean(tags.repeat(120) + "a").contains("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<p>", "</p>", "<a b='", "<!--", "<", "&"})
    void hostileNestingIsNoFailure(String tags) {
        String html = ARTICLES.clean(tags.repeat(5_000));
        assertTrue(html.length() < 200_000, "length " + html.length());
    }

    @Test
    void severalThreadsCleanTheSame() {
        String html = "<p>a <img src=b alt=c> <a href='https://e.com'>d</a></p>";
        String once = COMMENTS.clean(html);
        assertTrue(IntStream.range(0, 500).parallel().allMatch(i -> COMMENTS.clean(html).equals(once)));
    }

    @Test
    void linksThatEarnSaySo() {
        Sanitizer articles = Sanitizer.articles(address -> address.contains("shop"));
        assertEquals("<a href=\"//shop\" rel=\"sponsored nofollow noopener\">a</a>", articles.clean("<a href=\"//shop\">a</a>"));
        assertEquals(
                "<a title=\"href\" rel=\"sponsored nofollow noopener external\" href=\"//shop\">a</a>",
                articles.clean("<a title=href rel=' External NOFOLLOW' href='//shop'>a</a>"));
        assertEquals("<a href=\"//other\" rel=\"external\">a</a>", articles.clean("<a href='//other' rel=external>a</a>"));
        Sanitizer comments = Sanitizer.comments(Set.of("own.example"), address -> address.contains("shop"));
        assertEquals("<a href=\"//shop\" rel=\"ugc nofollow noopener sponsored\">a</a>", comments.clean("<a href='//shop' rel=author>a</a>"));
    }
}
