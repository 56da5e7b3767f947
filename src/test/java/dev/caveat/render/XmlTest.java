package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.caveat.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlTest {
    private static final String[] PIECES = {
        "word", " ", "\n", "\t", "\r", "&", "<", ">", "\"", "'", "\u0000", "\u001F", "\u007F", "\u00A0", "é", "漢", "\uD7FF", "\uE000", "\uFFFD", "\uFFFE", "\uFFFF",
        "😀", "\uD83D", "\uDE00", "&amp;", "&#39;"
    };

    @Test
    void everyCharacterIsEscapedByItself() {
        Random random = Seed.random("XmlTest");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertEquals(byCharacter(text.toString()), Xml.escape(text.toString()));
        }
    }

    private static String byCharacter(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> escaped.append(switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isXml(point) ? Character.toString(point) : "";
        }));
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return "\n\t\r".indexOf(point) >= 0 || point >= ' ' && !(point >= 0xD800 && point <= 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }

    @Test
    void escapedAmpersandsMeanTheSameAmongOthers() {
        Random random = Seed.random("XmlTest");
        String[] pieces = {"&amp;", "&amp;", "&amp;", "a=b", "?", "é", "amp;", "&", "&#38;", "&amp", ";"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(pieces[random.nextInt(i % 2 == 0 ? 6 : pieces.length)]);
            }
            // With something else that is escaped, the long way is taken.
            assertEquals(Xml.unescape(text + "&lt;"), Xml.unescape(text.toString()) + "<", text.toString());
        }
    }

    @Test
    void whatNeedsNoEscapeIsNotCopied() {
        String text = "Sleep – and “rest”";
        assertSame(text, Xml.escape(text));
    }
}
