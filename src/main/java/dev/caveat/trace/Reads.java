package dev.caveat.trace;

/**
 * Where a rendering notes each thing that it reads, with the fingerprint that the thing had.
 *
 * <p>What was looked for and not found is a read too: its fingerprint is {@link Fingerprint#ABSENT}.
 */
@FunctionalInterface
public interface Reads {
    void read(Facet facet, Fingerprint fingerprint);

    /** The same, of a facet whose fingerprint has been told. */
    default void read(Facets facets, int number) {
        read(facets.facet(number), facets.fingerprint(number));
    }
}
