package dev.caveat.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A flat file of what one run of the program remembers for the next, read and written in one go.
 *
 * <p>Its first bytes name the format, the program that wrote it, and the length and check sum of the rest. A file that is missing,
 * damaged or of another format holds nothing, and that is no mistake of anybody's. It is replaced by rename, so that a crash leaves
 * the old one or the new one.
 */
public final class StoreFile {
    private static final int SUM = 2 * Long.BYTES;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final int format;
    private final String program;

    /** What is made of the content, which begins somewhere in the bytes and ends with them. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads the content; where it is none, by an {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}.
         *
         * @param own whether this program wrote it
         */
        T read(byte[] bytes, int from, boolean own);
    }

    /** Writes the content. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * @param path where it lies; its folder is made when it is first saved
     * @param format what only files of this kind begin with
     * @param program the program's own fingerprint, and what else must be the same for the content to mean the same
     */
    public StoreFile(Path path, int format, String program) {
        this.path = path;
        this.format = format;
        this.program = program;
    }

    /** What is made of the content; empty where there is none. */
    public <T> Optional<T> load(Reading<T> reading) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            ByteBuffer head = ByteBuffer.wrap(bytes);
            int named = bytes.length < 2 * Integer.BYTES || head.getInt() != format ? -1 : head.getInt();
            if (named < 0 || named > head.remaining() - SUM) {
                return Optional.empty();
            }
            boolean own = program.equals(new String(bytes, head.position(), named, StandardCharsets.UTF_8));
            head.position(head.position() + named);
            long length = head.getLong();
            long sum = head.getLong();
            return length != head.remaining() || sum != sum(bytes, head.position())
                    ? Optional.empty()
                    : Optional.of(reading.read(bytes, head.position(), own));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException missingOrDamaged) {
            return Optional.empty();
        }
    }

    private static long sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }

    /** Replaces the file. */
    public void save(Writing writing) throws IOException {
        Files.createDirectories(path.getParent());
        Path next = path.resolveSibling(path.getFileName() + ".next");
        byte[] name = program.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES + name.length + SUM).putInt(format).putInt(name.length).put(name);
        CRC32 sum = new CRC32();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next), BUFFER)) {
            out.write(head.array());
            OutputStream checked = new CheckedOutputStream(out, sum);
            writing.to(checked);
        }
        try (RandomAccessFile begun = new RandomAccessFile(next.toFile(), "rw")) {
            head.putLong(begun.length() - head.capacity()).putLong(sum.getValue());
            begun.write(head.array());
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets everything. */
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
