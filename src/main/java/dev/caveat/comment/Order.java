package dev.caveat.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a conversation is read.
 *
 * <p>In each of them, pinned comments stand first among their siblings, a comment without a date counts as older than
 * every dated one, and equal dates are ordered by id, upwards.
 */
public enum Order implements Words {
    /** The newest thread first, the answers in it from the oldest: news on top, and each talk readable downwards. */
    NEWEST_THREADS(true, false, "newest-threads", "newest-thread", "newest-threads-first", "latest-threads"),
    /** The oldest first, threads and answers. */
    OLDEST(false, false, "oldest", "oldest-first", "asc", "ascending", "chronological"),
    /** The newest first, threads and answers. */
    NEWEST(true, true, "newest", "newest-first", "desc", "descending", "latest", "reverse-chronological");

    private final boolean newestThreads;
    private final boolean newestReplies;
    private final List<String> words;

    Order(boolean newestThreads, boolean newestReplies, String... words) {
        this.newestThreads = newestThreads;
        this.newestReplies = newestReplies;
        this.words = List.of(words);
    }

    public static Optional<Order> of(String text) {
        return Words.choice(values(), text);
    }

    /** How the comments at the top of threads follow each other. */
    public Comparator<Comment> ofThreads() {
        return by(newestThreads);
    }

    /** How the answers to one comment follow each other. */
    public Comparator<Comment> ofReplies() {
        return by(newestReplies);
    }

    /** Our own word for it. */
    public String word() {
        return words.get(0);
    }

    @Override
    public List<String> words() {
        return words;
    }

    private static Comparator<Comment> by(boolean newest) {
        return newest ? Among.NEWEST_FIRST : Among.OLDEST_FIRST;
    }

    /** The order among siblings. */
    private record Among(boolean newest) implements Comparator<Comment> {
        static final Among NEWEST_FIRST = new Among(true);
        static final Among OLDEST_FIRST = new Among(false);

        @Override
        public int compare(Comment a, Comment b) {
            if (a.isPinnedNow() != b.isPinnedNow()) {
                return a.isPinnedNow() ? -1 : 1;
            }
            int byTime = upwards(a, b);
            return byTime == 0 ? a.id().compareTo(b.id()) : newest ? -byTime : byTime;
        }
    }

    /** By date alone; nobody knows how old those without one are. */
    static int upwards(Comment a, Comment b) {
        if (a.date().isEmpty() || b.date().isEmpty()) {
            return Boolean.compare(a.date().isPresent(), b.date().isPresent());
        }
        return a.date().get().compareTo(b.date().get());
    }
}
