package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"<p>One <em>two</em></p>, One two", "<p>One</p>&#10;<p>two</p>, One two", "a<br>b, a b", "un<em>believ</em>able, unbelievable",
        "<ul><li>a</li><li>b</li></ul>, a b", "a &amp;amp; b &lt;i&gt;, a &amp; b <i>", "&#39;&#x41;&#64;&quot;, `'A@\"`", "&nbsp;a&nbsp;b&bogus;, a b&bogus;",
        "<a href=\"https://example.org/\">here</a>, here", "a&#8238;b&#0;c, abc", "`a & b &`, `a & b &`"})
    void wordsOfHtml(String html, String words) {
        assertEquals(words, Excerpt.ofHtml(html, 60));
    }

    @ParameterizedTest
    @CsvSource({"one two three, 13, one two three", "one two three, 12, one two …", "one two three, 9, one two …", "one two three, 8, one two…", "one two three, 5, one …",
        "one two three, 3, on…", "one two three, 1, …", "one two three, 0, ''", "abcdefgh, 5, abcd…", "abcdefgh, 8, abcdefgh", "a bcdefghijkl, 8, a bcdef…"})
    void cutBetweenWords(String text, int longest, String cut) {
        assertEquals(cut.equals("…") ? "" : cut, Excerpt.ofText(text, longest));
    }

    @Test
    void withoutWhatCannotBeSeenOrTurnsTheWordsAround() {
        assertEquals("abc d", Excerpt.ofText(" a\u202eb\u2066c\u0000\u200b\ufeff\ud83d\n\t d \u2029", 60));
    }

    @Test
    void charactersAreCountedWhole() {
        assertEquals("\ud83d\ude00\ud83d\ude00…", Excerpt.ofText("\ud83d\ude00".repeat(10), 3));
    }

    @Test
    void noTextHurts() {
        assertEquals("", Excerpt.ofHtml("<p>" + "\u200b".repeat(1_000_000), 60));
        assertEquals("", Excerpt.ofHtml("<br>".repeat(300_000), 60));
        assertEquals(60, Excerpt.ofHtml("&".repeat(1_000_000), 60).length());
        assertEquals("", Excerpt.ofHtml("<", 60));
    }

    @Test
    void neverLongerThanAsked() {
        long seed = Seed.of("ExcerptTest");
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(switch (random.nextInt(6)) {
                    case 0 -> " ";
                    case 1 -> "<em>";
                    case 2 -> "&amp;";
                    case 3 -> "\ud83d\ude00";
                    case 4 -> "\u202e";
                    default -> "wo";
                });
            }
            int longest = random.nextInt(10);
            String words = Excerpt.ofHtml(text.toString(), longest);
            assertTrue(words.codePointCount(0, words.length()) <= longest, () -> "seed " + seed + ": " + longest + " of " + text + " is " + words);
            assertEquals(words.strip(), words, () -> "seed " + seed + ": " + text);
        }
    }
}
