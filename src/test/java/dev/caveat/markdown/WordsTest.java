package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String[] PIECES = {
        "word", "a", "7", " ", " ", "\n", "\t", "\u001C", "\u007F", "-", "'", ".", "_", "\u00A0", "\u2028", "é", "ß", "“", "漢", "か", "カ", "😀", "𠀀", "\uD83D", "\u3000", "½"
    };

    @Test
    void runsOfCharactersAreCounted() {
        assertEquals(0, Words.count(" - … !"));
        assertEquals(4, Words.count("It's 2.5 mg, once"));
        assertEquals(3, Words.count("漢字 x"));
    }

    @Test
    void plainCharactersAreCountedAsOthersAre() {
        Random random = Seed.random("WordsTest");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertEquals(byCharacter(text.toString()), Words.count(text.toString()), text.toString());
        }
    }

    private static int byCharacter(String text) {
        int words = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (Character.isIdeographic(c) || script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA) {
                words++;
                inWord = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inWord = false;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                words++;
                inWord = true;
            }
        }
        return words;
    }
}
