package dev.caveat.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The facets that a build knows, by numbers, each with the one fingerprint that it has in that build.
 *
 * <p>A site of ten thousand pages has a hundred thousand facets, and its outputs read them a million times: so a facet is kept
 * once, without an object of its own, and a read of it is a number.
 *
 * <p>Safe for several threads. Who only looks takes no lock: texts can be seen half-published by nobody, a fingerprint is seen once it is
 * told, and where a thread sees too little, it asks again under the lock.
 */
public final class Facets {
    private static final VarHandle TOLD = MethodHandles.arrayElementVarHandle(byte[].class);

    private volatile Table table = new Table(1 << 8);

    /** Filled up to {@code count}; what is beyond, or not seen yet, is null. */
    private static final class Table {
        /** One more than the number of a facet, or 0; at most half of them are taken. */
        private final int[] slots;
        private final String[] kinds;
        private final String[] names;
        /** The two halves of each fingerprint. */
        private final long[] fingerprints;
        /** Whether a fingerprint was told; written after its halves, and read before them. */
        private final byte[] told;
        private int count;

        Table(int capacity) {
            this.slots = new int[capacity * 2];
            this.kinds = new String[capacity];
            this.names = new String[capacity];
            this.fingerprints = new long[capacity * 2];
            this.told = new byte[capacity];
        }

        private Table(Table smaller) {
            int capacity = smaller.names.length * 2;
            this.slots = new int[capacity * 2];
            this.kinds = Arrays.copyOf(smaller.kinds, capacity);
            this.names = Arrays.copyOf(smaller.names, capacity);
            this.fingerprints = Arrays.copyOf(smaller.fingerprints, capacity * 2);
            this.told = Arrays.copyOf(smaller.told, capacity);
            this.count = smaller.count;
            for (int number = 0; number < count; number++) {
                place(hash(kinds[number], names[number]), number);
            }
        }

        boolean isTold(int number) {
            return number < told.length && (byte) TOLD.getAcquire(told, number) != 0;
        }

        Fingerprint fingerprint(int number) {
            return new Fingerprint(fingerprints[2 * number], fingerprints[2 * number + 1]);
        }

        boolean is(int number, Fingerprint fingerprint) {
            return fingerprints[2 * number] == fingerprint.high() && fingerprints[2 * number + 1] == fingerprint.low();
        }

        void tell(int number, Fingerprint fingerprint) {
            fingerprints[2 * number] = fingerprint.high();
            fingerprints[2 * number + 1] = fingerprint.low();
            TOLD.setRelease(told, number, (byte) 1);
        }

        private void place(int hash, int number) {
            int mask = slots.length - 1;
            int slot = hash & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }

        /** A facet's number; -1 where it is not there, or not seen. */
        int find(String kind, String name, int hash) {
            int mask = slots.length - 1;
            int nameHash = name.hashCode();
            for (int slot = hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
                int number = slots[slot] - 1;
                String other = names[number];
                String otherKind = kinds[number];
                if (other == null || otherKind == null) {
                    return -1;
                }
                if (other.hashCode() == nameHash && other.equals(name) && otherKind.equals(kind)) {
                    return number;
                }
            }
            return -1;
        }
    }

    private static int hash(String kind, String name) {
        int hash = kind.hashCode() * 31 + name.hashCode();
        return hash ^ hash >>> 15;
    }

    /** How many there are; their numbers are smaller. */
    public int count() {
        synchronized (this) {
            return table.count;
        }
    }

    /** The number of a facet; a new one for one that is not known yet. */
    public int number(String kind, String name) {
        int hash = hash(kind, name);
        int number = table.find(kind, name, hash);
        return number >= 0 ? number : add(kind, name, hash);
    }

    private synchronized int add(String kind, String name, int hash) {
        Table now = table;
        int known = now.find(kind, name, hash);
        if (known >= 0) {
            return known;
        }
        if (kind.isEmpty() || kind.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not a kind of facet: " + kind);
        }
        Table room = now.count < now.names.length ? now : new Table(now);
        int number = room.count++;
        room.kinds[number] = kind;
        room.names[number] = name;
        room.place(hash, number);
        table = room;
        return number;
    }

    public Facet facet(int number) {
        return new Facet(kind(number), name(number));
    }

    String kind(int number) {
        String kind = table.kinds[number];
        return kind == null ? settled().kinds[number] : kind;
    }

    String name(int number) {
        String name = table.names[number];
        return name == null ? settled().names[number] : name;
    }

    private synchronized Table settled() {
        return table;
    }

    /** Whether it was told what a facet's fingerprint is, as far as this thread can see. */
    public boolean isTold(int number) {
        return table.isTold(number);
    }

    /** Whether it was told, as far as this thread can see, that a facet has this fingerprint. */
    boolean isTold(int number, Fingerprint fingerprint) {
        Table now = table;
        return now.isTold(number) && now.is(number, fingerprint);
    }

    /** @throws IllegalStateException where nobody has told it */
    public Fingerprint fingerprint(int number) {
        Table now = table;
        if (!now.isTold(number)) {
            now = settled();
            if (!now.isTold(number)) {
                throw new IllegalStateException("nobody has looked at " + facet(number).text());
            }
        }
        return now.fingerprint(number);
    }

    /**
     * Says what a facet's fingerprint is. One build sees one state: who says it again has to say the same.
     *
     * @throws IllegalStateException after another fingerprint
     */
    public synchronized void tell(int number, Fingerprint fingerprint) {
        if (!table.isTold(number)) {
            table.tell(number, fingerprint);
        } else if (!table.is(number, fingerprint)) {
            throw new IllegalStateException("two fingerprints in one build for " + facet(number).text());
        }
    }

    /** Says what a facet's fingerprint is now, whatever it was in an earlier build. Nobody else may be looking. */
    synchronized void renew(int number, Fingerprint fingerprint) {
        table.tell(number, fingerprint);
    }

    /** Makes all facets of a kind absent. */
    synchronized void forget(String kind) {
        for (int number = 0; number < table.count; number++) {
            if (table.kinds[number].equals(kind)) {
                table.tell(number, Fingerprint.ABSENT);
            }
        }
    }

    /** Takes over all facets of a kind. */
    void take(String kind, Facets others) {
        int count = others.count();
        for (int number = 0; number < count; number++) {
            if (others.kind(number).equals(kind) && others.isTold(number)) {
                renew(number(kind, others.name(number)), others.fingerprint(number));
            }
        }
    }
}
