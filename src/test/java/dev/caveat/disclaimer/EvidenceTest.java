package dev.caveat.disclaimer;

import static dev.caveat.disclaimer.Texts.disclaimer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EvidenceTest {
    private static final String TEXT = "<p>This is the author’s <em>opinion</em>, not advice. See <a href=\"/opinions/\">here</a>.</p>\n";
    private static final String BODY = "<p>A massage may help.</p>\n<h2 id=\"how\">How</h2>\n<p>Slowly &amp; gently.</p>\n";
    private static final Disclaimer OPINION = disclaimer("opinion", Placement.BOTTOM, TEXT);

    private static Optional<Placement> found(String page, String body) {
        return of(page, body, List.of(OPINION)).stream().map(Shown::placement).findFirst();
    }

    private static List<Shown> of(String page, String body, List<Disclaimer> disclaimers) {
        return of(page, body, List.of(), disclaimers);
    }

    private static List<Shown> of(String page, String body, List<String> comments, List<Disclaimer> disclaimers) {
        return Evidence.of(new Evidence.Rendered(page, body, false, comments, List.of(), ""), Set.of(Spot.TOP, Spot.BOTTOM), disclaimers);
    }

    private static String page(String above, String body, String below) {
        return """
                <!doctype html>
                <html lang="en"><head><title>Massage</title><meta name="description" content="A massage may help."></head>
                <body><nav><ul><li><a href="/">Home</a><li>Articles</ul></nav>
                <main><h1>Massage</h1>
                %s
                <div class="body">%s</div>
                %s
                </main><footer>Migraine Commons</footer><script src="/x.js"></script></body></html>
                """.formatted(above, body, below);
    }

    private static Stream<DynamicTest> all(Map<String, String> pages, Optional<Placement> expected) {
        return pages.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(), () -> assertEquals(expected, found(page.getValue(), BODY))));
    }

    @TestFactory
    Stream<DynamicTest> legitimateLayoutsWithItBelow() {
        var pages = new TreeMap<String, String>();
        pages.put("as it is", page("", BODY, TEXT));
        pages.put("in an aside with a heading", page("", BODY, "<aside role=note><h2>Disclaimer</h2>" + TEXT + "</aside>"));
        pages.put("in a box with its title in the same block", page("", BODY, "<div><strong>Note:</strong> " + TEXT + "</div>"));
        pages.put("in the footer of the page", page("", BODY, "</main><footer>" + TEXT + "</footer><main>"));
        pages.put("after the comments", page("", BODY, "<section><h2>Comments</h2><p>Thanks!</p></section>" + TEXT));
        pages.put("with the markup of a theme in its words", page("", BODY, TEXT.replace("opinion", "<span class=x>opin</span>ion")));
        pages.put("with a line broken inside it", page("", BODY, TEXT.replace(" ", "\n\t  ")));
        pages.put("with references instead of characters", page("", BODY, TEXT.replace("’", "&rsquo;").replace(", not", ",&nbsp;not")));
        pages.put("with soft hyphens", page("", BODY, TEXT.replace("opinion", "opin&shy;ion")));
        pages.put("with its list of links after it", page("", BODY, TEXT + "<ul><li><a href=/a>A</a></ul>"));
        pages.put("in a table", page("", BODY, "<table><tr><td>" + TEXT + "</table>"));
        pages.put("in an open dialog element", page("", BODY, "<dialog open>" + TEXT + "</dialog>"));
        pages.put("twice below", page("", BODY, TEXT + "<hr>" + TEXT));
        pages.put("where the body is mended by the theme", page("", BODY.replace("id=\"how\"", "id=\"how\" class=\"heading\"").replace("\n", " "), TEXT));
        pages.put("in a page without tags that may be left out", "<title>x</title><h1>Massage</h1>" + BODY + TEXT);
        pages.put("with classes that only sound hidden", page("", BODY, TEXT.replace("<p>", "<p class=\"hidden-print\" data-hidden>")));
        return all(pages, Optional.of(Placement.BOTTOM));
    }

    @TestFactory
    Stream<DynamicTest> legitimateLayoutsWithItAbove() {
        var pages = new TreeMap<String, String>();
        pages.put("between title and body", page(TEXT, BODY, ""));
        pages.put("above the title", "<body>" + TEXT + page("", BODY, ""));
        pages.put("in the header", page("<header><p>by Ada</p>" + TEXT + "</header>", BODY, "<p>related</p>"));
        pages.put("below a standfirst that repeats the body's first words", page("<p class=standfirst>A massage may help.</p>" + TEXT, BODY, ""));
        pages.put("where a comment repeats the body", page(TEXT, BODY, "<blockquote>" + BODY + "</blockquote>").replace(BODY + "</blockquote>", "A massage may help.</blockquote>"));
        return all(pages, Optional.of(Placement.TOP));
    }

    @TestFactory
    Stream<DynamicTest> themesThatDoNotShowIt() {
        var pages = new TreeMap<String, String>();
        pages.put("dropped", page("", BODY, ""));
        pages.put("emptied", page("", BODY, "<aside class=disclaimer><p></p></aside>"));
        pages.put("only its first words", page("", BODY, "<p>This is the author’s opinion</p>"));
        pages.put("other words between its words", page("", BODY, TEXT.replace("not advice", "and also not advice")));
        pages.put("other words, nearly the same", page("", BODY, TEXT.replace("not advice", "now advice")));
        pages.put("inside a word", page("", BODY, TEXT.replace("<p>", "<p>x")));
        pages.put("in a comment", page("", BODY, "<!-- " + TEXT + " -->"));
        pages.put("in a template", page("", BODY, "<template>" + TEXT + "</template>"));
        pages.put("in noscript", page("", BODY, "<noscript>" + TEXT + "</noscript>"));
        pages.put("in an attribute", page("", BODY, "<div title=\"" + TEXT.replace("\"", "&quot;") + "\"></div>"));
        pages.put("in the title", page("", BODY, "").replace("<title>Massage", "<title>This is the author’s opinion, not advice. See here."));
        pages.put("in a script", page("", BODY, "<script>var d = '" + TEXT + "';</script>"));
        pages.put("in JSON", page("", BODY, "<script type=\"application/ld+json\">{\"d\": \"" + TEXT + "\"}</script>"));
        pages.put("in a text field", page("", BODY, "<textarea>" + TEXT + "</textarea>"));
        pages.put("hidden", page("", BODY, TEXT.replace("<p>", "<p hidden>")));
        pages.put("in a hidden box", page("", BODY, "<div hidden><div></div>" + TEXT + "</div>"));
        pages.put("not displayed", page("", BODY, "<div style='color: red;display : none'>" + TEXT + "</div>"));
        pages.put("in a closed dialog element", page("", BODY, "<dialog>" + TEXT + "</dialog>"));
        pages.put("behind a comment that never ends", page("", BODY, "<!-- oops " + TEXT));
        pages.put("behind an attribute that never ends", page("", BODY, "<a href=\"oops>" + TEXT.replace("\"", "'")).replace("\"/x.js\"", "/x.js"));
        pages.put("as an escaped text", page("", BODY, TEXT.replace("<", "&lt;")));
        return all(pages, Optional.empty());
    }

    @Test
    void aboveAndBelowIsBoth() {
        assertEquals(Optional.of(Placement.BOTH), found(page(TEXT, BODY, TEXT), BODY));
    }

    @Test
    void theAuthorsOwnCopyInTheBodyDoesNotCount() {
        String body = BODY + TEXT + BODY;
        assertEquals(Optional.empty(), found(page("", body, ""), body));
        assertEquals(Optional.of(Placement.BOTTOM), found(page("", body, TEXT), body));
    }

    @Test
    void theAuthorsOwnCopyDoesNotCountWhereTheThemeMendsTheBody() {
        String body = BODY + TEXT;
        String mended = body.replace("<p>", "<p class=x>");
        assertEquals(Optional.empty(), found(page("", mended, ""), body));
        assertEquals(Optional.of(Placement.TOP), found(page(TEXT, mended, ""), body));
    }

    @Test
    void theAuthorsOwnCopyDoesNotCountWhereTheBodyCannotBeFound() {
        String body = BODY + TEXT;
        String changed = body.replace("gently.", "gently indeed.");
        assertEquals(Optional.empty(), found(page("", changed, ""), body));
        assertEquals(Optional.of(Placement.BOTH), found(page("", changed, TEXT), body));
    }

    @Test
    void ofABodyThatIsTheDisclaimerOneCopyIsTheBody() {
        assertEquals(Optional.empty(), found(page("", TEXT, ""), TEXT));
        assertEquals(Optional.of(Placement.BOTH), found(page("", TEXT, TEXT), TEXT));
    }

    @Test
    void whereTheBodyIsEmptyAnywhereIsBothPlaces() {
        assertEquals(Optional.of(Placement.BOTH), found(page(TEXT, "", ""), ""));
        assertEquals(Optional.of(Placement.BOTH), found(page("", "", TEXT), " \n"));
        assertEquals(Optional.empty(), found(page("", "", ""), ""));
    }

    @Test
    void aBodyOfPicturesOnlyHasAPlace() {
        String body = "<p><img src=\"a.png\" alt=\"A\"></p>";
        assertEquals(Optional.of(Placement.TOP), found(page(TEXT, body, ""), body));
        assertEquals(Optional.of(Placement.BOTTOM), found(page("", body, TEXT), body));
    }

    @Test
    void whereTheBodyIsNotOnThePageAnywhereIsBothPlaces() {
        assertEquals(Optional.of(Placement.BOTH), found(page(TEXT, "<p>Something else</p>", ""), BODY));
    }

    @Test
    void whereTheBodyStandsTwiceAboveTheLastAndBelowTheFirstCount() {
        assertEquals(Optional.of(Placement.BOTTOM), found(page("", BODY + BODY, TEXT), BODY));
        assertEquals(Optional.of(Placement.BOTH), found(page("", BODY + TEXT + BODY, ""), BODY));
    }

    @Test
    void aBodyInACommentOfTheThemeIsNotTheBody() {
        assertEquals(Optional.of(Placement.TOP), found(page("<!-- " + BODY + " -->" + TEXT, BODY, ""), BODY));
    }

    @Test
    void aQuoteInSomebodysCommentDoesNotCount() {
        String comment = "<p>You wrote:</p><blockquote>" + TEXT + "</blockquote>";
        String dropped = page("", BODY, "<article>" + comment + "</article>");
        assertEquals(List.of(), of(dropped, BODY, List.of(comment), List.of(OPINION)));
        String kept = page("", BODY, TEXT + "<article>" + comment + "</article>");
        assertEquals(List.of(new Shown("opinion", "1", Placement.BOTTOM)), of(kept, BODY, List.of(comment), List.of(OPINION)));
    }

    @Test
    void aCommentThatIsTheDisclaimerWordForWordNeitherForgesNorBreaksIt() {
        String dropped = page("", BODY, "<article>" + TEXT + "</article>");
        assertEquals(List.of(), of(dropped, BODY, List.of(TEXT), List.of(OPINION)));
        String below = page("", BODY, TEXT + "<article>" + TEXT + "</article>");
        assertEquals(List.of(new Shown("opinion", "1", Placement.BOTTOM)), of(below, BODY, List.of(TEXT), List.of(OPINION)));
        String above = page(TEXT, BODY, "<article>" + TEXT + "</article><article>" + TEXT + "</article>");
        assertEquals(List.of(new Shown("opinion", "1", Placement.TOP)), of(above, BODY, List.of(TEXT, TEXT), List.of(OPINION)));
    }

    @Test
    void aDisclaimerWithoutWordsIsNeverShown() {
        for (String empty : List.of("", "  ", "<p></p>", "<p>&nbsp;&shy;</p>", "<!-- x -->", "<p hidden>x</p>")) {
            assertEquals(List.of(), of(page("", BODY, empty), BODY, List.of(disclaimer("empty", Placement.TOP, empty))));
        }
    }

    @Test
    void aShortOneMustBeWholeWords() {
        Disclaimer word = disclaimer("ad", Placement.TOP, "<p>Ad</p>");
        assertEquals(List.of(), of(page("<p>Ada, Advice, bAd</p>", BODY, ""), BODY, List.of(word)));
        assertEquals(1, of(page("<p>[Ad]</p>", BODY, ""), BODY, List.of(word)).size());
    }

    @Test
    void severalAreFoundInTheirOrder() {
        Disclaimer advert = disclaimer("advert", Placement.TOP, "<p>Paid for by a company.</p>");
        List<Shown> shown = of(page(advert.html(), BODY, TEXT), BODY, List.of(OPINION, disclaimer("other", Placement.TOP, "<p>Other.</p>"), advert));
        assertEquals(List.of(new Shown("opinion", "1", Placement.BOTTOM), new Shown("advert", "1", Placement.TOP)), shown);
    }

    @Test
    void accentsMayBeWrittenInTwoWays() {
        Disclaimer accents = disclaimer("a", Placement.TOP, "<p>Caf\u00e9</p>");
        assertEquals(1, of("<p>Cafe\u0301</p>" + BODY, BODY, List.of(accents)).size());
    }

    @Test
    void repeatedWordsTakeNoLongerThanOthers() {
        String many = "<p>" + "a ".repeat(200_000) + "</p>";
        String body = "<p>" + "a ".repeat(100_000) + "b</p>";
        Disclaimer hard = disclaimer("hard", Placement.TOP, "<p>" + "a ".repeat(50_000) + "c</p>");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> of(many + body, body, List.of(many), List.of(hard, OPINION)));
        Disclaimer easy = disclaimer("easy", Placement.TOP, "<p>a</p>");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> of(many + body, "<p>a a</p>", List.of("<p>a a a</p>", many), List.of(easy)));
    }
}
