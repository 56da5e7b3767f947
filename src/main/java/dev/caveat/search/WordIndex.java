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

    private final int size;
    private final List<Part> parts;

    private WordIndex(int size, List<Part> parts) {
        this.size = size;
        this.parts = parts;
    }

    /** Some pages that follow each other: of what was kept nothing but the sums is looked at until somebody asks for words. */
    private static final class Part {
        private final long[] sums;
        private final Supplier<Lexicon> restoring;
        private Lexicon words;

        Part(long[] sums, Supplier<Lexicon> restoring) {
            this.sums = sums;
            this.restoring = restoring;
        }

        Part(Lexicon words) {
            this(words.sums(), () -> words);
        }

        synchronized Lexicon words() {
            words = words == null ? restoring.get() : words;
            return words;
        }
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
        return new WordIndex(size, parallel.map(firsts, first -> {
            Supplier<Lexicon> reading = () -> read(first, Math.min(pages, first + size), shards, reader);
            return kept.part(first).flatMap(bytes -> kept(bytes, shards, first, reading)).orElseGet(() -> {
                Lexicon words = reading.get();
                kept.keep(first, words::bytes);
                return new Part(words);
            });
        }));
    }

    private static Lexicon read(int first, int end, Shards shards, Reader reader) {
        Lexicon words = new Lexicon(shards);
        for (int page = first; page < end; page++) {
            words.page(page);
            reader.read(page, words);
        }
        return words.done();
    }

    /** @param reading for bytes that turn out to be damaged */
    private static Optional<Part> kept(byte[] bytes, Shards shards, int first, Supplier<Lexicon> reading) {
        try {
            return Optional.of(new Part(Lexicon.sums(bytes, shards), () -> {
                try {
                    return Lexicon.again(bytes, shards, first);
                } catch (IllegalArgumentException damaged) {
                    return reading.get();
                }
            }));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What stands for all that the file of a shard says: as long as that is the same, so is the file. */
    public long[] sums(int shard) {
        long[] sums = new long[parts.size() + 1];
        sums[0] = size;
        for (int i = 0; i < parts.size(); i++) {
            sums[i + 1] = parts.get(i).sums[shard];
        }
        return sums;
    }

    /** The file of a shard. */
    public String json(int shard) {
        ShardFile file = new ShardFile();
        parts.forEach(part -> part.words().give(shard, file));
        return file.json();
    }
}
