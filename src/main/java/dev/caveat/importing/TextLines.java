package dev.caveat.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text, of which the longest are cut: a text of a few kilobytes may, once it is unpacked, hold a line that no memory holds.
 *
 * <p>Owned by one thread.
 */
final class TextLines {
    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private boolean afterReturn;
    private boolean cut;

    /** @param longest how many characters of a line are kept */
    TextLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The next line, without what ends it: a line feed, a return, or both. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean some = false;
        cut = false;
        while (fill()) {
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            some = true;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            int kept = Math.min(at - from, longest - line.length());
            line.append(buffer, from, kept);
            cut |= kept < at - from;
            if (at < end) {
                afterReturn = buffer[at++] == '\r';
                return Optional.of(line.toString());
            }
        }
        return some ? Optional.of(line.toString()) : Optional.empty();
    }

    /** Whether the last line was longer than what was given of it. */
    boolean isCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer));
        }
        return end > 0;
    }
}
