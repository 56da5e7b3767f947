package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({"articles/**, articles/a", "articles/**, articles/a/b/c", "**, a/b", "*, a", "a*, a", "a*c, abbc", "a?c, abc", "**/x, x", "**/x, a/b/x",
        "a/**/x, a/x", "a/**/x, a/b/c/x", "/articles/*, articles/a", "articles/*, /articles/a", "a.b, a.b", "'[a]+(', '[a]+('", "a**z, a/b/z", "**/*.md, a/b.md", "'', ''"})
    void fits(String pattern, String path) {
        assertTrue(Glob.of(pattern).matches(path));
    }

    @ParameterizedTest
    @CsvSource({"articles/**, articles", "articles/**, articlesx/a", "*, a/b", "a?c, a/c", "a?c, ac", "a.b, axb", "**/x, ax", "a/**/x, a/bx", "articles/*, articles/a/b",
        "A, a", "a, aa", "aa, a", "'', a"})
    void doesNotFit(String pattern, String path) {
        assertFalse(Glob.of(pattern).matches(path));
    }

    @Test
    void agreesWithARegularExpression() {
        long seed = Seed.of("GlobTest");
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random("ab/*?", 7, random);
            String path = random("ab/", 7, random);
            String expression = pattern.startsWith("/") ? pattern.substring(1) : pattern;
            expression = expression.replaceAll("(?<![^/])\\*\\*/", "<").replace("**", ">").replace("*", "[^/]*").replace("?", "[^/]")
                    .replace("<", "(?:.*/)?").replace(">", ".*");
            boolean expected = Pattern.matches(expression, path.startsWith("/") ? path.substring(1) : path);
            assertEquals(expected, Glob.of(pattern).matches(path), "seed " + seed + ": " + pattern + " " + path);
        }
    }

    private static String random(String letters, int longest, Random random) {
        var made = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            made.append(letters.charAt(random.nextInt(letters.length())));
        }
        return made.toString();
    }

    @Test
    void noPatternTakesForever() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertFalse(Glob.of("a*".repeat(200) + "b").matches("a".repeat(5_000))));
    }
}
