package dev.caveat.trace;

import dev.caveat.time.Moment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 128 bits that stand for a value: equal values have equal fingerprints, on every machine.
 *
 * <p>MurmurHash3 (x64, 128 bit), which is fast and spreads well. It is no defence against somebody who wants two texts to
 * collide; the worst that they could gain is a page of their own that is not rendered again.
 */
public record Fingerprint(long high, long low) {
    /** Of what is not there: "there was no such file" is an answer too. */
    public static final Fingerprint ABSENT = new Fingerprint(0, 0);

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Fingerprint of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** Of the first {@code length} bytes. */
    public static Fingerprint of(byte[] bytes, int length) {
        long h1 = 0;
        long h2 = 0;
        int whole = length & ~15;
        for (int i = 0; i < whole; i += 16) {
            h1 ^= mix1((long) LONG.get(bytes, i));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= mix2((long) LONG.get(bytes, i + 8));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        byte[] tail = new byte[16];
        System.arraycopy(bytes, whole, tail, 0, length - whole);
        h1 ^= mix1((long) LONG.get(tail, 0));
        h2 ^= mix2((long) LONG.get(tail, 8));
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = finish(h1);
        h2 = finish(h2);
        h1 += h2;
        h2 += h1;
        // Nothing that exists may look absent.
        return h1 == 0 && h2 == 0 ? new Fingerprint(0, 1) : new Fingerprint(h1, h2);
    }

    public static Mix mix() {
        return new Mix();
    }

    public boolean isAbsent() {
        return high == 0 && low == 0;
    }

    /** As any record's, and quicker: it is asked hundreds of times for each page. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint one && high == one.high && low == one.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    /** 32 hexadecimal digits. */
    public String hex() {
        return String.format(Locale.ROOT, "%016x%016x", high, low);
    }

    private static long mix1(long k) {
        return Long.rotateLeft(k * C1, 31) * C2;
    }

    private static long mix2(long k) {
        return Long.rotateLeft(k * C2, 33) * C1;
    }

    private static long finish(long k) {
        k = (k ^ k >>> 33) * 0xff51afd7ed558ccdL;
        k = (k ^ k >>> 33) * 0xc4ceb9fe1a85ec53L;
        return k ^ k >>> 33;
    }

    /** Several values made into one fingerprint; each is set off from the next, so that "ab","c" is not "a","bc". */
    public static final class Mix {
        private byte[] bytes = new byte[64];
        private int length;

        private Mix() {}

        public Mix add(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            add(encoded.length);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
            return this;
        }

        public Mix add(long number) {
            room(8);
            LONG.set(bytes, length, number);
            length += 8;
            return this;
        }

        public Mix add(boolean truth) {
            return add(truth ? 1 : 0);
        }

        /** A text that may not be there, which is another thing than an empty one. */
        public Mix addText(Optional<String> text) {
            return text.isPresent() ? add(1).add(text.get()) : add(0);
        }

        public Mix addMoment(Optional<Moment> moment) {
            if (moment.isEmpty()) {
                return add(0);
            }
            Moment one = moment.get();
            return add(one.dateOnly() ? 1 : 2).add(one.instant().getEpochSecond()).add(one.instant().getNano());
        }

        /** In the order of the collection. */
        public Mix add(Collection<String> texts) {
            add(texts.size());
            texts.forEach(this::add);
            return this;
        }

        /**
         * A text, or a list or map of such values, however deep; a text that looks like a list is no list.
         *
         * @throws IllegalArgumentException for any other value
         */
        public Mix addValue(Object value) {
            if (value instanceof String text) {
                return add('t').add(text);
            }
            if (value instanceof List<?> list) {
                add('l').add(list.size());
                list.forEach(this::addValue);
                return this;
            }
            if (value instanceof Map<?, ?> map) {
                add('m').add(map.size());
                map.forEach((name, inner) -> addValue(name).addValue(inner));
                return this;
            }
            throw new IllegalArgumentException("neither a text nor a list or map: " + value);
        }

        public Mix add(Fingerprint other) {
            return add(other.high).add(other.low);
        }

        public Fingerprint done() {
            return of(bytes, length);
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
            }
        }
    }
}
