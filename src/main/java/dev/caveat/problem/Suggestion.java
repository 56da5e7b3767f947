package dev.caveat.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody most likely meant by an unknown one. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest of the known words, where one is near enough to be worth asking about. */
    public static Optional<String> nearest(String unknown, Collection<String> known) {
        return near(unknown, known).map(Near::word);
    }

    /** A word, and how many edits it is away. */
    private record Near(String word, int distance) {}

    private static Optional<Near> near(String unknown, Collection<String> known) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        Near best = new Near("", limit(wanted) + 1);
        for (String word : known) {
            int distance = distance(wanted, word.toLowerCase(Locale.ROOT), best.distance());
            boolean nearer = distance < best.distance() && (wanted.length() > 2 || hasLetters(word, wanted));
            if (nearer || distance == best.distance() && !best.word().isEmpty() && word.compareTo(best.word()) < 0) {
                best = new Near(word, distance);
            }
        }
        return best.word().isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** One edit for each three letters, but no more than people make by mistake. */
    private static int limit(String word) {
        return Math.min(3, Math.max(1, word.length() / 3));
    }

    /** Of two letters a wrong one is half of the word: only a swap or a letter too few is a mistake then. */
    private static boolean hasLetters(String word, String letters) {
        return letters.chars().allMatch(letter -> word.toLowerCase(Locale.ROOT).indexOf(letter) >= 0);
    }

    /** {@code did you mean "tags"?}, or nothing. */
    public static String question(String unknown, Collection<String> known) {
        return nearest(unknown, known).map(word -> "did you mean \"" + word + "\"?").orElse("");
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two words; anything above the limit is only "more". */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(last[j], now[j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        return last[b.length()];
    }
}
