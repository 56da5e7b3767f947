package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
