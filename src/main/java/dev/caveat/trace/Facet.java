package dev.caveat.trace;

import java.util.Objects;

/**
 * The name of one thing that a rendering can read, sized by who needs it.
 *
 * <p>The name says all that is needed to find the thing again in a later build: its present fingerprint is computed from
 * kind and name alone.
 *
 * @param kind what sort of thing: {@code card}, {@code body}, {@code template}, …; without a colon
 * @param name which one, such as a page's path
 */
public record Facet(String kind, String name) implements Comparable<Facet> {
    public Facet {
        Objects.requireNonNull(name);
        if (kind.isEmpty() || kind.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not a kind of facet: " + kind);
        }
    }

    /** {@code kind:name}, as {@code caveat explain} prints it. */
    public String text() {
        return kind + ":" + name;
    }

    @Override
    public int compareTo(Facet other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
