package dev.caveat.model;

import dev.caveat.time.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question with the votes that it got.
 *
 * @param id the path of its file below {@code _polls}, without ending; any characters that a file's name can have
 * @param results who sees the votes while it is open
 * @param suppressBelow the smallest number of votes that may be told; see {@link Tally}
 * @param method how the votes were gathered; empty for none
 */
public record Poll(
        String id,
        String question,
        Status status,
        Optional<Moment> closed,
        List<Option> options,
        Results results,
        int suppressBelow,
        String method,
        Source source) {

    /** What a mark in a text is called that is the place of a poll: {@code <!-- poll:id -->}. */
    public static final String MARK = "poll";

    /** The prefix of the HTML ids of polls, which nothing else on a page may begin with. */
    private static final String PREFIX = "poll-";

    /** Whether a poll can be seen and answered. */
    public enum Status {
        DRAFT,
        OPEN,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status of a word; a draft where the word is none. */
        public static Status of(String word) {
            return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst().orElse(DRAFT);
        }
    }

    /** Whether an open poll shows the votes so far. */
    public enum Results {
        /** To those who cannot vote on the page: who can should not be swayed. */
        AUTO,
        SHOWN,
        HIDDEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The results of a word; automatic where the word is none. */
        public static Results of(String word) {
            return Arrays.stream(values()).filter(results -> results.word().equals(word)).findFirst().orElse(AUTO);
        }
    }

    /** One answer and its votes. */
    public record Option(String id, String label, int votes) {}

    public Poll {
        options = List.copyOf(options);
    }

    /** Whether readers see it at all. */
    public boolean isPublic() {
        return status != Status.DRAFT;
    }

    /**
     * Whether the page shows the votes.
     *
     * @param votable whether readers can vote on the page
     */
    public boolean showsResults(boolean votable) {
        return status == Status.CLOSED
                || status == Status.OPEN && (results == Results.SHOWN || results == Results.AUTO && !votable);
    }

    /** Its votes as far as they may be told. */
    public Tally tally() {
        return Tally.of(options.stream().map(Option::votes).toList(), suppressBelow);
    }

    /** The HTML id of the poll: see {@link #anchor(String)}. */
    public String anchor() {
        return anchor(id);
    }

    /**
     * The HTML id of the poll of an id, another one for each: {@code poll-} and the id, in which letters, digits, {@code -}
     * and {@code _} stay, and the code of any other character stands between two full stops.
     */
    public static String anchor(String id) {
        StringBuilder anchor = new StringBuilder(PREFIX);
        id.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('.').append(Integer.toHexString(c)).append('.');
            }
        });
        return anchor.toString();
    }
}
