package dev.caveat.yaml;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.Objects;

/**
 * A single text, exactly as it was meant: {@code 03752642} and {@code no} stay what they are.
 *
 * @param text the text without its quotes, escapes resolved, lines joined as YAML says
 * @param quoted whether it was written in quotes or as a block ({@code |}, {@code >})
 * @param source the file
 * @param offset where it begins in the file, in characters from 0
 * @param length its characters in the file, quotes included
 */
public record Scalar(String text, boolean quoted, SourceText source, int offset, int length) implements Node {
    public Scalar {
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
    }

    /** Whether nothing was written, or a plain {@code ~} or {@code null}. */
    public boolean isNull() {
        return !quoted
                && switch (text) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    @Override
    public Place place() {
        return source.place(offset, length);
    }
}
