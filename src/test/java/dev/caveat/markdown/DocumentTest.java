package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final Markdown MARKDOWN = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, ""));
    private static final Markdown ESCAPING = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, true, true, true, ""));

    private static Document parse(String text) {
        return MARKDOWN.parse(text);
    }

    @Test
    void headingsHaveLevelIdAndWords() {
        assertEquals(
                List.of(new Heading(1, "a-b", "A b"), new Heading(3, "c", "c")), parse("# A *b*\n\n> ### `c`\n").headings());
    }

    @Test
    void headingsHaveNoIdWithoutAnchors() {
        var markdown = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, false, ""));
        assertEquals(List.of(new Heading(2, "", "A")), markdown.parse("## A").headings());
    }

    @Test
    void theIdPrefixIsPartOfTheId() {
        var markdown = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, "x-"));
        assertEquals("x-a", markdown.parse("## A").headings().get(0).id());
    }

    @Test
    void anIdPrefixCannotLeaveItsAttribute() {
        assertThrows(
                IllegalArgumentException.class, () -> new MarkdownOptions(RawHtml.KEEP, true, true, true, "\"><script>"));
    }

    @Test
    void textHasALineForEachBlock() {
        String text = "# A\n\nb *c*\nd  \ne\n\n- f\n- g\n\n```\nh\ni\n```\n\n> j\n";
        assertEquals("A\nb c d e\nf\ng\nh\ni\nj", parse(text).text());
    }

    @Test
    void textOfATableHasALineForEachRow() {
        assertEquals("a b\nc d", parse("|a|b|\n|-|-|\n|c|d|").text());
    }

    @Test
    void textHasFootnotesLastAndAlertsWithTheirTitle() {
        assertEquals("Note\na\nb", parse("> [!NOTE]\n> a[^1]\n\n[^1]: b").text());
    }

    @Test
    void textHasTheWordsOfRawHtmlOnly() {
        assertEquals("a b < c\nd e", parse("<div title=\"x > y\">a<br>b &lt; c<script>z</script></div>\n\nd <i>e</i>").text());
    }

    @Test
    void textShowsRawHtmlWhereThePageDoes() {
        assertEquals("a <i>b</i>", ESCAPING.parse("a <i>b</i>").text());
    }

    @Test
    void textHasTheWordsOfImages() {
        assertEquals("a b c", parse("a ![b](x.png) c").text());
    }

    @Test
    void wordsAreCountedWithoutPunctuation() {
        assertEquals(5, parse("Well - it's *3* times… (more)!").words());
    }

    @Test
    void eachIdeographIsAWord() {
        assertEquals(6, parse("睡眠について").words());
    }

    @Test
    void theSummaryIsTheFirstParagraph() {
        assertEquals(Optional.of("b c d"), parse("# a\n\n![x](y.png)\n\nb *c*\nd\n\ne").summary());
    }

    @Test
    void theSummaryIsWhatStandsBeforeMore() {
        assertEquals(Optional.of("b c d"), parse("# a\n\nb\n\n- c\n\nd <!-- more --> e\n\nf").summary());
    }

    @Test
    void moreMayBeABlock() {
        assertEquals(Optional.of("a b"), parse("a\n\nb\n\n<!--more-->\n\nc").summary());
    }

    @Test
    void aLongSummaryIsCutAtAWord() {
        String summary = parse("lorem ".repeat(100)).summary().orElseThrow();
        assertTrue(summary.length() <= 300 && summary.endsWith(" lorem…"), summary);
    }

    @Test
    void aSummaryOfOneLongWordIsCutWithinIt() {
        assertEquals(Optional.of("x".repeat(299) + "…"), parse("x".repeat(700)).summary());
    }

    @Test
    void aSummaryNeverCutsACharacterInTwo() {
        String summary = parse("x" + "😀".repeat(400)).summary().orElseThrow();
        assertFalse(Character.isHighSurrogate(summary.charAt(summary.length() - 2)), summary);
    }

    @Test
    void aTextWithoutParagraphHasNoSummary() {
        assertEquals(Optional.empty(), parse("# a\n\n```\nb\n```").summary());
    }

    @Test
    void moreIsNotRawHtml() {
        assertFalse(parse("a\n\n<!-- more -->\n\nb").hasRawHtml());
    }

    @Test
    void aTagIsRawHtml() {
        assertTrue(parse("a <b>c</b>").hasRawHtml());
    }

    @Test
    void referencesHavePlaces() {
        String text = "a [b](/c/)\n\n- ![d](e.png)\n  [f][g] <https://h.i>\n\n[g]: /j/ä\n";
        assertEquals(
                List.of(
                        new Reference("/c/", false, 1, 3),
                        new Reference("e.png", true, 3, 3),
                        new Reference("/j/ä", false, 4, 3),
                        new Reference("https://h.i", false, 4, 10)),
                parse(text).references());
    }

    @Test
    void referencesHavePlacesInAlertsAndTables() {
        String text = "> [!NOTE]\n> [a](b)\n\n|x|\n|-|\n|[c](d)|\n";
        assertEquals(
                List.of(new Reference("b", false, 2, 3), new Reference("d", false, 6, 2)), parse(text).references());
    }

    @Test
    void aBareAddressIsAReference() {
        assertEquals(List.of(new Reference("https://a.bc", false, 1, 3)), parse("x https://a.bc").references());
    }

    @Test
    void linksAreResolvedInOrder() {
        var asked = new ArrayList<String>();
        String html = parse("[a](b.md) ![c](d.png)").html((destination, image) -> {
            asked.add(destination + " " + image);
            return "/x y/" + destination;
        });
        assertEquals(List.of("b.md false", "d.png true"), asked);
        assertEquals("<p><a href=\"/x%20y/b.md\">a</a> <img src=\"/x%20y/d.png\" alt=\"c\" /></p>\n", html);
    }

    @Test
    void aResolvedAddressMayNotBeDangerousEither() {
        assertEquals("<p>a</p>\n", parse("[a](b)").html((destination, image) -> "javascript:x"));
    }

    @Test
    void aDangerousDestinationIsNotAskedFor() {
        assertEquals("<p>a</p>\n", parse("[a](data:x)").html((destination, image) -> "/safe/"));
    }

    @Test
    void labelsAreInTheLanguageOfTheText() {
        var french = new Labels("Remarque", "b", "c", "d", "e", "Fait :", "À faire :", "Tableau", "Code", "Notes", "Retour", "Source");
        var markdown = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, ""), french);
        assertEquals(
                "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Remarque</p>\n<p>a</p>\n</div>\n",
                markdown.parse("> [!NOTE]\n> a").html(Links.AS_WRITTEN));
    }

    @Test
    void severalThreadsRenderTheSame() {
        Document document = parse("# a\n\n[^1] [^1]\n\n[^1]: *b*\n\n|a|\n|-|\n");
        String once = document.html(Links.AS_WRITTEN);
        boolean same = IntStream.range(0, 200)
                .parallel()
                .allMatch(i -> document.html(Links.AS_WRITTEN).equals(once)
                        && parse("# a\n\n[^1] [^1]\n\n[^1]: *b*\n\n|a|\n|-|\n").html(Links.AS_WRITTEN).equals(once));
        assertTrue(same);
    }
}
