package dev.caveat.search;

/**
 * The files among which the words of an index are divided.
 *
 * <p>Words that begin alike are together, so that a reader who has typed three letters of one needs one file.
 *
 * @param number how many, a power of two
 */
public record Shards(int number) {
    /** How many pages' words fill a file: some 10 kB when it is sent. */
    private static final int PAGES = 32;

    private static final int MOST = 1024;

    /** How many characters of a word decide on its file; of a dense script the first. */
    private static final int KEY = 3;

    public Shards {
        if (number < 1 || Integer.bitCount(number) != 1) {
            throw new IllegalArgumentException("not a power of two: " + number);
        }
    }

    /** Those of an index of so many pages. */
    public static Shards of(int pages) {
        return new Shards(Math.min(MOST, Math.max(1, Integer.highestOneBit(pages / PAGES))));
    }

    /** The file of a word. */
    public int of(String word) {
        return of(word.toCharArray(), 0, word.length());
    }

    /** FNV-1a over UTF-16 units. */
    int of(char[] letters, int from, int length) {
        int key = Math.min(length, Words.isDense(letters[from]) ? 1 : KEY);
        int hash = 0x811c9dc5;
        for (int i = from; i < from + key; i++) {
            hash = (hash ^ letters[i]) * 0x01000193;
        }
        return hash & number - 1;
    }
}
