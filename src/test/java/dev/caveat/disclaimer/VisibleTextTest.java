package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    private static String text(String html) {
        return VisibleText.of(html).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "plain words | plain words",
        "<p>a</p><p>b</p> | a b",
        "<b>a</b><i>b</i> | ab",
        "a<br>b<hr/>c | a b c",
        "a <b> b </b> c | a b c",
        "a&nbsp;&#160; b | a b",
        "<!-- no -->yes | yes",
        "a<!---->b<!-->c<!--->d<!-- > -- - > -->e<!-- x --!>f | abcdef",
        "<!doctype html><?php echo 1 ?>yes</ bogus>!</> | yes!",
        "<![CDATA[no]]>yes | yes",
        "<svg><![CDATA[yes <b>]]></svg> | yes <b>",
        "<a title=\"a > b\" href='>'>yes</a> | yes",
        "<a title=no>yes</a><a =x>!</a> | yes!",
        "<script>no</script>yes | yes",
        "<script>'</scripty>' no</SCRIPT >yes | yes",
        "<script><!-- <script>no</script> no --></script>yes | yes",
        "<script><!-- no</script>yes | yes",
        "<script><!--><script>no</script>yes | yes",
        "<style>p > a {}</style>yes<title>no <b>no</b></title> | yes",
        "<textarea><p>no</textarea>yes<iframe><p>no</iframe>! | yes!",
        "<noscript><p>no</p></noscript>yes | yes",
        "<template><div>no</div><template>no</template>no</template>yes | yes",
        "<p hidden>no</p>yes | yes",
        "<p HIDDEN=\"\">no<p>yes | yes",
        "<div hidden><div>no</div>no</div>yes | yes",
        "<ul><li hidden>no<li>yes</ul> | yes",
        "<table><tr><td hidden>no<td>yes<tr><td>! </table> | yes !",
        "<dl><dt hidden>no<dd>yes</dl> | yes",
        "<div><span hidden>no</div>yes | yes",
        "<span hidden>no<img><br><input></span>yes | yes",
        "<div hidden></span></p>no</div>yes | yes",
        "<p style='color:red; DISPLAY : none !important'>no</p>yes | yes",
        "<p style='dis/**/play:block;display:/* x */none'>no</p>yes | yes",
        "<p style='display&colon;none'>no</p>yes | yes",
        "<p style='visibility:hidden'>no</p>yes | yes",
        "<p style='--display:none; content:\"display:none\"'>yes</p> | yes",
        "<p data-hidden title=hidden>yes</p> | yes",
        "<dialog>no</dialog><dialog open>yes</dialog> | yes",
        "<video>no</video><canvas>no</canvas>yes | yes",
        "<svg><title>no</title><text>yes</text></svg>! | yes!",
        "<svg><path d='M0'/><style/><title/></svg>yes | yes",
        "<svg hidden><p>yes</p> | yes",
        "caf&eacute; cafe&#x301; cafe<b>&#769;</b> | café café café",
        "so&shy;ft ze&#8203;ro &#xFEFF;jo&zwj;in | soft zero join",
        "&lt;b&gt; &amp;amp; &#39;&quot;&rsquo;&hellip; | <b> &amp; '\"’…",
        "&copy 2022 &ampx &notit; &bogus; &; & &#; &#x; | © 2022 &x ¬it; &bogus; &; & &#; &#x;",
        "&#0;&#xD800;&#99999999999;&#150; | ���–",
        "1 < 2 <3 a<b>c</b> | 1 < 2 <3 ac",
        "a < | a <",
        "a </ | a </",
        "yes<a href=\"no | yes",
        "yes<!-- no | yes",
        "yes<script>no | yes",
        "yes<template>no | yes",
        "yes<p hidden>no | yes",
        "yes<div hidden | yes",
        "yes<plaintext></plaintext>no | yes",
        "<html><head><meta charset=utf-8><title>no</title><body><p>yes</body></html>! | yes !"})
    void isWhatABrowserShows(String html, String shown) {
        assertEquals(shown, text(html));
    }

    @Test
    void whiteSpaceOfEveryKindIsOneBlank() {
        assertEquals("a b", text(" \n a\t\r\n\u2003\u3000\u2028 b \f"));
    }

    @Test
    void emptyIsEmpty() {
        assertEquals("", text(""));
    }

    @Test
    void knowsWhereAPieceStands() {
        VisibleText page = VisibleText.of("<h1>Title</h1>\n<p>Body</p>\n<p>Foot</p>", List.of("<p>Body</p>"));
        assertEquals("Title Body Foot", page.text());
        assertEquals(List.of(new VisibleText.Piece(0, 6, 10)), page.pieces());
    }

    @Test
    void knowsWhereAPieceOfPlainTextStands() {
        VisibleText page = VisibleText.of("<p>a Body b</p>", List.of("Body"));
        assertEquals(List.of(new VisibleText.Piece(0, 2, 6)), page.pieces());
    }

    @Test
    void aPieceWithoutWordsHasAPlace() {
        assertEquals(List.of(new VisibleText.Piece(0, 1, 1)), VisibleText.of("a<p><img></p>b", List.of("<p><img></p>")).pieces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <p>Body</p> -->", "<template><p>Body</p></template>", "<div hidden><p>Body</p></div>", "<script><p>Body</p></script>", "<a title='<p>Body</p>'>"})
    void aPieceThatIsNotSeenIsNowhere(String html) {
        assertEquals(List.of(), VisibleText.of(html, List.of("<p>Body</p>")).pieces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "</", "<!", "<!--", "<!-- --", "<a ", "<a b='", "<div hidden>", "</div>", "<b>", "<p>", "<ul><b>", "<li>", "<li></li>", "<table><td>", "<script>", "<script><!--<script>",
        "</scrip", "<template>", "&", "&#", "&amp", "&aaaaaaaaaaaaaaaa", "<svg>", "<![CDATA[", "<a style='/*", "<a style=';;;;'>", "--", "<x y=\"z\" ", "]]>", "<button><p>", "<svg><p>"})
    void noTextTakesForever(String piece) {
        String html = piece.repeat(600_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> VisibleText.of(html, List.of(html.substring(0, 200_000) + "!", piece)));
        String nested = "<ul>" + "<b>".repeat(30_000) + piece.repeat(300_000 / piece.length()) + "</b>".repeat(30_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> VisibleText.of(nested));
    }

    @Test
    void noTextBreaksIt() {
        String letters = "<>/!-='\" a&#;x?[]hidensvgtyl:pbCDAT\u0301\ud83d\u00ad";
        long seed = Seed.of("VisibleTextTest");
        var random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            var html = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                html.append(letters.charAt(random.nextInt(letters.length())));
            }
            String piece = html.substring(random.nextInt(html.length() + 1));
            VisibleText read = assertDoesNotThrow(() -> VisibleText.of(html.toString(), List.of(piece)), "seed " + seed);
            read.pieces().forEach(one -> assertTrue(
                    one.from() <= one.to() && one.to() <= read.text().length(), "seed " + seed + ": " + html));
        }
    }

    /** The order of rows and the adoption of misnested tags do not move words in what is generated here. */
    @Test
    void agreesWithAParser() {
        String[] tokens = {"a", "b ", "&amp;", "&eacute;", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<span>", "</span>", "<ul>", "<li>", "</li>", "</ul>", "<br>", "<!-- x -->",
            "<h2>", "</h2>", "<script>x</script>", "<section>", "</section>", " ", "<i class='a>b'>", "</i>", "<template>t</template>", "< ", "</", "<!x>"};
        long seed = 20_220_301;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var html = new StringBuilder("<body>");
            for (int n = random.nextInt(14); n > 0; n--) {
                html.append(tokens[random.nextInt(tokens.length)]);
            }
            var document = Jsoup.parse(html.toString());
            document.select("template, script").remove();
            String expected = document.body().text().replace(" ", "");
            assertEquals(expected, text(html.toString()).replace(" ", ""), "seed " + seed + ": " + html);
        }
    }

    /** What is inside a hidden element is what a parser finds there. */
    @Test
    void agreesWithAParserOnWhatIsHidden() {
        String[] tokens = {"a", "b", "<p>", "</p>", "<p hidden>", "<div>", "<div hidden>", "</div>", "<span hidden>", "<span>", "</span>", "<ul>", "<ul hidden>", "<li>", "<li hidden>", "</li>",
            "</ul>", "<section hidden>", "</section>", "<h2 hidden>", "</h2>", "<br>", "<dl>", "<dt hidden>", "<dd>", "</dl>"};
        long seed = 20_220_301;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var html = new StringBuilder("<body>");
            for (int n = random.nextInt(12); n > 0; n--) {
                html.append(tokens[random.nextInt(tokens.length)]);
            }
            var document = Jsoup.parse(html.toString());
            document.select("[hidden]").remove();
            String expected = document.body().text().replace(" ", "");
            assertEquals(expected, text(html.toString()).replace(" ", ""), "seed " + seed + ": " + html);
        }
    }
}
