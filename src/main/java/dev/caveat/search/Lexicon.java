package dev.caveat.search;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The words of some pages that follow each other: on which of the pages each stands, and in which field.
 *
 * <p>Filled by one thread, page by page, and then read by any number. A table of its own: a map of strings would take longer
 * than all that is read.
 */
public final class Lexicon implements Words.Sink {
    /** From which time on a word of the text is there often. */
    private static final int OFTEN = 3;

    private static final int FIELDS = Field.values().length;

    /** The bytes before the shards: three numbers, and whether letters take two bytes. */
    private static final int HEAD = 3 * Integer.BYTES + 1;

    private final Shards shards;
    private final Words dividing = new Words(this);
    private int page;
    private int field;

    // The words, one after the other in one row of letters; a table of slots leads to them.
    private char[] letters = new char[1 << 13];
    private int[] starts = new int[1 << 11];
    private int[] hashes = new int[1 << 11];
    private int[] slots = new int[1 << 12];
    private int count;

    // What the page in hand holds of each word.
    private int[] seen = new int[1 << 11];
    private int[] times = new int[1 << 11];
    private int[] fields = new int[1 << 11];
    private int[] touched = new int[1 << 10];
    private int touches;

    // What the pages before hold: a word, then the page and the field, for each.
    private int[] finds = new int[1 << 13];
    private int found;

    // The order by shards, once all pages are read.
    private int[] shardStarts = {};
    private int[] sorted = {};
    private int[] postingStarts = {};
    private byte[] postings = {};
    /** What stands for all that is given of each shard, in whatever order. */
    private long[] sums = {};
    /** The first page, from which the numbers of a word's pages are counted. */
    private int first = -1;

    Lexicon(Shards shards) {
        this.shards = shards;
    }

    /**
     * Begins a page.
     *
     * @param number higher than those of the pages before; below 2^29
     */
    public void page(int number) {
        endPage();
        page = number;
        first = first < 0 ? number : first;
    }

    /** What stands beside the text of the page. */
    public void say(Field where, String words) {
        field(where);
        dividing.all(words);
    }

    /** The text of the page, as Markdown from a character on. */
    public void read(String markdown, int from) {
        dividing.end();
        Prose.read(markdown, from, dividing, this);
    }

    /** Where the words stand that come next. */
    void field(Field next) {
        field = next.ordinal();
    }

