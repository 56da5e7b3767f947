package dev.caveat.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that one build remembers for the next: a memory for each output.
 *
 * <p>A full build is a build with an empty index; nothing else distinguishes the two.
 */
public final class Index {
    private final Fingerprint stamp;
    private final SortedMap<String, Memory> byPath;

    private Index(Fingerprint stamp, SortedMap<String, Memory> byPath) {
        this.stamp = stamp;
        this.byPath = byPath;
    }

    public static Index empty() {
        return new Index(Fingerprint.ABSENT, new TreeMap<>());
    }

    /** @param stamp of the files that the build left behind; an index is about them and no others */
    public static Index of(Fingerprint stamp, Collection<Memory> memories) {
        SortedMap<String, Memory> byPath = new TreeMap<>();
        for (Memory memory : memories) {
            byPath.put(memory.path(), memory);
        }
        return new Index(stamp, byPath);
    }

    public Fingerprint stamp() {
        return stamp;
    }

    public Optional<Memory> memory(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** In the order of their paths. */
    public Collection<Memory> memories() {
        return Collections.unmodifiableCollection(byPath.values());
    }

    /** The outputs that were made from one source file. */
    public List<Memory> from(String source) {
        List<Memory> found = new ArrayList<>();
        for (Memory memory : byPath.values()) {
            if (memory.source().equals(source)) {
                found.add(memory);
            }
        }
        return found;
    }
}
