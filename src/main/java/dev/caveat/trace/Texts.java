package dev.caveat.trace;

import java.util.Arrays;
import java.util.List;

/**
 * Texts by numbers: those that many outputs of a build have in common. A text that only one has is not kept here.
 *
 * <p>Safe for several threads. Who only looks takes no lock, as with {@link Facets}.
 */
final class Texts {
    private volatile Table table = new Table(1 << 8);
    /** Hashes of texts that were met once. Two that share a hash cost a number too many, and nothing else. */
    private int[] once = new int[1 << 9];
    private int met;

    private static final class Table {
        private final int[] slots;
        private final String[] texts;
        private int count;

        Table(int capacity) {
            this.slots = new int[capacity * 2];
            this.texts = new String[capacity];
        }

        private Table(Table smaller) {
            int capacity = smaller.texts.length * 2;
            this.slots = new int[capacity * 2];
            this.texts = Arrays.copyOf(smaller.texts, capacity);
            this.count = smaller.count;
            for (int number = 0; number < count; number++) {
                place(texts[number], number);
            }
        }

        private void place(String text, int number) {
            int mask = slots.length - 1;
            int slot = spread(text.hashCode()) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }

        int find(String text) {
            int mask = slots.length - 1;
            int hash = text.hashCode();
            for (int slot = spread(hash) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
                String other = texts[slots[slot] - 1];
                if (other == null) {
                    return -1;
                }
                if (other.hashCode() == hash && other.equals(text)) {
                    return slots[slot] - 1;
                }
            }
            return -1;
        }
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    synchronized int count() {
        return table.count;
    }

    /** In the order of their numbers. */
    synchronized List<String> all() {
        return List.of(Arrays.copyOf(table.texts, table.count));
    }

    /** The number of a text; a new one for one that is not known yet. */
    int number(String text) {
        int number = table.find(text);
        return number >= 0 ? number : add(text);
    }

    /** The number of a text that was met before; -1 for one that is met for the first time. */
    int shared(String text) {
        int number = table.find(text);
        return number >= 0 ? number : meet(text);
    }

    private synchronized int add(String text) {
        Table now = table;
        int known = now.find(text);
        if (known >= 0) {
            return known;
        }
        Table room = now.count < now.texts.length ? now : new Table(now);
        int number = room.count++;
        room.texts[number] = text;
        room.place(text, number);
        table = room;
        return number;
    }

    private synchronized int meet(String text) {
        int known = table.find(text);
        if (known >= 0) {
            return known;
        }
        int hash = text.hashCode() == 0 ? 1 : text.hashCode();
        if (contains(hash)) {
            return add(text);
        }
        if (++met * 2 > once.length) {
            int[] before = once;
            once = new int[before.length * 2];
            for (int other : before) {
                if (other != 0) {
                    keep(other);
                }
            }
        }
        keep(hash);
        return -1;
    }

    private boolean contains(int hash) {
        int mask = once.length - 1;
        int slot = spread(hash) & mask;
        while (once[slot] != 0 && once[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return once[slot] == hash;
    }

    private void keep(int hash) {
        int mask = once.length - 1;
        int slot = spread(hash) & mask;
        while (once[slot] != 0) {
            slot = slot + 1 & mask;
        }
        once[slot] = hash;
    }

    String text(int number) {
        String text = table.texts[number];
        return text == null ? settled().texts[number] : text;
    }

    private synchronized Table settled() {
        return table;
    }
}
