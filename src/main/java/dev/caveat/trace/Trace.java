package dev.caveat.trace;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that one rendering read, as numbers in a ledger that knows the fingerprint of each. */
public final class Trace {
    private final Ledger ledger;
    /** Ascending. */
    private final int[] numbers;

    Trace(Ledger ledger, int[] numbers) {
        this.ledger = ledger;
        this.numbers = numbers;
    }

    /** Of a rendering that read nothing. */
    public static Trace none() {
        return new Trace(new Ledger(), new int[0]);
    }

    /** Of something that read nothing, and that is remembered together with this. */
    public Trace nothing() {
        return new Trace(ledger, new int[0]);
    }

    /** Each thing with the fingerprint it had, in the order of the facets; made when it is asked for. */
    public SortedMap<Facet, Fingerprint> reads() {
        SortedMap<Facet, Fingerprint> reads = new TreeMap<>();
        for (int number : numbers) {
            reads.put(ledger.facets().facet(number), ledger.facets().fingerprint(number));
        }
        return Collections.unmodifiableSortedMap(reads);
    }

    Ledger ledger() {
        return ledger;
    }

    int[] numbers() {
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace trace && reads().equals(trace.reads());
    }

    @Override
    public int hashCode() {
        return reads().hashCode();
    }

    @Override
    public String toString() {
        return reads().toString();
    }

    /** Collects the reads of one rendering, in one thread. */
    public static final class Recorder implements Reads {
        private final Ledger ledger;
        /** One more than the number of each facet that was read, or 0; at most half of them are taken. */
        private int[] slots = new int[1 << 9];
        private int count;

        /** Of a rendering that stands alone. */
        public Recorder() {
            this(new Ledger());
        }

        /** @param ledger the build's */
        public Recorder(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void read(Facet facet, Fingerprint fingerprint) {
            Facets facets = ledger.facets();
            int number = facets.number(facet.kind(), facet.name());
            if (!facets.isTold(number, fingerprint)) {
                facets.tell(number, fingerprint);
            }
            note(number);
        }

        @Override
        public void read(Facets facets, int number) {
            if (facets == ledger.facets()) {
                note(number);
            } else {
                Reads.super.read(facets, number);
            }
        }

        private void note(int number) {
            int mask = slots.length - 1;
            // Numbers follow each other, so that they spread by themselves.
            int slot = number & mask;
            while (slots[slot] != 0) {
                if (slots[slot] == number + 1) {
                    return;
                }
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
            if (++count * 2 > slots.length) {
                grow();
            }
        }

        private void grow() {
            int[] before = slots;
            slots = new int[before.length * 2];
            count = 0;
            for (int slot : before) {
                if (slot != 0) {
                    note(slot - 1);
                }
            }
        }

        public Trace trace() {
            int[] numbers = new int[count];
            int length = 0;
            for (int slot : slots) {
                if (slot != 0) {
                    numbers[length++] = slot - 1;
                }
            }
            Arrays.sort(numbers);
            return new Trace(ledger, numbers);
        }
    }
}
