package dev.caveat.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one rendering read, each thing with the fingerprint it had. */
public record Trace(SortedMap<Facet, Fingerprint> reads) {
    public static final Trace EMPTY = new Trace(new TreeMap<>());

    /** Collects the reads of one rendering, in one thread. */
    public static final class Recorder implements Reads {
        private final Map<Facet, Fingerprint> reads = new LinkedHashMap<>();

        @Override
        public void read(Facet facet, Fingerprint fingerprint) {
            reads.putIfAbsent(facet, fingerprint);
        }

        public Trace trace() {
            return new Trace(new TreeMap<>(reads));
        }
    }
}
