package dev.caveat.trace;

import java.util.Collection;
import java.util.Collections;
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
    private final Optional<String> distrust;
    private final SortedMap<String, Memory> byPath;

    private Index(Fingerprint stamp, Optional<String> distrust, SortedMap<String, Memory> byPath) {
        this.stamp = stamp;
        this.distrust = distrust;
        this.byPath = byPath;
    }

    public static Index empty() {
        return new Index(Fingerprint.ABSENT, Optional.empty(), new TreeMap<>());
    }

    /** @param stamp of the files that the build left behind; an index is about them and no others */
    public static Index of(Fingerprint stamp, Collection<Memory> memories) {
        SortedMap<String, Memory> byPath = new TreeMap<>();
        for (Memory memory : memories) {
            byPath.put(memory.path(), memory);
        }
        return new Index(stamp, Optional.empty(), byPath);
    }

    /** The same memories, of which nothing is fresh, but what they published is known. */
    public Index distrusted(String because) {
        return new Index(stamp, Optional.of(because), byPath);
    }

    /** Whether an output that is made by this recipe still stands, as far as its last rendering can tell. */
    public Verdict verdict(String path, String recipe, World world) {
        Memory memory = byPath.get(path);
        if (memory == null) {
            return Verdict.stale("it was never rendered before");
        }
        return distrust.map(Verdict::stale).orElseGet(() -> memory.verdict(recipe, world));
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
}
