package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a description is shown above a text. */
class LeadTest {
    private static final String[] PIECES = {
        "a", "B", "é", "7", "½", "Ⅻ", "𝒜", "𝟘", "😀", " ", "-", "<p>", "</p>", "<em class=\"x\">", "<", ">", "&amp;", "&#39;", "&", ";", "&x", "\uD835", "\n"};

    @Test
    void whatTheTextBeginsWithIsNoNews() {
        assertFalse(Lead.isNews("Sleep well, and long.", "<p>Sleep <em>well</em>, and long. Then rise.</p>"));
        assertTrue(Lead.isNews("Sleep well.", "<p>Sleep badly.</p>"));
    }

    @Test
    void aDescriptionWithoutLettersIsNone() {
        assertFalse(Lead.isNews("…!", "<p>Sleep</p>"));
    }

    @Test
    void aTextThatEndsEarlierDoesNotSayIt() {
        assertTrue(Lead.isNews("Sleep well", "<p>Sleep</p>"));
        assertTrue(Lead.isNews("Sleep well", ""));
    }

    /** The same as by taking everything away that is no letter, which is far slower. */
    @Test
    void isAsWithRegularExpressions() {
        Random random = Seed.random("LeadTest");
        int rounds = Seed.soaks() ? 20_000 : 5_000;
        for (int i = 0; i < rounds; i++) {
            String body = (random.nextInt(8) == 0 ? "-".repeat(3_990) : "") + text(random, 40);
            String description = random.nextBoolean() ? text(random, 5) : body.substring(0, Math.min(body.length(), random.nextInt(90)));
            assertEquals(slowly(description, body), Lead.isNews(description, body), description + "\n" + body);
        }
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static boolean slowly(String description, String body) {
        String words = description.replaceAll("[^\\p{L}\\p{N}]", "");
        String start = body.length() > 4_000 ? body.substring(0, 4_000) : body;
        start = start.replaceAll("<[^>]*>|&[#0-9A-Za-z]+;", "").replaceAll("[^\\p{L}\\p{N}]", "");
        return !words.isEmpty() && !start.startsWith(words.length() > 60 ? words.substring(0, 60) : words);
    }
}
