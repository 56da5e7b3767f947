package dev.caveat.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a word, and how it is written in the index. */
class WordsTest {
    private static String words(String text) {
        List<String> words = new ArrayList<>();
        new Words((letters, length) -> words.add(String.valueOf(letters, 0, length))).all(text);
        return String.join(" ", words);
    }

    @Test
    void wordsAreLettersAndDigitsInLowerCase() {
        assertEquals("take 2 a day b12 isn t enough", words("Take 2 a day -- B12 isn't enough!"));
        assertEquals("", words(" … \n\t-"));
    }

    @Test
    void accentsAreLeftOutHoweverTheyAreWritten() {
        assertEquals("cafe cafe naive uber angstrom", words("Café Cafe\u0301 naïve ÜBER Ångström"));
        assertEquals("istanbul diyarbakir", words("İstanbul Diyarbakır"));
        assertEquals("ανδρασ ιγ", words("άνδρας ΙΓ"));
        assertEquals("еж", words("Ёж"));
    }

    @Test
    void lettersThatAreTypedAsOthersAreThoseOthers() {
        assertEquals("strasse strasse smorrebrod oeuvre lodz thora aether", words("Straße STRASSE smørrebrød œuvre Łódź Þóra Æther"));
    }

    @Test
    void compatibilityFormsAreTheirPlainOnes() {
        assertEquals("h2o finger 1 2 abc", words("H₂O ﬁnger ½ ＡＢＣ"));
        assertEquals(words("カキ"), words("ｶｷ"));
    }

    @Test
    void whatIsNotSeenDividesNothing() {
        assertEquals("headache", words("head\u00ADa\u200Dche"));
    }

    @Test
    void scriptsWithoutBlanksGivePairsAndTheLastOfEachRun() {
        assertEquals("偏頭 頭痛 痛", words("偏頭痛"));
        assertEquals("痛", words("痛"));
        assertEquals("頭痛 痛 と 2024 薬", words("頭痛 と 2024薬"));
        assertEquals("abc 頭痛 痛 def", words("abc頭痛def"));
        assertEquals("ปว วด ดห หว ว", words("ปวดหัว"), "its marks above are left out");
    }

    @Test
    void hangulIsDividedAtBlanks() {
        assertEquals(2, words("편두통 일기").split(" ").length);
    }

    @Test
    void lettersBeyondTheBasicPlaneStayWhole() {
        assertEquals("𐐨𐐩", words("𐐀𐐁"));
        assertEquals("a b", words("a😀b"));
        assertEquals("bold", words("𝐁𝐨𝐥𝐝"));
    }

    @Test
    void halvesOfCharactersAreLeftOut() {
        assertEquals("ab", words("a\uD83Db"));
        assertEquals("a b", words("a\uDE00b"));
    }

    @Test
    void whatIsTooLongIsNoWord() {
        assertEquals("x".repeat(Words.LONGEST) + " end", words("x".repeat(Words.LONGEST) + " " + "x".repeat(Words.LONGEST + 1) + " end"));
    }
}
