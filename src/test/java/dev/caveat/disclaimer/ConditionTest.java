package dev.caveat.disclaimer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition STORY = new Condition.Type(Set.of("story", "expert-answer"));
    private static final Condition OPEN = new Condition.CommentsOpen();
    private static final Subject PAGE = new Texts.Page(
            "articles/sleep/naps", "articles/sleep", "story", Map.of("tags", Set.of("Health", "sleep")), Set.of("sponsor"), Set.of("expert"), true);
    private static final Subject BARE = new Texts.Page("about", "", "", Map.of(), Set.of(), Set.of(), false);

    @Test
    void everyPage() {
        assertTrue(new Condition.Always().holds(BARE));
    }

    @Test
    void types() {
        assertTrue(STORY.holds(PAGE));
        assertFalse(STORY.holds(BARE));
        assertEquals("its type is expert-answer or story", STORY.describe());
        assertEquals("its type is story", STORY.because(PAGE));
        assertEquals("it has no type", STORY.because(BARE));
    }

    @Test
    void aSectionHoldsThoseInsideIt() {
        assertTrue(new Condition.Section(Set.of("articles")).holds(PAGE));
        assertTrue(new Condition.Section(Set.of("/articles/sleep/")).holds(PAGE));
        assertFalse(new Condition.Section(Set.of("article")).holds(PAGE));
        assertFalse(new Condition.Section(Set.of("articles")).holds(BARE));
    }

    @Test
    void paths() {
        Condition condition = new Condition.PathGlob(List.of(Glob.of("pages/*"), Glob.of("articles/**")));
        assertTrue(condition.holds(PAGE));
        assertEquals("its path fits pages/* or articles/**", condition.describe());
        assertEquals("its path is about", condition.because(BARE));
    }

    @Test
    void termsWithoutRegardToCase() {
        Condition condition = new Condition.Tag("tags", Set.of("health"));
        assertTrue(condition.holds(PAGE));
        assertEquals("its tags are Health and sleep", condition.because(PAGE));
        assertEquals("it has no tags", condition.because(BARE));
    }

    @Test
    void keys() {
        Condition condition = new Condition.HasKey(Set.of("sponsor", "affiliate"));
        assertTrue(condition.holds(PAGE));
        assertEquals("it has the key sponsor", condition.because(PAGE));
        assertEquals("it has no key affiliate or sponsor", condition.because(BARE));
    }

    @Test
    void authorRoles() {
        assertTrue(new Condition.AuthorRole(Set.of("expert")).holds(PAGE));
        assertFalse(new Condition.AuthorRole(Set.of("expert")).holds(BARE));
    }

    @Test
    void all() {
        Condition both = new Condition.All(List.of(STORY, OPEN));
        assertTrue(both.holds(PAGE));
        assertFalse(both.holds(BARE));
        assertEquals("its type is expert-answer or story and its comments are open", both.describe());
        assertEquals("it has no type and its comments are not open", both.because(BARE));
    }

    @Test
    void any() {
        Condition either = new Condition.Any(List.of(OPEN, STORY));
        assertTrue(either.holds(Texts.Page.typed("story")));
        assertEquals("its type is story", either.because(Texts.Page.typed("story")));
        assertFalse(either.holds(BARE));
    }

    @Test
    void ofNoConditionsAllHoldsAndAnyDoesNot() {
        assertTrue(new Condition.All(List.of()).holds(BARE));
        assertFalse(new Condition.Any(List.of()).holds(BARE));
    }

    @Test
    void not() {
        Condition closed = new Condition.Not(OPEN);
        assertTrue(closed.holds(BARE));
        assertEquals("not (its comments are open)", closed.describe());
        assertEquals("its comments are not open", closed.because(BARE));
    }

    @Test
    void nestedConditionsKeepTheirBrackets() {
        Condition condition = new Condition.All(List.of(new Condition.Any(List.of(OPEN, STORY)), OPEN));
        assertEquals("(its comments are open or its type is expert-answer or story) and its comments are open", condition.describe());
    }
}
