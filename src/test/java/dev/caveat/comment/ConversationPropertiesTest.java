package dev.caveat.comment;

import static dev.caveat.comment.Comments.at;
import static dev.caveat.comment.Comments.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any comments, tried on random ones; a failure names its seed. */
class ConversationPropertiesTest {
    private static final int CASES = 2_000;

    private interface Property {
        void check(List<Comment> comments, Order order, Conversation conversation, Random random);
    }

    private static void forAll(Property property) {
        long first = Seed.of("ConversationPropertiesTest");
        for (long seed = first; seed < first + CASES; seed++) {
            var random = new Random(seed);
            List<Comment> comments = comments(random);
            Order order = Order.values()[random.nextInt(Order.values().length)];
            try {
                property.check(comments, order, Conversation.of(comments, order, new Problems()), random);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    /** With parents that do not exist, circles, equal ids, equal dates, missing dates, every status. */
    private static List<Comment> comments(Random random) {
        int size = random.nextInt(14);
        var comments = new ArrayList<Comment>();
        for (int i = 0; i < size; i++) {
            String id = (random.nextInt(6) == 0 ? "comment-" : "") + "c" + random.nextInt(size + 2);
            String parent = random.nextInt(4) == 0 ? "" : "c" + random.nextInt(size + 2);
            String date = random.nextInt(5) == 0 ? "" : "2022-01-0" + (1 + random.nextInt(4));
            Status status = random.nextBoolean() ? Status.APPROVED : Status.values()[random.nextInt(Status.values().length)];
            comments.add(at(written(id, parent, date, status, random.nextInt(6) == 0, "body" + i + "."), random.nextInt(3) + ".yaml"));
        }
        return comments;
    }

    private static Stream<Thread> shown(Conversation conversation) {
        return conversation.inOrder().stream().map(Conversation.Placed::thread);
    }

    @Test
    void everyApprovedCommentAppearsExactlyOnce() {
        forAll((comments, order, conversation, random) -> assertEquals(
                comments.stream().filter(Comment::isApproved).map(Comment::body).sorted().toList(),
                shown(conversation).filter(thread -> !thread.tombstone()).map(thread -> thread.comment().body()).sorted().toList()));
    }

    @Test
    void nothingOfAnUnapprovedCommentAppears() {
        forAll((comments, order, conversation, random) -> {
            String all = shown(conversation).map(thread -> thread.comment().toString()).toList().toString();
            for (Comment comment : comments) {
                if (!comment.isApproved()) {
                    assertFalse(all.contains(comment.body()), comment.id());
                }
            }
        });
    }

    @Test
    void everyTombstoneIsOfARemovedCommentAndHasAnApprovedOneBelow() {
        forAll((comments, order, conversation, random) -> shown(conversation).filter(Thread::tombstone).forEach(thread -> {
            assertEquals(Status.REMOVED, thread.comment().status());
            var below = new ArrayList<>(thread.replies());
            boolean found = false;
            while (!below.isEmpty()) {
                Thread next = below.remove(below.size() - 1);
                found |= !next.tombstone();
                below.addAll(next.replies());
            }
            assertTrue(found);
        }));
    }

    @Test
    void siblingsStandInThePromisedOrder() {
        forAll((comments, order, conversation, random) -> {
            assertOrdered(conversation.threads(), order.ofThreads());
            shown(conversation).forEach(thread -> assertOrdered(thread.replies(), order.ofReplies()));
        });
    }

    /** Tombstones have lost the dates by which they stand where they stand. */
    private static void assertOrdered(List<Thread> siblings, Comparator<Comment> order) {
        List<Comment> comments = siblings.stream().filter(thread -> !thread.tombstone()).map(Thread::comment).toList();
        assertEquals(comments.stream().sorted(order).toList(), comments);
    }

    @Test
    void theCountAgrees() {
        forAll((comments, order, conversation, random) ->
                assertEquals(shown(conversation).filter(thread -> !thread.tombstone()).count(), conversation.count()));
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        forAll((comments, order, conversation, random) -> {
            var problems = new Problems();
            Conversation.of(comments, order, problems);
            var shuffled = new ArrayList<>(comments);
            Collections.shuffle(shuffled, random);
            var others = new Problems();
            Conversation other = Conversation.of(shuffled, order, others);
            assertEquals(conversation.threads(), other.threads());
            assertEquals(problems.all(), others.all());
        });
    }

    @Test
    void anchorsAreUnique() {
        forAll((comments, order, conversation, random) -> {
            var anchors = new HashSet<String>();
            shown(conversation).forEach(thread -> assertTrue(anchors.add(thread.comment().anchor())));
        });
    }

    @Test
    void anAnswerHangsBelowWhatItAnswers() {
        forAll((comments, order, conversation, random) -> {
            List<Arrival> arrivals = Outline.whole(comments, Comment::author, new Problems()).arrivals();
            shown(conversation).forEach(thread -> thread.replies().forEach(reply -> {
                Arrival arrival = arrivals.get(reply.arrival());
                assertEquals(reply.comment().anchor(), arrival.comment().anchor());
                assertEquals(thread.arrival(), arrival.under());
                assertTrue(arrival.answers() == Arrival.NONE || arrival.answers() == thread.arrival());
            }));
            assertFalse(arrivals.stream().map(Arrival::shown).anyMatch(comment -> !comment.body().isEmpty()), "a text is kept");
        });
    }

    @Test
    void flatteningKeepsEveryThreadAndTheOrderOfReading() {
        forAll((comments, order, conversation, random) -> {
            int deepest = random.nextInt(4);
            Conversation flat = new Conversation(conversation.flattened(deepest), conversation.count(), conversation.last());
            assertEquals(shown(conversation).map(Thread::comment).toList(), shown(flat).map(Thread::comment).toList());
            assertTrue(flat.inOrder().stream().allMatch(placed -> placed.depth() <= deepest));
        });
    }

    @Test
    void onlyWhatIsShownIsReported() {
        forAll((comments, order, conversation, random) -> {
            var problems = new Problems();
            Conversation.of(comments, order, problems);
            List<String> visible = comments.stream().filter(one -> one.isApproved() || one.status() == Status.REMOVED).map(one -> one.place().file()).toList();
            assertTrue(problems.all().stream().map(Problem::place).allMatch(place -> visible.contains(place.file())));
        });
    }
}
