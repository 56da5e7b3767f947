package dev.caveat.model;

import dev.caveat.time.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question with the votes that it got.
 *
 * @param method how the votes were gathered; empty for none
 */
public record Poll(
        String id, String question, Status status, Optional<Moment> closed, List<Option> options, String method, Source source) {

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

    /** One answer and its votes. */
    public record Option(String id, String label, int votes) {}

    public Poll {
        options = List.copyOf(options);
    }

    public long total() {
        return options.stream().mapToLong(Option::votes).sum();
    }

    /**
     * Whole percentages that add to 100, by the largest remainder; all 0 when nobody voted. Equal remainders are served in
     * the order of the options.
     */
    public List<Integer> percentages() {
        long total = total();
        int[] whole = new int[options.size()];
        if (total > 0) {
            long[] rest = new long[whole.length];
            int left = 100;
            for (int i = 0; i < whole.length; i++) {
                long share = options.get(i).votes() * 100L;
                whole[i] = (int) (share / total);
                rest[i] = share % total;
                left -= whole[i];
            }
            for (; left > 0; left--) {
                int most = 0;
                for (int i = 1; i < rest.length; i++) {
                    if (rest[i] > rest[most]) {
                        most = i;
                    }
                }
                whole[most]++;
                rest[most] = -1;
            }
        }
        return Arrays.stream(whole).boxed().toList();
    }
}
