package dev.caveat.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was read to make something that many outputs show: noted once, and then again for each of them. For one thread, until it is made. */
public final class NotedReads implements Reads {
    private final Map<Facet, Fingerprint> noted = new LinkedHashMap<>();

    @Override
    public void read(Facet facet, Fingerprint fingerprint) {
        noted.put(facet, fingerprint);
    }

    /** The facets, in the order of the first reads. */
    public Iterable<Facet> facets() {
        return noted.keySet();
    }

    /** Notes them for another one. */
    public void again(Reads reads) {
        noted.forEach(reads::read);
    }
}
