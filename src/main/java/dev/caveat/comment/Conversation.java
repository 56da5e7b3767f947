package dev.caveat.comment;

import dev.caveat.problem.Problems;
import dev.caveat.time.Moment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What readers see of the comments on one article: the approved ones in their threads, and the tombstones they need.
 *
 * <p>Every approved comment appears exactly once. One whose parent does not exist starts a thread of its own; one whose
 * parent waits, was rejected or is spam moves up to the nearest ancestor that is shown, or to the top, without a word
 * about what stands between: a place marked as waiting would tell readers that something is there. A removed comment
 * leaves a tombstone if any approved comment hangs below it, else nothing.
 */
public final class Conversation {
    private final List<Thread> threads;
    private final int count;
    private final Optional<Moment> last;

    /** A thread and how deep it stands: 0 at the top. */
    public record Placed(Thread thread, int depth) {
        public Placed {
            Objects.requireNonNull(thread);
        }
    }

    Conversation(List<Thread> threads, int count, Optional<Moment> last) {
        this.threads = List.copyOf(threads);
        this.count = count;
        this.last = last;
    }

    /**
     * The conversation that comments make; the same in whatever order they come.
     *
     * @param comments all of one article, in every status
     * @param problems gets what is wrong with those that are shown, by their places
     */
    public static Conversation of(List<Comment> comments, Order order, Problems problems) {
        return Outline.whole(comments, comment -> "", problems)
                .conversation(1, order, arrival -> comments.get(arrival.given()).renamed(arrival.comment().id()));
    }

    /** The comments, of whatever status, that answer one which does not exist; the approved ones first, by their places. */
    public static List<Comment> orphans(List<Comment> comments) {
        return new Threading(comments).orphans();
    }

    public List<Thread> threads() {
        return threads;
    }

    /** How many approved comments it has. */
    public int count() {
        return count;
    }

    /** When the newest approved comment was written. */
    public Optional<Moment> last() {
        return last;
    }

    /** All threads as they are read from top to bottom, each before its answers. */
    public List<Placed> inOrder() {
        var read = new ArrayList<Placed>();
        var ahead = new ArrayDeque<Placed>();
        push(threads, 0, ahead);
        while (!ahead.isEmpty()) {
            Placed next = ahead.pop();
            read.add(next);
            push(next.thread.replies(), next.depth + 1, ahead);
        }
        return read;
    }

    private static void push(List<Thread> siblings, int depth, ArrayDeque<Placed> ahead) {
        for (int i = siblings.size() - 1; i >= 0; i--) {
            ahead.push(new Placed(siblings.get(i), depth));
        }
    }

    /**
     * The threads with nothing deeper than a level: what stands deeper follows, in the order of reading, at that level.
     *
     * @param deepest 0 for a flat list; at least 0
     */
    public List<Thread> flattened(int deepest) {
        if (deepest < 0) {
            throw new IllegalArgumentException("a depth counts from 0: " + deepest);
        }
        List<Placed> read = inOrder();
        int levels = Math.min(deepest, read.stream().mapToInt(Placed::depth).max().orElse(0)) + 1;
        List<List<Thread>> waiting = new ArrayList<>();
        for (int i = 0; i <= levels; i++) {
            waiting.add(new ArrayList<>());
        }
        // Backwards, every comment finds its answers already made, and nobody else's.
        for (int i = read.size() - 1; i >= 0; i--) {
            Thread thread = read.get(i).thread;
            int level = Math.min(read.get(i).depth, levels - 1);
            List<Thread> replies = waiting.get(level + 1);
            Collections.reverse(replies);
            waiting.get(level).add(new Thread(thread.comment(), thread.tombstone(), replies, thread.arrival()));
            replies.clear();
        }
        List<Thread> top = waiting.get(0);
        Collections.reverse(top);
        return List.copyOf(top);
    }
}
