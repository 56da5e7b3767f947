package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The first words of a comment, read off its HTML. */
class ExcerptTest {
    @Test
    void blocksAreSetOffAndEmphasisIsNot() {
        assertEquals("One two (three). Four five", Excerpt.of("<p>One <em>two</em> (<strong>three</strong>).</p>\n<p>Four<br>five</p>\n"));
        assertEquals("a b c", Excerpt.of("<ul><li>a</li><li>b</li></ul><blockquote>c</blockquote>"));
    }

    @Test
    void whatWasEscapedIsReadable() {
        assertEquals("<script> & \"x\" 'y' a@b {{", Excerpt.of("<p>&lt;script&gt; &amp; &quot;x&quot; &#39;y&#39; a&#64;b {<!-- -->{</p>"));
    }

    @Test
    void anAmpersandThatIsNoEntityStays() {
        assertEquals("a & b &nosuch; &#xd800; &#99999999;", Excerpt.of("a & b &nosuch; &#xd800; &#99999999;"));
    }

    @Test
    void whiteSpaceIsFoldedAndDirectionsAreDropped() {
        assertEquals("a b c", Excerpt.of(" a\t\n b\u202E\u00A0\u2066 c\u0085"));
    }

    @Test
    void aLongTextIsCutAtAWord() {
        String excerpt = Excerpt.of("<p>" + "word, ".repeat(1000) + "</p>");
        assertTrue(excerpt.endsWith("word…"), excerpt);
        assertTrue(excerpt.length() <= Excerpt.LONGEST && excerpt.length() > Excerpt.LONGEST - 10, excerpt);
    }

    @Test
    void whatFitsIsNotCut() {
        String fits = "x".repeat(139) + " " + "y".repeat(140);
        assertEquals(fits, Excerpt.of(fits));
        assertEquals("x".repeat(139) + "…", Excerpt.of(fits + "y"));
    }

    @Test
    void aWordWithoutEndIsCutBetweenCharacters() {
        String pairs = "\uD83D\uDE00".repeat(1000);
        String cut = Excerpt.of("x" + pairs);
        assertTrue(cut.length() <= Excerpt.LONGEST && cut.endsWith("\uDE00…"), cut);
        assertTrue(Excerpt.of(pairs).endsWith("\uDE00…"));
    }

    @Test
    void anEndInATagIsTheEnd() {
        assertEquals("a", Excerpt.of("a<p"));
        assertEquals("a", Excerpt.of("a<!-- "));
        assertEquals("", Excerpt.of(""));
    }
}
