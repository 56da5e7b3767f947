package dev.caveat.yaml;

import dev.caveat.problem.Place;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Keys with values; no key stands in it twice.
 *
 * @param entries in their order; what came in by a merge key ({@code <<}) stands first
 * @param source the file
 * @param offset where it begins in the file, in characters from 0
 * @param length its characters in the file
 */
public record Mapping(List<Entry> entries, SourceText source, int offset, int length) implements Node {
    public Mapping {
        entries = List.copyOf(entries);
        Objects.requireNonNull(source);
    }

    /** The value of a key. It is looked for one by one: turn a mapping of thousands into a map before asking often. */
    public Optional<Node> value(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public Place place() {
        return source.place(offset, length);
    }
}
