package dev.caveat.comment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that may be mentioned, and where texts mention them: with an {@code @} before them that nothing makes part of an
 * address, in any case, and with no letter or digit behind. Where several names fit, it is the longest.
 *
 * <p>Names are found by a key that is made of their characters and grows with each character of the text. So the work for an
 * {@code @} is bounded by the length of the longest name, however many there are.
 */
public final class Names {
    public static final int NONE = -1;

    private static final int MOST_WORDS = 5;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final Map<Long, Name> names = new HashMap<>();
    /** How many characters the names have. */
    private final BitSet lengths = new BitSet();

    private record Name(int[] folded, int number) {}

    /**
     * A place where a text mentions a name.
     *
     * @param number that of the name
     * @param from where the {@code @} begins
     * @param nameFrom where the name begins
     * @param to where the name ends
     */
    public record Named(int number, int from, int nameFrom, int to) {}

    /**
     * Adds a name.
     *
     * @param name as it is shown; an {@code @} at its front is not part of it
     * @param number what it is called by, at least 0
     * @return what it is called by: an equal name that came before gave its own number; {@link #NONE} for a name that cannot
     *     be mentioned, because it is empty or has more than five words
     */
    public int add(String name, int number) {
        int from = 0;
        while (from < name.length() && name.charAt(from) == '@') {
            from++;
        }
        FoldedText text = FoldedText.of(name.substring(from).strip());
        int[] folded = text.part(0, text.size());
        long key = 0;
        int words = 1;
        for (int c : folded) {
            key = key(key, c);
            words += c == ' ' || c == FoldedText.BREAK ? 1 : 0;
        }
        if (folded.length == 0 || words > MOST_WORDS) {
            return NONE;
        }
        Name known = names.computeIfAbsent(key, none -> new Name(folded, number));
        lengths.set(folded.length);
        // Of two names that chance gives one key, the second cannot be mentioned.
        return known.folded.length == folded.length && text.hasAt(known.folded, 0) ? known.number : NONE;
    }

    /** Every mention in a text, in order; none begins within another. */
    public List<Named> in(FoldedText text) {
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.at(i) == '@' && (i == 0 || mayFollow(text.at(i - 1)))) {
                int end = end(text, i + 1, all);
                i = end == NONE ? i : end - 1;
            }
        }
        return all;
    }

    /** Adds the longest name that begins at a position; returns the position behind it. */
    private int end(FoldedText text, int from, List<Named> all) {
        long key = 0;
        int words = 1;
        Name found = null;
        int most = Math.min(text.size(), from + lengths.length() - 1);
        for (int i = from; i < most && words <= MOST_WORDS; i++) {
            key = key(key, text.at(i));
            words += text.at(i) == ' ' ? 1 : 0;
            if (lengths.get(i + 1 - from) && (i + 1 == text.size() || mayEndBefore(text.at(i + 1)))) {
                Name name = names.get(key);
                found = name != null && name.folded.length == i + 1 - from && text.hasAt(name.folded, from) ? name : found;
            }
        }
        if (found == null) {
            return NONE;
        }
        int end = from + found.folded.length;
        all.add(new Named(found.number, text.from(from - 1), text.from(from), text.to(end - 1)));
        return end;
    }

    private static long key(long key, int c) {
        return (key + c) * FACTOR;
    }

    /** Behind a letter an {@code @} is one of an e-mail address, behind a slash one of a page's. */
    private static boolean mayFollow(int before) {
        return !isOfWord(before) && before != '@' && before != '/';
    }

    private static boolean mayEndBefore(int after) {
        return !isOfWord(after) && after != '@';
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
