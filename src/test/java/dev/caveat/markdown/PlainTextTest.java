package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    private static final List<Markdown> ALL = List.of(
            Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, "")),
            Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, "")));

    /** Pieces that mean something somewhere, and pieces that never do. */
    private static final String[] PIECES = {
        "word", "two words", " ", " ", " ", "  ", "   ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", ".", ",", "!", "?", "'", "\"",
        "(", ")", "-", "--", "---", "+", "=", "===", "#", "# ", ">", "> ", "<", "&", "& ", "&amp;", "*", "_", "`", "~", "~~", "[",
        "]", "{", "}", "|", "\\", ":", "://", "http://a.bc", "www", "www.", "WWW.a.bc", "a@b.cd", "1", "1.", "2)", "12", "7. ",
        "é", "漢字", "😀", "\u00A0", "\u2028", "\u0085", "\u000B", "\f", "\u0000", "\uFEFF", "\u202E", "\uD83D", "$", "%", "^",
        "/", ";", "://a.bc", "mailto:a", "[^1]", "- ", "* ", "+ ", "a|b\n", "-|-\n", "\n:", "\u0001", "\u001F", "\u007F"
    };

    @Test
    void givesWhatTheParserGives() {
        long seed = Seed.of("PlainTextTest");
        var random = new Random(seed);
        int plain = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = text(random);
            plain += agrees(text, "seed " + seed) ? 1 : 0;
        }
        assertTrue(plain > 2_000, "of the texts of seed " + seed + " only " + plain + " were plain");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        // Half of the texts avoid what is hardly ever plain, so that enough of them are.
        int kinds = random.nextBoolean() ? 21 : PIECES.length;
        for (int n = random.nextInt(12); n >= 0; n--) {
            text.append(PIECES[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    private static boolean agrees(String text, String which) {
        Optional<PlainDocument> plain = PlainText.read(text);
        for (Markdown markdown : ALL) {
            if (plain.isPresent()) {
                Document parsed = markdown.parsed(text);
                String about = which + ": " + text.replace("\n", "\\n").replace("\r", "\\r");
                assertEquals(parsed.html(Links.AS_WRITTEN), plain.get().html(), about);
                assertEquals(parsed.text(), plain.get().text(), about);
                assertEquals(parsed.summary(), plain.get().summary(), about);
                assertEquals(parsed.headings(), plain.get().headings(), about);
                assertEquals(parsed.references(), plain.get().references(), about);
            }
        }
        return plain.isPresent();
    }

    @Test
    void anOrdinaryCommentIsPlain() {
        String text = "Thank you! I tried it (twice) - it \"helped\"; 3 of 4 days.\r\n\r\nBest, R & J :-)\r\n";
        assertEquals(
                Optional.of("<p>Thank you! I tried it (twice) - it &quot;helped&quot;; 3 of 4 days.</p>\n"
                        + "<p>Best, R &amp; J :-)</p>\n"),
                Markdown.plain(text));
    }

    @Test
    void twoBlanksBreakALine() {
        assertEquals(Optional.of("<p>one<br />\ntwo</p>\n"), Markdown.plain("one  \ntwo  "));
    }

    @Test
    void anAddressIsNotPlain() {
        assertEquals(Optional.empty(), Markdown.plain("see www.example.org"));
    }

    @Test
    void nothingIsPlain() {
        assertEquals(Optional.of(""), Markdown.plain(""));
    }
}
