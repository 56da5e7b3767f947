package dev.caveat.yaml;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Objects;

/**
 * A list of nodes.
 *
 * @param items in their order
 * @param source the file
 * @param offset where it begins in the file, in characters from 0
 * @param length its characters in the file
 */
public record Sequence(List<Node> items, SourceText source, int offset, int length) implements Node {
    public Sequence {
        items = List.copyOf(items);
        Objects.requireNonNull(source);
    }

    @Override
    public Place place() {
        return source.place(offset, length);
    }
}
