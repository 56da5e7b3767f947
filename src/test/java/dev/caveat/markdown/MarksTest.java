package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A comment with a name and an argument on a line of its own is a place for something, and nothing else. */
class MarksTest {
    private static Markdown markdown(RawHtml rawHtml) {
        return Markdown.of(new MarkdownOptions(rawHtml, true, true, true, "")).withMarks(Set.of("poll", "map"));
    }

    private static final Markdown KEEPING = markdown(RawHtml.KEEP);
    private static final Markdown ESCAPING = markdown(RawHtml.ESCAPE);

    private static String html(Markdown markdown, String text) {
        return markdown.parse(text).html(Links.AS_WRITTEN, (name, argument) -> "[" + name + "|" + argument + "]");
    }

    @ParameterizedTest
    @EnumSource
    void aMarkBecomesWhatItIsThePlaceOf(RawHtml rawHtml) {
        assertEquals("<p>a</p>\n[poll|x]\n<p>b</p>\n", html(markdown(rawHtml), "a\n\n<!-- poll:x -->\n\nb\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--poll:x-->", "<!-- poll: x -->", "   <!-- Poll :  x  -->  ", "<!--\npoll:x -->", "<!-- poll:x\t-->"})
    void blanksAndCapitalsDoNotMatter(String mark) {
        assertEquals("[poll|x]\n", html(ESCAPING, mark));
    }

    @Test
    void linesNeedNoBlankLinesBetweenThem() {
        assertEquals("<p>a</p>\n[poll|x y]\n[map|é/ü]\n<p>b</p>\n", html(KEEPING, "a\n<!-- poll:x y -->\n<!-- map:é/ü -->\nb"));
    }

    @Test
    void nothingStandsThereWhereNobodySaysWhat() {
        assertEquals("<p>a</p>\n<p>b</p>\n", ESCAPING.parse("a\n\n<!-- poll:x -->\n\nb").html(Links.AS_WRITTEN));
    }

    @Test
    void whatStandsThereIsNoTextOfTheDocument() {
        Document document = ESCAPING.parse("<!-- poll:x -->\n\na b\n\n<!-- poll:y -->\n");
        assertEquals("a b", document.text());
        assertEquals(Optional.of("a b"), document.summary());
        assertFalse(document.hasRawHtml());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a <!-- poll:x --> b", "- <!-- poll:x -->", "- a\n\n  <!-- poll:x -->", "> <!-- poll:x -->", "> [!NOTE]\n> a\n>\n> <!-- poll:x -->",
        "<!-- poll:x --> b", "<div>\n<!-- poll:x -->\n</div>", "# <!-- poll:x -->", "|a|\n|-|\n|<!-- poll:x -->|", "[^1]\n\n[^1]: a\n\n    <!-- poll:x -->"
    })
    void elsewhereItHasNoEffectAndIsKnownToBeThere(String text) {
        assertFalse(html(KEEPING, text).contains("[poll|x]"), text);
        List<Mark> marks = KEEPING.marks(text);
        assertEquals(1, marks.size(), text);
        assertFalse(marks.get(0).placed(), text);
        String line = text.split("\n")[marks.get(0).line() - 1];
        assertEquals('x', line.charAt(marks.get(0).column() - 1), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "`<!-- poll:x -->`", "    <!-- poll:x -->", "```\n<!-- poll:x -->\n```", "~~~~\n~~~\n<!-- poll:x -->\n~~~~", "\\<!-- poll:x -->",
        "<!-- poll -->", "<!-- poll: -->", "<!-- polls:x -->", "<!-- todo: x -->", "<!-- more -->", "<!-- poll:a > b -->", "<!- poll:x -->", "<!-- poll:x --", "<!-- poll:x\ny -->"
    })
    void thisIsNone(String text) {
        assertFalse(html(KEEPING, text).contains("[poll|"), text);
        assertFalse(html(ESCAPING, text).contains("[poll|"), text);
        assertEquals(List.of(), KEEPING.marks(text), text);
    }

    @Test
    void commentsOfOtherNamesAreHtmlAsBefore() {
        assertEquals("<p>&lt;!-- todo: x --&gt;</p>\n", html(ESCAPING, "<!-- todo: x -->"));
        assertEquals("<!-- todo: x -->\n", html(KEEPING, "<!-- todo: x -->"));
        assertTrue(KEEPING.parse("<!-- todo: x -->").hasRawHtml());
    }

    @Test
    void withoutNamesThereAreNoMarks() {
        Markdown plain = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, true, true, true, ""));
        assertEquals("<p>&lt;!-- poll:x --&gt;</p>\n", html(plain, "<!-- poll:x -->"));
        assertEquals(List.of(), plain.marks("<!-- poll:x -->"));
    }

    @Test
    void marksHavePlaces() {
        assertEquals(
                List.of(new Mark("poll", "a", true, 3, 11), new Mark("poll", "b", true, 4, 13), new Mark("poll", "c", false, 6, 16), new Mark("map", "d e", true, 8, 13), new Mark("poll", "g", false, 11, 15)),
                KEEPING.marks("# é\n\n<!-- poll:a -->\n  <!--poll: b -->\n\n*f* <!-- poll: c --> <b>\n\n  <!-- MAP: d e -->\n\n> - h\n>   <!-- poll:g -->\n"));
    }

    @Test
    void twoInOneLineAreNotAlone() {
        assertEquals(List.of(false, false), KEEPING.marks("<!-- poll:a --> <!-- poll:b -->").stream().map(Mark::placed).toList());
    }

    @Test
    void manyMarksTakeTheirTimeOnlyOnce() {
        String text = "<!-- poll:".repeat(20_000) + "<!-- poll:x -->\n".repeat(20_000);
        assertEquals(20_000, KEEPING.marks(text).size());
        assertTrue(html(KEEPING, text).length() > 19_999 * 8);
    }

    @Test
    void manyMarksInOnePieceOfHtmlDoSo() {
        List<Mark> marks = KEEPING.marks("<div>\n" + "  <!-- poll:x -->\n".repeat(200_000) + "</div>");
        assertEquals(new Mark("poll", "x", false, 200_001, 13), marks.get(199_999));
        List<Mark> inOneLine = KEEPING.marks("<div>" + "<!-- poll:x -->".repeat(200_000) + "</div>");
        assertEquals(new Mark("poll", "x", false, 1, 199_999 * 15 + 16), inOneLine.get(199_999));
    }

    @Test
    void headingsKeepOffTheIdsOfPolls() {
        assertEquals("h-poll-results", KEEPING.parse("## Poll results").headings().get(0).id());
    }
}
