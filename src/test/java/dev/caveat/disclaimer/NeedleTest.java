package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.caveat.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void findsWhatAPlainSearchFinds() {
        long seed = Seed.of("NeedleTest");
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random, 300);
            String wanted = random(random, random.nextInt(8) == 0 ? 60 : 5) + "a";
            int[] expected = IntStream.range(0, text.length()).filter(at -> text.startsWith(wanted, at)).toArray();
            assertArrayEquals(expected, new Needle(wanted).in(text), "seed " + seed);
        }
    }

    private static String random(Random random, int longest) {
        var made = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            made.append(random.nextInt(6) == 0 ? 'b' : 'a');
        }
        return made.toString();
    }

    @Test
    void findsWholeWords() {
        assertArrayEquals(new int[] {0, 8, 12}, new Needle("ad").asWordsIn("ad bad, ad (ad) ads"));
    }

    @Test
    void nothingIsNotLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> new Needle(""));
    }
}
