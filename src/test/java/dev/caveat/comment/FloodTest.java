package dev.caveat.comment;

import static dev.caveat.comment.Comments.approved;
import static dev.caveat.comment.Comments.comment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Conversations that are long, deep, or made to hurt: the work grows with their size, and no stack overflows. */
class FloodTest {
    private static final int STEPS_PER_COMMENT = 6;

    private static void assertNearLinear(List<Comment> comments) {
        Collections.shuffle(comments, new Random(1));
        var threading = new Threading(comments);
        threading.arrivals(comment -> "", new Problems());
        Conversation conversation = Conversation.of(comments, Order.NEWEST_THREADS, new Problems());
        assertEquals(comments.stream().filter(Comment::isApproved).count(), conversation.count());
        assertEquals(conversation.count(), conversation.inOrder().stream().filter(placed -> !placed.thread().tombstone()).count());
        assertTrue(threading.steps() <= (long) STEPS_PER_COMMENT * comments.size(), threading.steps() + " steps");
    }

    private static List<Comment> chain(int length, Status status) {
        var comments = new ArrayList<Comment>();
        for (int i = 0; i < length; i++) {
            comments.add(comment("chain-" + i, i == 0 ? "" : "chain-" + (i - 1), "2022-01-01", status));
        }
        return comments;
    }

    @Test
    void aFloodedArticleWithADeepChain() {
        List<Comment> comments = chain(500, Status.APPROVED);
        for (int i = 500; i < 5_297; i++) {
            comments.add(approved("c" + i, i % 3 == 0 ? "" : "c" + (i - 1), "2022-01-02"));
        }
        assertNearLinear(comments);
    }

    @Test
    void aHundredThousandFlatComments() {
        var comments = new ArrayList<Comment>();
        for (int i = 0; i < 100_000; i++) {
            comments.add(approved("c" + i, "", "2022-01-02"));
        }
        assertNearLinear(comments);
    }

    @Test
    void thousandsThatAnswerEachOther() {
        assertNearLinear(chain(20_000, Status.APPROVED));
    }

    @Test
    void thousandsInACircle() {
        List<Comment> comments = chain(20_000, Status.APPROVED);
        comments.set(0, approved("chain-0", "chain-19999", "2022-01-01"));
        assertNearLinear(comments);
    }

    @Test
    void thousandsBelowRemovedAndHiddenOnes() {
        List<Comment> comments = chain(10_000, Status.REMOVED);
        for (int i = 0; i < 10_000; i++) {
            comments.add(comment("hidden-" + i, i == 0 ? "chain-9999" : "hidden-" + (i - 1), "2022-01-02", Status.PENDING));
        }
        for (int i = 0; i < 1_000; i++) {
            comments.add(approved("c" + i, "hidden-9999", "2022-01-03"));
        }
        assertNearLinear(comments);
    }

    @Test
    void manyWithOneId() {
        var comments = new ArrayList<Comment>();
        for (int i = 0; i < 5_000; i++) {
            comments.add(Comments.at(approved("same", "", "2022-01-02"), i + ".yaml"));
            comments.add(Comments.at(approved("same-" + i, "", "2022-01-02"), i + ".yaml"));
        }
        assertNearLinear(comments);
    }

    @Test
    void deepThreadsCompareAndFlattenWithoutOverflow() {
        List<Comment> comments = chain(20_000, Status.APPROVED);
        Conversation one = Conversation.of(comments, Order.OLDEST, new Problems());
        Conversation other = Conversation.of(comments, Order.OLDEST, new Problems());
        assertEquals(one.threads(), other.threads());
        assertEquals(one.threads().hashCode(), other.threads().hashCode());
        assertEquals(20_000, one.flattened(0).size());
    }
}
