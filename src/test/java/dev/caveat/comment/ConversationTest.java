package dev.caveat.comment;

import static dev.caveat.comment.Comments.approved;
import static dev.caveat.comment.Comments.at;
import static dev.caveat.comment.Comments.comment;
import static dev.caveat.comment.Comments.drawn;
import static dev.caveat.comment.Comments.pinned;
import static dev.caveat.comment.Comments.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Problems problems = new Problems();

    private List<Arrival> arrivals = List.of();

    private Conversation of(Order order, Comment... comments) {
        arrivals = Outline.whole(List.of(comments), Comment::author, new Problems()).arrivals();
        return Conversation.of(List.of(comments), order, problems);
    }

    private int answered(Thread thread) {
        return arrivals.get(thread.arrival()).answers();
    }

    private String threads(Comment... comments) {
        return drawn(of(Order.OLDEST, comments).threads());
    }

    private List<Code> codes() {
        return problems.all().stream().map(Problem::code).toList();
    }

    @Test
    void hangsRepliesToTheirParents() {
        assertEquals("a(b(c))", threads(approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"), approved("c", "b", "2022-01-03")));
    }

    @Test
    void showsNewestThreadsFirstAndTheirRepliesFromTheOldest() {
        Conversation conversation = of(Order.NEWEST_THREADS,
                approved("a", "", "2022-01-01"), approved("b", "", "2022-01-05"), approved("c", "b", "2022-01-06"), approved("d", "b", "2022-01-07"));
        assertEquals("b(c d) a", drawn(conversation.threads()));
    }

    @Test
    void aLateReplyDoesNotMoveItsThread() {
        Conversation conversation = of(Order.NEWEST_THREADS,
                approved("a", "", "2022-01-01"), approved("b", "", "2022-01-05"), approved("late", "a", "2023-01-01"));
        assertEquals("b a(late)", drawn(conversation.threads()));
    }

    @Test
    void canShowTheNewestFirstEverywhere() {
        Conversation conversation = of(Order.NEWEST,
                approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"), approved("c", "a", "2022-01-03"), approved("d", "", "2022-01-04"));
        assertEquals("d a(c b)", drawn(conversation.threads()));
    }

    @Test
    void pinnedOnesStandFirstAmongTheirSiblings() {
        assertEquals("p a(q b)", threads(approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"),
                pinned("q", "a", "2022-01-03"), pinned("p", "", "2022-01-04")));
    }

    @Test
    void equalDatesAreOrderedByIdInEveryOrder() {
        Comment[] same = {approved("b", "", "2022-01-01"), approved("a", "", "2022-01-01"), approved("c", "", "2022-01-01")};
        assertEquals("a b c", drawn(of(Order.OLDEST, same).threads()));
        assertEquals("a b c", drawn(of(Order.NEWEST_THREADS, same).threads()));
    }

    @Test
    void aMissingDateCountsAsOldest() {
        Comment[] some = {approved("dated", "", "2022-01-01"), approved("y", "", ""), approved("x", "", "")};
        assertEquals("x y dated", drawn(of(Order.OLDEST, some).threads()));
        assertEquals("dated x y", drawn(of(Order.NEWEST, some).threads()));
    }

    @Test
    void aParentMayBeNewerThanItsChild() {
        assertEquals("a(b)", threads(approved("a", "", "2022-02-01"), approved("b", "a", "2022-01-01")));
        assertTrue(problems.isEmpty());
    }

    @Test
    void anOrphanStartsAThreadAndIsReported() {
        assertEquals("a b", threads(approved("a", "", "2022-01-01"), approved("b", "gone", "2022-01-02")));
        assertEquals(List.of(Code.COMMENT_ORPHAN), codes());
        assertEquals("the comment \"b\" answers \"gone\", which does not exist", problems.all().get(0).message());
    }

    @Test
    void anOrphanThatIsNotShownIsNotReported() {
        assertEquals("", threads(comment("b", "gone", "2022-01-02", Status.SPAM)));
        assertTrue(problems.isEmpty());
    }

    @Test
    void aCircleIsCutAtItsOldestComment() {
        assertEquals("b(c(a))", threads(approved("a", "c", "2022-01-03"), approved("b", "a", "2022-01-01"), approved("c", "b", "2022-01-02")));
        assertEquals(List.of(Code.COMMENT_CYCLE), codes());
    }

    @Test
    void whatHangsAtACircleStaysThere() {
        assertEquals("a(b c)", threads(approved("a", "a", "2022-01-01"), approved("b", "a", "2022-01-02"), approved("c", "a", "2022-01-03")));
        assertEquals("the comment \"a\" answers itself", problems.all().get(0).message());
    }

    @Test
    void theFirstOfTwoEqualIdsKeepsItAndNothingIsDropped() {
        Comment first = at(approved("a", "", "2022-01-02"), "1.yaml");
        Comment second = at(approved("a", "", "2022-01-01"), "2.yaml");
        assertEquals("a-2 a b(c)", threads(second, first, approved("b", "", "2022-02-01"), approved("c", "b", "2022-02-02")));
        assertEquals(List.of(Code.COMMENT_DUPLICATE_ID), codes());
        assertEquals("2.yaml", problems.all().get(0).place().file());
        assertEquals("1.yaml", problems.all().get(0).notes().get(0).place().orElseThrow().file());
    }

    @Test
    void aNewIdIsNeverOneThatExists() {
        assertEquals("a a-2 a-3", threads(at(approved("a", "", "2022-01-01"), "1.yaml"), at(approved("a", "", "2022-01-01"), "2.yaml"),
                approved("a-2", "", "2022-01-01")));
    }

    @Test
    void idsThatMakeOneAnchorCountAsEqual() {
        Conversation conversation = of(Order.OLDEST, at(approved("x", "", "2022-01-01"), "1.yaml"), at(approved("comment-x", "", "2022-01-02"), "2.yaml"));
        assertEquals(List.of("comment-x", "comment-x-2"), conversation.threads().stream().map(thread -> thread.comment().anchor()).toList());
    }

    @Test
    void aParentMayBeNamedByItsAnchor() {
        assertEquals("x(y)", threads(approved("x", "", "2022-01-01"), approved("y", "comment-x", "2022-01-02")));
    }

    @Test
    void repliesHangAtTheApprovedOneOfTwoEqualIds() {
        assertEquals("a(b)", threads(at(comment("a", "", "2022-01-01", Status.PENDING), "1.yaml"),
                at(approved("a", "", "2022-01-01"), "2.yaml"), approved("b", "a", "2022-01-02")));
        assertTrue(problems.isEmpty());
    }

    @Test
    void aPendingRejectedOrSpamParentLeavesNoTrace() {
        for (Status status : List.of(Status.PENDING, Status.REJECTED, Status.SPAM)) {
            Conversation conversation = of(Order.OLDEST,
                    approved("a", "", "2022-01-01"), comment("hidden", "a", "2022-01-02", status), approved("c", "hidden", "2022-01-03"));
            assertEquals("a(c)", drawn(conversation.threads()));
            assertEquals(Arrival.NONE, answered(conversation.threads().get(0).replies().get(0)));
        }
        assertTrue(problems.isEmpty());
    }

    @Test
    void aReplyToAHiddenThreadMovesToTheTop() {
        assertEquals("c", threads(comment("h", "", "2022-01-01", Status.PENDING), comment("i", "h", "2022-01-02", Status.SPAM), approved("c", "i", "2022-01-03")));
    }

    @Test
    void aRemovedCommentWithoutApprovedRepliesLeavesNothing() {
        assertEquals("a", threads(approved("a", "", "2022-01-01"), comment("r", "a", "2022-01-02", Status.REMOVED),
                comment("p", "r", "2022-01-03", Status.PENDING)));
    }

    @Test
    void aRemovedCommentWithApprovedRepliesLeavesATombstone() {
        assertEquals("†r(†s(c))", threads(comment("r", "", "2022-01-01", Status.REMOVED), comment("s", "r", "2022-01-02", Status.REMOVED), approved("c", "s", "2022-01-03")));
    }

    @Test
    void aTombstoneStandsWhereTheCommentStood() {
        assertEquals("a †r(c) d", threads(approved("a", "", "2022-01-01"), comment("r", "", "2022-01-02", Status.REMOVED),
                approved("c", "r", "2022-01-05"), approved("d", "", "2022-01-03")));
    }

    @Test
    void aTombstoneCarriesNothingThatAnybodyWrote() {
        Comment removed = new Comment("r", Optional.empty(), "Secret", Optional.of("Secret"), Moment.parse("2022-01-01", ZoneOffset.UTC),
                Optional.of(new Edit(Optional.empty(), "Secret", "Secret")), Status.REMOVED, true, true, Format.HTML, "Secret",
                new dev.caveat.problem.Place("c.yaml", 3, 1, 2, "Secret"));
        Conversation conversation = of(Order.OLDEST, removed, approved("c", "r", "2022-01-02"));
        Comment tombstone = conversation.threads().get(0).comment();
        assertFalse(tombstone.toString().contains("Secret"));
        assertEquals(Optional.empty(), tombstone.date());
        assertEquals(conversation.threads().get(0).arrival(), answered(conversation.threads().get(0).replies().get(0)));
    }

    @Test
    void aReplyKnowsWhomItAnswers() {
        Conversation conversation = of(Order.OLDEST, approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"));
        assertEquals(conversation.threads().get(0).arrival(), answered(conversation.threads().get(0).replies().get(0)));
        assertEquals(Arrival.NONE, answered(conversation.threads().get(0)));
    }

    @Test
    void countsApprovedCommentsOnly() {
        Conversation conversation = of(Order.OLDEST, comment("r", "", "2022-01-01", Status.REMOVED), approved("c", "r", "2022-01-02"),
                comment("p", "", "2022-01-03", Status.PENDING));
        assertEquals(1, conversation.count());
    }

    @Test
    void knowsWhenTheNewestApprovedCommentWasWritten() {
        Conversation conversation = of(Order.OLDEST, approved("a", "", "2022-01-02"), approved("b", "", "2022-01-01"), approved("c", "", ""),
                comment("p", "", "2022-01-03", Status.PENDING));
        assertEquals(Moment.parse("2022-01-02", ZoneOffset.UTC), conversation.last());
    }

    @Test
    void anApprovedCommentThatSaysNothingIsShownAndReported() {
        assertEquals("a", threads(written("a", "", "2022-01-01", Status.APPROVED, false, " \n")));
        assertEquals(List.of(Code.COMMENT_NO_BODY), codes());
    }

    @Test
    void noCommentsMakeAnEmptyConversation() {
        Conversation conversation = of(Order.NEWEST_THREADS);
        assertEquals(List.of(), conversation.threads());
        assertEquals(Optional.empty(), conversation.last());
    }

    @Test
    void readsThreadsFromTopToBottom() {
        Conversation conversation = of(Order.OLDEST, approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"), approved("c", "b", "2022-01-03"),
                approved("d", "a", "2022-01-04"), approved("e", "", "2022-01-05"));
        List<String> read = conversation.inOrder().stream().map(placed -> placed.depth() + placed.thread().comment().id()).toList();
        assertEquals(List.of("0a", "1b", "2c", "1d", "0e"), read);
    }

    @Test
    void flattensWhatIsTooDeepInTheOrderOfReading() {
        Conversation conversation = of(Order.OLDEST, approved("a", "", "2022-01-01"), approved("b", "a", "2022-01-02"), approved("c", "b", "2022-01-03"),
                approved("d", "c", "2022-01-04"), approved("e", "b", "2022-01-05"), approved("f", "a", "2022-01-06"));
        assertEquals("a(b c d e f)", drawn(conversation.flattened(1)));
        assertEquals("a b c d e f", drawn(conversation.flattened(0)));
        assertEquals(conversation.threads(), conversation.flattened(100));
        assertThrows(IllegalArgumentException.class, () -> conversation.flattened(-1));
    }

    @Test
    void problemsComeInTheOrderOfTheFiles() {
        threads(at(approved("z", "gone", "2022-01-01"), "1.yaml"), at(approved("y", "y", "2022-01-01"), "2.yaml"), at(approved("x", "gone", "2022-01-01"), "3.yaml"));
        assertEquals(List.of(Code.COMMENT_ORPHAN, Code.COMMENT_CYCLE, Code.COMMENT_ORPHAN), codes());
    }
}
