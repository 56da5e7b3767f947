package dev.caveat.read;

import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is {@link Known} as one flat file: written in pieces, so that it is never in memory a second time, and read in one go.
 *
 * <p>A file that is missing, damaged, of another format or of another program counts as nothing: then everything is read. It is
 * replaced by rename, so that a crash leaves the old one or the new one.
 */
public final class KnownFile {
    private static final long FORMAT = 0xCA7EA75000000001L;
    private static final int PIECE = 1 << 20;
    private static final int TAIL = 16;

    private final Path file;
    private final String program;

    /**
     * @param file where it lies; its folder is made when it is first saved
     * @param program the program's own fingerprint: another program may read the same files otherwise
     */
    public KnownFile(Path file, String program) {
        this.file = file;
        this.program = program + " " + Runtime.version();
    }

    public Known load() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            In in = new In(bytes, 0, Math.max(0, bytes.length - TAIL), new In.Words());
            if (in.word() != FORMAT || !in.name().equals(program)) {
                return Known.NOTHING;
            }
            Fingerprint.Mix mix = Fingerprint.mix();
            for (int from = 0; from < bytes.length - TAIL; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - TAIL - from);
                mix.add(Fingerprint.of(from == 0 && length == bytes.length - TAIL ? bytes : part(bytes, from, length), length));
            }
            Fingerprint promised = new Fingerprint(In.word(bytes, bytes.length - TAIL), In.word(bytes, bytes.length - TAIL / 2));
            return mix.done().equals(promised) ? decode(bytes, in) : Known.NOTHING;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException missingOrDamaged) {
            // That is no mistake in the site: everything is read.
            return Known.NOTHING;
        }
    }

    private static byte[] part(byte[] bytes, int from, int length) {
        byte[] part = new byte[length];
        System.arraycopy(bytes, from, part, 0, length);
        return part;
    }

    private static Known decode(byte[] bytes, In in) {
        long taken = in.word();
        int count = in.things();
        Map<String, Known.Folder> folders = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String name = in.name();
            Fingerprint fold = new Fingerprint(in.word(), in.word());
            int length = in.count();
            int from = in.at();
            in.skip(length);
            folders.put(name, new Known.Folder(fold, bytes, from, length));
        }
        return new Known(taken, folders, pieces(bytes, in), pieces(bytes, in), false);
    }

    private static <T> Map<String, Known.Piece<T>> pieces(byte[] bytes, In in) {
        int count = in.things();
        Map<String, Known.Piece<T>> pieces = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String name = in.name();
            Fingerprint key = new Fingerprint(in.word(), in.word());
            int length = in.count();
            int from = in.at();
            in.skip(length);
            pieces.put(name, new Known.Piece<>(key, bytes, from, length, Optional.empty()));
        }
        return pieces;
    }

    /** Replaces the file. */
    public void save(Known known) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (OutputStream stream = Files.newOutputStream(next)) {
            Writing writing = new Writing(stream);
            Out out = writing.out;
            out.word(FORMAT);
            out.name(program);
            out.word(known.taken());
            out.count(known.folders().size());
            for (Map.Entry<String, Known.Folder> folder : new TreeMap<>(known.folders()).entrySet()) {
                Known.Folder one = folder.getValue();
                writing.piece(folder.getKey(), one.fold(), one.bytes(), one.from(), one.length());
            }
            writing.pieces(known.pages());
            writing.pieces(known.discussions());
            writing.end();
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets everything. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** What was not handed to the disk yet, and what stands for that which was. */
    private static final class Writing {
        private final OutputStream stream;
        private final Out out = new Out();
        private final byte[] full = new byte[PIECE];
        private final Fingerprint.Mix mix = Fingerprint.mix();
        private int held;

        Writing(OutputStream stream) {
            this.stream = stream;
        }

        <T> void pieces(Map<String, Known.Piece<T>> pieces) throws IOException {
            out.count(pieces.size());
            for (Map.Entry<String, Known.Piece<T>> piece : new TreeMap<>(pieces).entrySet()) {
                Known.Piece<T> one = piece.getValue();
                piece(piece.getKey(), one.key(), one.bytes(), one.from(), one.length());
            }
        }

        void piece(String name, Fingerprint key, byte[] bytes, int from, int length) throws IOException {
            out.name(name);
            out.word(key.high());
            out.word(key.low());
            out.count(length);
            flush();
            write(bytes, from, length);
        }

        private void flush() throws IOException {
            byte[] bytes = out.done();
            write(bytes, 0, bytes.length);
            out.clear();
        }

        private void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int rest = length;
            while (rest > 0) {
                int now = Math.min(rest, PIECE - held);
                System.arraycopy(bytes, at, full, held, now);
                held += now;
                at += now;
                rest -= now;
                if (held == PIECE) {
                    hand();
                }
            }
        }

        private void hand() throws IOException {
            mix.add(Fingerprint.of(full, held));
            stream.write(full, 0, held);
            held = 0;
        }

        void end() throws IOException {
            flush();
            if (held > 0) {
                hand();
            }
            Fingerprint all = mix.done();
            out.word(all.high());
            out.word(all.low());
            stream.write(out.done());
        }
    }
}
