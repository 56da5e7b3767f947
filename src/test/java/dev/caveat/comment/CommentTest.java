package dev.caveat.comment;

import static dev.caveat.comment.Comments.approved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
    private static String anchor(String id) {
        return approved(id, "", "").anchor();
    }

    private static Optional<String> name(String author) {
        return DisplayName.of(author);
    }

    @ParameterizedTest
    @CsvSource({"c-7f3c9a, comment-c-7f3c9a", "comment-12, comment-12", "2720e784, comment-2720e784", "03752642, comment-03752642",
        "a_b.c, comment-a_b.c", "größe, comment-größe"})
    void plainIdsStayReadable(String id, String anchor) {
        assertEquals(anchor, anchor(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"b", "a'b", "<script>", "a\nb", "\u202eabc", "a&b", "a%20b", "#", " ", "a/b", "e\u0301", "\ud83d\ude00", "a:b?c"})
    void oddIdsGetASafeAnchor(String id) {
        assertTrue(anchor(id).matches("comment-[A-Za-z0-9._-]*[0-9a-f]{8}"), anchor(id));
        assertEquals(anchor(id), anchor(id));
    }

    @Test
    void oddIdsThatLookAlikeHaveDifferentAnchors() {
        assertNotEquals(anchor("a b"), anchor("a\tb"));
        assertNotEquals(anchor("\u00e9"), anchor("e\u0301"));
    }

    @Test
    void aLongIdIsCut() {
        assertTrue(anchor("x".repeat(10_000)).length() < 100);
        assertNotEquals(anchor("x".repeat(10_000)), anchor("x".repeat(10_001)));
    }

    /** A page has a form of that id, with fields of such. */
    @ParameterizedTest
    @ValueSource(strings = {"form", "comment-form", "form-name", "comment-form-body"})
    void noCommentIsCalledLikeTheForm(String id) {
        assertTrue(anchor(id).matches("comment-form-([a-z]+-)?[0-9a-f]{8}"), anchor(id));
        assertEquals("comment-formula", anchor("formula"));
    }

    @Test
    void aCommentHasAnId() {
        assertThrows(IllegalArgumentException.class, () -> approved("", "", ""));
    }

    @Test
    void aBlankParentIsNone() {
        assertEquals(Optional.empty(), approved("a", " ", "").parent());
    }

    @ParameterizedTest
    @CsvSource({"river-demo, river-demo", "M&#229;rtensson, Mårtensson", "M&aring;rtensson, Mårtensson", "Ren&eacute;e, Renée", "&Zcaron;ana, Žana",
        "M&#xE5;rt, Mårt", "Stra&szlig;er, Straßer", "Tom &amp; Ann, Tom & Ann", "A &amp;amp; B, A &amp; B", "404, 404", "no, no", "J@ne, J@ne", "@ann, @ann",
        "AT&T, AT&T", "&bogus; Ann, &bogus; Ann", "&#0;Ann, &#0;Ann", "&#55357;x, &#55357;x", "&#9999999999;x, &#9999999999;x"})
    void namesAreShownWithReferencesDecodedOnce(String author, String shown) {
        assertEquals(Optional.of(shown), name(author));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "NULL", "\u200b", "\u202e\u202c", "ann@example.org", " ann@example.org ", "<ann@example.org>", "ann&#64;example.org",
        "ann&amp;#64;example.org", "a\u200bnn@exam\u00adple.org", "ann\uff20example.org", "mailto:ann@example.org", "ann@example.org (bob@example.com)"})
    void whatIsNoNameIsNotShown(String author) {
        assertEquals(Optional.empty(), name(author));
    }

    @Test
    void anAddressBesideANameIsLeftOut() {
        assertEquals(Optional.of("Ann Example"), name("Ann Example <ann@example.org>"));
    }

    @Test
    void controlAndDirectionCharactersAreLeftOut() {
        assertEquals(Optional.of("Ada moderator"), name("Ada\u202e\u0007 \u2066mod\u200berator\u0000"));
    }

    @Test
    void whiteSpaceIsFolded() {
        assertEquals(Optional.of("Ann Lee"), name("\n Ann\u00a0\t Lee "));
    }

    @Test
    void joinersThatAScriptNeedsStay() {
        assertEquals(Optional.of("نمی\u200cخواهم"), name("نمی\u200cخواهم"));
    }

    @Test
    void fillersAreNoName() {
        assertEquals(Optional.empty(), name("\u3164 \u115f\uffa0"));
    }

    @Test
    void halfACharacterIsLeftOut() {
        assertEquals(Optional.of("ab"), name("a\ud83db"));
    }

    @Test
    void aVeryLongNameIsCut() {
        String shown = name("\ud83d\ude00".repeat(700)).orElseThrow();
        assertEquals(120, shown.codePointCount(0, shown.length()));
    }

    @ParameterizedTest
    @CsvSource({"approved, APPROVED", "Published, APPROVED", "1, APPROVED", "hold, PENDING", "0, PENDING", "SPAM, SPAM", "deleted, REMOVED", "post_trashed, REMOVED", " rejected , REJECTED"})
    void statusesAreReadFromNeighboursWords(String word, Status status) {
        assertEquals(Optional.of(status), Status.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aproved", "yes", "maybe"})
    void anUnknownStatusIsNone(String word) {
        assertEquals(Optional.empty(), Status.of(word));
    }

    @Test
    void formatsAndOrdersAreReadFromNeighboursWords() {
        assertEquals(Optional.of(Format.HTML), Format.of("text/html"));
        assertEquals(Optional.of(Format.TEXT), Format.of("plain"));
        assertEquals(Optional.of(Order.NEWEST_THREADS), Order.of("newest-threads"));
        assertEquals(Optional.of(Order.OLDEST), Order.of("asc"));
        assertEquals(Optional.empty(), Order.of("random"));
    }

    @Test
    void everyWordMeansOneThing() {
        for (Status status : Status.values()) {
            status.words().forEach(word -> assertEquals(Optional.of(status), Status.of(word)));
        }
        for (Format format : Format.values()) {
            format.words().forEach(word -> assertEquals(Optional.of(format), Format.of(word)));
        }
        for (Order order : Order.values()) {
            order.words().forEach(word -> assertEquals(Optional.of(order), Order.of(word)));
        }
    }
}
