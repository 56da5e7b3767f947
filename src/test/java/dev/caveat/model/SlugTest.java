package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void lowerCaseWithHyphens() {
        assertEquals("paper-for-ios", Slug.of("Paper for iOS"));
    }

    @Test
    void runsOfOtherCharactersAreOneHyphenAndNoneAtTheEnds() {
        assertEquals("a-b", Slug.of("  a --- / b !"));
    }

    @Test
    void anApostropheJoins() {
        assertEquals("dont-worry", Slug.of("Don't worry"));
        assertEquals("dont", Slug.of("don’t"));
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertEquals("日記", Slug.of("日記"));
        assertEquals("हिन्दी", Slug.of("हिन्दी"));
    }

    @Test
    void bothFormsOfAnAccentAreOne() {
        assertEquals(Slug.of("caf\u00e9"), Slug.of("cafe\u0301"));
    }

    /** What is a slug already takes a short way, which an exclamation mark closes. */
    @Test
    void aSlugIsItsOwn() {
        Random random = Seed.random("SlugTest.aSlugIsItsOwn");
        String letters = "az09_-Z\u00e9 ";
        for (int i = 0; i < 5000; i++) {
            StringBuilder name = new StringBuilder("a");
            for (int length = random.nextInt(6); length > 0; length--) {
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(Slug.of(name + "!"), Slug.of(name.toString()), name.toString());
            assertEquals(Slug.of(name.toString()), Slug.of(Slug.of(name.toString())), name.toString());
            String inner = name.substring(1);
            assertEquals(Slug.of("a" + inner + " b"), Slug.of("!a" + inner + " b"), inner);
        }
        assertEquals("a-b_c", Slug.of("-a-b_c-"));
        assertEquals("x2d", Slug.of("-"));
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        assertEquals("title-i", Slug.of("TITLE I"));
    }

    @Test
    void aNameWithoutLettersHasOneOfItsOwn() {
        assertEquals("x21", Slug.of("!"));
        assertEquals("x3fx3f", Slug.of("??"));
        assertEquals("x1f600", Slug.of("😀"));
    }
}
