package dev.caveat.search;

import dev.caveat.parallel.Parallel;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of all pages, divided into shards.
 *
 * <p>Made of parts of which each thread reads one at a time, and which are joined for a shard when that is asked for; how the
 * pages were divided shows nowhere.
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

    /** Reads so many pages, numbered from 0, in several threads. */
    public static WordIndex of(int pages, Shards shards, Parallel parallel, Reader reader) {
        int size = Math.max(SMALLEST, (pages + PARTS - 1) / PARTS);
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < pages; first += size) {
            firsts.add(first);
        }
        return new WordIndex(parallel.map(firsts, first -> {
            Lexicon part = new Lexicon(shards);
            for (int page = first; page < Math.min(pages, first + size); page++) {
                part.page(page);
                reader.read(page, part);
            }
            return part.done();
        }));
    }

    /** The file of a shard. */
    public String json(int shard) {
        ShardFile file = new ShardFile();
        parts.forEach(part -> part.give(shard, file));
        return file.json();
    }
}
