package dev.caveat.problem;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The text of one file, able to say where in the file each of its characters stands.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or {@code \r}; all three count as one end.
 */
public final class SourceText {
    private final String file;
    private final String text;
    private final UnaryOperator<Place> origin;
    private int[] lineStarts;

    private SourceText(String file, String text, UnaryOperator<Place> origin) {
        this.file = file;
        this.text = text;
        this.origin = origin;
    }

    /**
     * @param file the path below the site's root, with {@code /}
     * @param text the whole text of the file, decoded, without a byte order mark
     */
    public static SourceText of(String file, String text) {
        return new SourceText(file, text, UnaryOperator.identity());
    }

    /** The same text, which was made from another one: its places are those that this function gives for them. */
    public SourceText from(UnaryOperator<Place> origin) {
        return new SourceText(file, text, origin);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** The place of {@code length} characters from {@code offset} (from 0), cut at the end of the line. */
    public Place place(int offset, int length) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = line(at);
        int start = starts()[line];
        int end = end(line);
        int rest = Math.max(1, end - at);
        return origin.apply(Place.in(file, line + 1, at - start + 1, Math.max(1, Math.min(length, rest)), text, start, end));
    }

    /** The place of {@code length} characters at a line and column, both counted from 1. */
    public Place at(int line, int column, int length) {
        int[] starts = starts();
        if (line < 1 || line > starts.length) {
            return Place.of(file);
        }
        return origin.apply(
                Place.in(file, line, Math.max(1, column), Math.max(1, length), text, starts[line - 1], end(line - 1)));
    }

    /** The file as a whole. */
    public Place whole() {
        return Place.of(file);
    }

    /** The line, counted from 0, in which a character stands. */
    private int line(int offset) {
        int found = Arrays.binarySearch(starts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line, counted from 0, ends; without walking along it: a line may hold ten thousand values, and each is asked for. */
    private int end(int line) {
        int[] starts = starts();
        if (line + 1 == starts.length) {
            return text.length();
        }
        int end = starts[line + 1] - 1;
        return end > starts[line] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Built at the first question: most files have no problem, and then nobody asks. */
    private synchronized int[] starts() {
        if (lineStarts == null) {
            int[] starts = new int[64];
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                if (ends) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        return lineStarts;
    }
}
