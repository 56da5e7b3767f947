package dev.caveat.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that was asked for.
 *
 * @param first the position of the first byte, from 0
 * @param length how many bytes; 0 where no byte of the file was asked for, which cannot be satisfied
 */
record ByteRange(long first, long length) {
    /** Eighteen digits always fit into a long. */
    private static final Pattern ONE = Pattern.compile("\\s*bytes\\s*=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** Of a {@code Range} header; empty where it asks for nothing that we know, or for several parts: then all is sent. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = ONE.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() ? Optional.empty() : Optional.of(last(Long.parseLong(to), size));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (last < first) {
            return Optional.empty();
        }
        long end = Math.min(last, size - 1);
        return Optional.of(first > end ? new ByteRange(0, 0) : new ByteRange(first, end - first + 1));
    }

    private static ByteRange last(long count, long size) {
        long length = Math.min(count, size);
        return new ByteRange(size - length, length);
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** As {@code Content-Range} says it. */
    String contentRange(long size) {
        return isSatisfiable() ? "bytes " + first + "-" + (first + length - 1) + "/" + size : "bytes */" + size;
    }
}
