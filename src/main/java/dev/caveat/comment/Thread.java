package dev.caveat.comment;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;

/**
 * A shown comment with the answers to it, in the order in which they are read.
 *
 * <p>Threads may be thousands deep: go through them with a stack, as {@link Conversation#inOrder()} does, or ask for
 * {@link Conversation#flattened(int)}.
 *
 * @param comment what is shown; of a tombstone, its id and nothing that anybody wrote
 * @param tombstone whether it was removed and is only here for its answers
 * @param replies the answers
 * @param arrival its number in the {@link Outline}, which knows what it answers
 */
public record Thread(Comment comment, boolean tombstone, List<Thread> replies, int arrival) {
    public Thread {
        Objects.requireNonNull(comment);
        replies = List.copyOf(replies);
    }

    /** Compared without recursion: a record's own way would overflow on a long chain of answers. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Thread thread)) {
            return false;
        }
        var ours = new ArrayDeque<Thread>();
        var theirs = new ArrayDeque<Thread>();
        ours.push(this);
        theirs.push(thread);
        while (!ours.isEmpty()) {
            Thread a = ours.pop();
            Thread b = theirs.pop();
            boolean same = a.tombstone == b.tombstone
                    && a.comment.equals(b.comment)
                    && a.arrival == b.arrival
                    && a.replies.size() == b.replies.size();
            if (!same) {
                return false;
            }
            a.replies.forEach(ours::push);
            b.replies.forEach(theirs::push);
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(comment, tombstone, replies.size());
    }

    @Override
    public String toString() {
        return "Thread[" + comment.id() + (tombstone ? ", tombstone" : "") + ", " + replies.size() + " replies]";
    }
}
