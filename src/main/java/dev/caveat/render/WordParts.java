package dev.caveat.render;

import dev.caveat.search.Shards;
import dev.caveat.search.WordIndex;
import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The parts of a search index as builds keep them: each under what stands for all that its pages say. */
final class WordParts implements WordIndex.Kept {
    private final Optional<KeptWords> store;
    private final String tag;
    private final int size;
    private final List<Fingerprint> keys = new ArrayList<>();
    private final Map<Fingerprint, byte[]> kept;
    private final Map<Fingerprint, byte[]> read = new ConcurrentHashMap<>();

    /**
     * @param said a fingerprint of all that each page is found by
     * @param tag of their language
     * @param store where parts lie between builds; empty where they are not kept
     */
    WordParts(List<Fingerprint> said, Shards shards, String tag, Optional<KeptWords> store) {
        this.store = store;
        this.tag = tag;
        this.size = WordIndex.part(said.size());
        for (int first = 0; first < said.size(); first += size) {
            Fingerprint.Mix mix = Fingerprint.mix().add(shards.number());
            said.subList(first, Math.min(said.size(), first + size)).forEach(mix::add);
            keys.add(mix.done());
        }
        this.kept = store.map(one -> one.load(tag, Set.copyOf(keys))).orElse(Map.of());
    }

    @Override
    public Optional<byte[]> part(int first) {
        return Optional.ofNullable(kept.get(keys.get(first / size)));
    }

    @Override
    public void keep(int first, Supplier<byte[]> part) {
        if (store.isPresent()) {
            read.put(keys.get(first / size), part.get());
        }
    }

    /** Keeps all parts for the next build, where some of them are new. */
    void save() {
        if (!read.isEmpty()) {
            store.orElseThrow().save(tag, keys, key -> read.getOrDefault(key, kept.get(key)));
        }
    }
}
