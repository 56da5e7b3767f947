package dev.caveat.comment;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which names are compared, with where each character of it comes from: small letters, accents apart
 * from them, and each white space a blank, or a line feed where a line or more is left blank.
 */
public final class FoldedText {
    private static final int BLANK = ' ';
    /** Between paragraphs; no name has it. */
    static final int BREAK = '\n';

    private final int start;
    private int[] points;
    /** Where the characters end that the points come from. */
    private int[] ends;
    private int size;
    private int linesEnded;

    /** @param start where the first character begins; @param length how many characters may come, more or less */
    public FoldedText(int start, int length) {
        this.start = start;
        this.points = new int[length + 1];
        this.ends = new int[length + 1];
    }

    static FoldedText of(String text) {
        var folded = new FoldedText(0, text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            folded.append(c, i);
        }
        return folded;
    }

    /**
     * Appends a character.
     *
     * @param end where it ends in whatever it was read from; at least where the one before ended
     */
    public void append(int codePoint, int end) {
        if (codePoint < 0x80 && codePoint > BLANK) {
            put(Character.toLowerCase(codePoint), end);
        } else if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
            blank(codePoint == '\n', end);
        } else {
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                    .codePoints()
                    .forEach(part -> put(Character.toLowerCase(Character.toUpperCase(part)), end));
        }
    }

    private void blank(boolean endsLine, int end) {
        boolean first = size == 0 || points[size - 1] != BLANK && points[size - 1] != BREAK;
        linesEnded = (first ? 0 : linesEnded) + (endsLine ? 1 : 0);
        if (first) {
            put(BLANK, end);
        } else {
            ends[size - 1] = end;
            points[size - 1] = linesEnded > 1 ? BREAK : BLANK;
        }
    }

    private void put(int point, int end) {
        if (size == points.length) {
            points = Arrays.copyOf(points, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        points[size] = point;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int at(int index) {
        return points[index];
    }

    /** Where the source of a character begins. */
    int from(int index) {
        return index == 0 ? start : ends[index - 1];
    }

    /** Where the source of a character ends. */
    int to(int index) {
        return ends[index];
    }

    int[] part(int from, int to) {
        return Arrays.copyOfRange(points, from, to);
    }

    boolean hasAt(int[] part, int from) {
        return from + part.length <= size && Arrays.equals(points, from, from + part.length, part, 0, part.length);
    }
}