    @Override
    public void word(char[] letters, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + letters[i];
        }
        hash ^= hash >>> 15;
        int index = index(letters, length, hash);
        if (seen[index] != page + 1) {
            seen[index] = page + 1;
            times[index] = 0;
            fields[index] = 0;
            if (touches == touched.length) {
                touched = Arrays.copyOf(touched, touches * 2);
            }
            touched[touches++] = index;
        }
        if (field == 0) {
            times[index]++;
        } else if (field > fields[index]) {
            fields[index] = field;
        }
    }

    private int index(char[] word, int length, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (hashes[index] == hash && is(index, word, length)) {
                return index;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = count + 1;
        return add(word, length, hash);
    }

    private boolean is(int index, char[] word, int length) {
        int start = starts[index];
        if (starts[index + 1] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (letters[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(char[] word, int length, int hash) {
        int index = count++;
        if (count + 1 > hashes.length) {
            int more = hashes.length * 2;
            starts = Arrays.copyOf(starts, more);
            hashes = Arrays.copyOf(hashes, more);
            seen = Arrays.copyOf(seen, more);
            times = Arrays.copyOf(times, more);
            fields = Arrays.copyOf(fields, more);
        }
        int start = starts[index];
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2);
        }
        System.arraycopy(word, 0, letters, start, length);
        starts[index + 1] = start + length;
        hashes[index] = hash;
        if (count * 2 > slots.length) {
            slots = new int[slots.length * 2];
            int mask = slots.length - 1;
            for (int i = 0; i < count; i++) {
                int slot = hashes[i] & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = i + 1;
            }
        }
        return index;
    }

    private void endPage() {
        if (found + touches * 2 > finds.length) {
            finds = Arrays.copyOf(finds, Math.max(finds.length * 2, found + touches * 2));
        }
        for (int i = 0; i < touches; i++) {
            int index = touched[i];
            int best = Math.max(fields[index], times[index] >= OFTEN ? Field.OFTEN.ordinal() : 0);
            finds[found++] = index;
            finds[found++] = page * FIELDS + best;
        }
        touches = 0;
    }

    /** Sorts all that was read by the words, and these by their shards; nothing can be read after this. */
    Lexicon done() {
        endPage();
        postingStarts = new int[count + 1];
        for (int i = 0; i < found; i += 2) {
            postingStarts[finds[i] + 1]++;
        }
        for (int i = 0; i < count; i++) {
            postingStarts[i + 1] += postingStarts[i];
        }
        int[] all = new int[found / 2];
        int[] next = postingStarts.clone();
        for (int i = 0; i < found; i += 2) {
            all[next[finds[i]]++] = finds[i + 1];
        }
        pack(all);
        int[] shard = new int[count];
        shardStarts = new int[shards.number() + 1];
        for (int i = 0; i < count; i++) {
            shard[i] = shards.of(letters, starts[i], starts[i + 1] - starts[i]);
            shardStarts[shard[i] + 1]++;
        }
        for (int i = 0; i < shards.number(); i++) {
            shardStarts[i + 1] += shardStarts[i];
        }
        sorted = new int[count];
        next = shardStarts.clone();
        for (int i = 0; i < count; i++) {
            sorted[next[shard[i]]++] = i;
        }
        letters = Arrays.copyOf(letters, starts[count]);
        sums = new long[shards.number()];
        for (int i = 0; i < count; i++) {
            sums[shard[i]] += sum(i);
        }
        hashes = slots = seen = times = fields = touched = finds = new int[0];
        return this;
    }

    /** Keeps of each posting how far it is from the one before, in as few bytes as that takes: seven bits in each, the lowest first. */
    private void pack(int[] all) {
        byte[] packed = new byte[all.length * 5];
        int length = 0;
        for (int index = 0; index < count; index++) {
            int before = first * FIELDS;
            int from = postingStarts[index];
            postingStarts[index] = length;
            for (int i = from; i < postingStarts[index + 1]; i++) {
                int step = all[i] - before;
                before = all[i];
                for (; step >= 0x80; step >>>= 7) {
                    packed[length++] = (byte) (step | 0x80);
                }
                packed[length++] = (byte) step;
            }
        }
        postingStarts[count] = length;
        postings = Arrays.copyOf(packed, length);
    }

    /** What stands for a word and its pages. */
    private long sum(int index) {
        long sum = starts[index + 1] - starts[index];
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            sum = mix(sum, letters[i]);
        }
        for (int i = postingStarts[index]; i < postingStarts[index + 1]; i++) {
            sum = mix(sum, postings[i]);
        }
        sum = mix(sum, 0) * 0xbf58476d1ce4e5b9L;
        return sum ^ sum >>> 31;
    }

    private static long mix(long sum, int more) {
        long mixed = (sum ^ more) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    /** The sums of all shards: as long as one is the same, so is all that is given of it. */
    long[] sums() {
        return sums;
    }

    /**
     * The sums in what {@link #bytes} made.
     *
     * @throws IllegalArgumentException where these are no bytes of a lexicon
     */
    static long[] sums(byte[] kept, Shards shards) {
        long[] sums = new long[shards.number()];
        if (kept.length < HEAD + sums.length * Long.BYTES) {
            throw new IllegalArgumentException("no sums");
        }
        ByteBuffer.wrap(kept, HEAD, sums.length * Long.BYTES).asLongBuffer().get(sums);
        return sums;
    }

    /** What {@link #done} made, for {@link #again}. */
    byte[] bytes() {
        boolean wide = false;
        for (char c : letters) {
            wide |= c > 0xff;
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + shards.number() * (Long.BYTES + Integer.BYTES) + count * (1 + Integer.BYTES) + letters.length * 2 + postings.length);
        bytes.putInt(count).putInt(letters.length).putInt(postings.length).put((byte) (wide ? 1 : 0));
        for (long sum : sums) {
            bytes.putLong(sum);
        }
        for (int i = 0; i < shards.number(); i++) {
            bytes.putInt(shardStarts[i + 1]);
        }
        for (int index : sorted) {
            bytes.put((byte) (starts[index + 1] - starts[index]));
            bytes.putInt(postingStarts[index + 1] - postingStarts[index]);
        }
        for (int index : sorted) {
            for (int i = starts[index]; i < starts[index + 1]; i++) {
                if (wide) {
                    bytes.putChar(letters[i]);
                } else {
                    bytes.put((byte) letters[i]);
                }
            }
        }
        for (int index : sorted) {
            bytes.put(postings, postingStarts[index], postingStarts[index + 1] - postingStarts[index]);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * One of which nothing is to be read any more.
     *
     * @param first the number of its first page today
     * @throws IllegalArgumentException where these are no bytes of a lexicon
     */
    static Lexicon again(byte[] kept, Shards shards, int first) {
        Lexicon same = new Lexicon(shards);
        try {
            same.restore(ByteBuffer.wrap(kept));
        } catch (BufferUnderflowException | IndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException(damaged);
        }
        same.first = first;
        return same;
    }

    private void restore(ByteBuffer bytes) {
        count = atMost(bytes.getInt(), bytes);
        int length = atMost(bytes.getInt(), bytes);
        int packed = atMost(bytes.getInt(), bytes);
        boolean wide = bytes.get() != 0;
        sums = new long[shards.number()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = bytes.getLong();
        }
        shardStarts = new int[shards.number() + 1];
        for (int i = 0; i < shards.number(); i++) {
            shardStarts[i + 1] = bytes.getInt();
        }
        starts = new int[count + 1];
        postingStarts = new int[count + 1];
        sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = i;
            starts[i + 1] = starts[i] + bytes.get();
            postingStarts[i + 1] = postingStarts[i] + bytes.getInt();
        }
        letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = wide ? bytes.getChar() : (char) (bytes.get() & 0xff);
        }
        postings = new byte[packed];
        bytes.get(postings);
        hashes = slots = seen = times = fields = touched = finds = new int[0];
    }

    private static int atMost(int number, ByteBuffer bytes) {
        if (number < 0 || number > bytes.capacity()) {
            throw new IllegalArgumentException("more than there are bytes");
        }
        return number;
    }

    /** Gives the words of a shard with their pages to a file. */
    void give(int shard, ShardFile file) {
        for (int i = shardStarts[shard]; i < shardStarts[shard + 1]; i++) {
            int index = sorted[i];
            ShardFile.Entry entry = file.entry(String.valueOf(letters, starts[index], starts[index + 1] - starts[index]));
            int posting = first * FIELDS;
            for (int at = postingStarts[index]; at < postingStarts[index + 1]; at++) {
                int step = postings[at] & 0x7f;
                for (int shift = 7; postings[at] < 0; shift += 7) {
                    step |= (postings[++at] & 0x7f) << shift;
                }
                posting += step;
                entry.add(posting / FIELDS, posting % FIELDS);
            }
        }
    }
}
