package dev.caveat.trace;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that one build remembers for the next: a memory for each output.
 *
 * <p>A full build is a build with an empty index; nothing else distinguishes the two.
 */
public final class Index {
    private final Fingerprint stamp;
    private final Optional<String> distrust;
    private final List<Memory> memories;
    private final Map<String, Memory> byPath;
    /** What has changed since, for the memories of one ledger in the world that asked last. */
    private volatile Looked looked = new Looked(Map.of());

    private record Looked(Map<Ledger, Changes> changes) {}

    private Index(Fingerprint stamp, Optional<String> distrust, List<Memory> memories, Map<String, Memory> byPath) {
        this.stamp = stamp;
        this.distrust = distrust;
        this.memories = memories;
        this.byPath = byPath;
    }

    public static Index empty() {
        return new Index(Fingerprint.ABSENT, Optional.empty(), List.of(), Map.of());
    }

    /**
     * What is known after a build.
     *
     * @param stamp of the files that the build left behind; an index is about them and no others
     * @param world in which all that the memories read was looked at
     */
    public static Index of(Fingerprint stamp, Collection<Memory> memories, World world) {
        Set<Ledger> ledgers = new HashSet<>();
        memories.forEach(memory -> ledgers.add(memory.ledger()));
        ledgers.forEach(ledger -> ledger.guard(world));
        return loaded(stamp, memories);
    }

    static Index loaded(Fingerprint stamp, Collection<Memory> memories) {
        Memory[] sorted = memories.toArray(Memory[]::new);
        Arrays.sort(sorted, Comparator.comparing(Memory::path));
        Map<String, Memory> byPath = new HashMap<>(sorted.length * 2);
        for (Memory memory : sorted) {
            byPath.put(memory.path(), memory);
        }
        return new Index(stamp, Optional.empty(), Collections.unmodifiableList(Arrays.asList(sorted)), byPath);
    }

    /** The same memories, of which nothing is fresh, but what they published is known. */
    public Index distrusted(String because) {
        return new Index(stamp, Optional.of(because), memories, byPath);
    }

    /** Whether an output that is made by this recipe still stands, as far as its last rendering can tell. */
    public Verdict verdict(String path, String recipe, World world) {
        Memory memory = byPath.get(path);
        if (memory == null) {
            return Verdict.stale("it was never rendered before");
        }
        return distrust.isPresent() ? Verdict.stale(distrust.get()) : memory.verdict(recipe, changes(memory.ledger(), world));
    }

    private Changes changes(Ledger ledger, World world) {
        Changes known = looked.changes.get(ledger);
        return known != null && known.world() == world ? known : look(ledger, world);
    }

    private synchronized Changes look(Ledger ledger, World world) {
        Changes known = looked.changes.get(ledger);
        if (known != null && known.world() == world) {
            return known;
        }
        Changes changes = new Changes(ledger, world);
        Map<Ledger, Changes> all = new HashMap<>(looked.changes);
        all.put(ledger, changes);
        looked = new Looked(all);
        return changes;
    }

    /** What a facet was at the end of the last build, as far as its outputs say. */
    public Optional<Fingerprint> remembered(Facet facet) {
        if (memories.isEmpty()) {
            return Optional.empty();
        }
        Facets facets = memories.get(0).ledger().facets();
        int number = facets.number(facet.kind(), facet.name());
        return facets.isTold(number) ? Optional.of(facets.fingerprint(number)) : Optional.empty();
    }

    public Fingerprint stamp() {
        return stamp;
    }

    public Optional<Memory> memory(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** In the order of their paths. */
    public Collection<Memory> memories() {
        return memories;
    }
}
