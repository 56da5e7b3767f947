package dev.caveat.search;

import dev.caveat.parallel.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The words of all pages, divided into shards.
 *
 * <p>Made of parts of which each thread reads one at a time, and which are joined for a shard when that is asked for; how the
 * pages were divided shows nowhere. A part whose pages say the same as in an earlier index need not be read again.
 */
public final class WordIndex {
    /** Enough of them to keep any number of threads busy, and so large that common words are not kept in too many. */
    private static final int PARTS = 64;

    private static final int SMALLEST = 8;

    private final List<Lexicon> parts;

    private WordIndex(List<Lexicon> parts) {
        this.parts = parts;
    }

    /** Reads a page into a lexicon that has begun it. */
    @FunctionalInterface
    public interface Reader {
        void read(int page, Lexicon into);
    }

    /** Parts as bytes, of an earlier index and for the next one, by their first pages. Asked by several threads. */
    public interface Kept {
        /** What was kept of a part with the same pages in the same order, saying the same; empty where there is none. */
        Optional<byte[]> part(int first);

        /** Takes a part that had to be read. */
        void keep(int first, Supplier<byte[]> part);
    }

    /** How many pages are in each part of an index, but for the last. */
    public static int part(int pages) {
        return Math.max(SMALLEST, (pages + PARTS - 1) / PARTS);
    }

    /** Reads so many pages, numbered from 0, in several threads: those in parts of which nothing is kept. */
    public static WordIndex of(int pages, Shards shards, Parallel parallel, Kept kept, Reader reader) {
        int size = part(pages);
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < pages; first += size) {
            firsts.add(first);
        }
        return new WordIndex(parallel.map(firsts, first -> {
            int end = Math.min(pages, first + size);
            return kept.part(first).flatMap(bytes -> again(bytes, shards, first)).orElseGet(() -> {
                Lexicon part = new Lexicon(shards);
                for (int page = first; page < end; page++) {
                    part.page(page);
                    reader.read(page, part);
                }
                part.done();
                kept.keep(first, part::bytes);
                return part;
            });
        }));
    }

    private static Optional<Lexicon> again(byte[] bytes, Shards shards, int first) {
        try {
            return Optional.of(Lexicon.again(bytes, shards, first));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The file of a shard. */
    public String json(int shard) {
        ShardFile file = new ShardFile();
        parts.forEach(part -> part.give(shard, file));
        return file.json();
    }
}
