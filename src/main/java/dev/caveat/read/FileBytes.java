package dev.caveat.read;

import dev.caveat.trace.Fingerprint;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of one file after another, in a buffer that is used again.
 *
 * <p>A site of 10,000 articles has 130,000 files, nearly all of a few hundred bytes: what counts is how often the system is asked, which
 * is to open, to read and to close. Not safe for several threads.
 */
final class FileBytes {
    /** As much as is read in one go; what asks for more makes the Java runtime allocate each time. */
    private static final int ONE_READ = 8192;

    /** Of a file that was not listed. */
    static final long UNKNOWN = -1;

    private byte[] bytes = new byte[ONE_READ];
    private int length;
    /** Of the first {@link #hashed} bytes; absent where nobody has asked yet. */
    private Fingerprint fingerprint = Fingerprint.ABSENT;
    private int hashed;

    /**
     * Reads a file instead of the one that was read before.
     *
     * @param most as long a file is read, in bytes
     * @return whether it is not longer
     */
    boolean read(Path path, int most) throws IOException {
        return read(path, UNKNOWN, most);
    }

    /**
     * The same of a file whose length was seen before.
     *
     * @param listed its length then: where as much comes at once, and less than was asked for, the system is not asked whether that is all
     */
    boolean read(Path path, long listed, int most) throws IOException {
        return read(path, listed, Fingerprint.ABSENT, most);
    }

    /**
     * The same of a file that was read before: where the bytes that come at once are those of then, the system is not asked whether that is
     * all.
     *
     * @param before the fingerprint of what it held
     */
    boolean again(Path path, Fingerprint before, int most) throws IOException {
        return read(path, UNKNOWN, before, most);
    }

    private boolean read(Path path, long listed, Fingerprint before, int most) throws IOException {
        length = 0;
        fingerprint = Fingerprint.ABSENT;
        try (FileInputStream in = new FileInputStream(path.toFile())) {
            while (length <= most) {
                int count = in.read(bytes, length, bytes.length - length);
                if (count < 0) {
                    return true;
                }
                length += count;
                if (length < bytes.length && length <= most && (length == listed || isStill(before))) {
                    return true;
                }
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, length * 4);
                }
            }
        }
        return false;
    }

    private boolean isStill(Fingerprint before) {
        return !before.isAbsent() && fingerprint().equals(before);
    }

    /** The buffer itself, only to be read; what stands behind {@link #length} means nothing. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    Fingerprint fingerprint() {
        if (fingerprint.isAbsent() || hashed != length) {
            fingerprint = Fingerprint.of(bytes, length);
            hashed = length;
        }
        return fingerprint;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }
}
