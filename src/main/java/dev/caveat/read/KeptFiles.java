package dev.caveat.read;

import dev.caveat.model.Source;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The comment files of pages as bytes, from their first reading until their page is rendered: as many as there is room for.
 *
 * <p>Pages are rendered in the order in which they were read, so that what was kept first is let go first. Comments themselves would
 * take three times as much room, and to make them of bytes takes a tenth of the time that it takes to ask the system for a file.
 * Safe for several threads.
 */
public final class KeptFiles {
    /** In bytes: all comments of a few thousand articles. */
    public static final int ROOM = 16 << 20;

    private static final int FRAME = 200;

    private final Map<String, Joined> kept = new ConcurrentHashMap<>();
    private final AtomicInteger room;

    /** @param room in bytes; with 0 nothing is kept */
    public KeptFiles(int room) {
        this.room = new AtomicInteger(room);
    }

    /** Files one behind the other; each ends where the next begins. */
    record Joined(byte[] bytes, int[] ends) {
        int start(int file) {
            return file == 0 ? 0 : ends[file - 1];
        }
    }

    /** Files that are being read. */
    static final class Texts {
        private byte[] bytes = new byte[2048];
        private int[] ends = new int[8];
        private int length;
        private int count;

        void add(FileBytes file) {
            int more = length + file.length();
            if (more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(more, bytes.length * 2));
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            System.arraycopy(file.bytes(), 0, bytes, length, file.length());
            length = more;
            ends[count++] = length;
        }

        private Joined joined() {
            return new Joined(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, count));
        }
    }

    /** Keeps the files of one page, if there is room. */
    void keep(Source first, Texts texts) {
        int size = texts.length + Integer.BYTES * texts.count + FRAME;
        if (room.get() >= size && room.addAndGet(-size) >= 0) {
            kept.put(first.file(), texts.joined());
        }
    }

    /** The files of the page whose first file this is; only once. */
    Optional<Joined> take(Source first) {
        return Optional.ofNullable(kept.remove(first.file()));
    }
}
