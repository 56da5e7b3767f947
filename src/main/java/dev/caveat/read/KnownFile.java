package dev.caveat.read;

import dev.caveat.store.In;
import dev.caveat.store.Out;
import dev.caveat.store.StoreFile;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is {@link Known} as one flat file: written in pieces, so that it is never in memory a second time. One of another program, or of
 * another Java, counts as nothing: then everything is read.
 */
public final class KnownFile {
    private static final int FORMAT = 0xCA7EA752;

    private final StoreFile file;

    /**
     * @param file where it lies; its folder is made when it is first saved
     * @param program the program's own fingerprint: another program may read the same files otherwise
     */
    public KnownFile(Path file, String program) {
        this.file = new StoreFile(file, FORMAT, program + " " + Runtime.version());
    }

    public Known load() {
        return file.load((bytes, from, own) -> own ? decode(bytes, new In(bytes, from, bytes.length - from, new In.Words())) : Known.NOTHING)
                .orElse(Known.NOTHING);
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
        file.save(stream -> {
            Writing writing = new Writing(stream, new Out());
            writing.out.word(known.taken());
            writing.out.count(known.folders().size());
            for (Map.Entry<String, Known.Folder> folder : new TreeMap<>(known.folders()).entrySet()) {
                Known.Folder one = folder.getValue();
                writing.piece(folder.getKey(), one.fold(), one.bytes(), one.from(), one.length());
            }
            writing.pieces(known.pages());
            writing.pieces(known.discussions());
            writing.hand();
        });
    }

    /** Forgets everything. */
    public void delete() throws IOException {
        file.delete();
    }

    /** @param out what was not handed on yet */
    private record Writing(OutputStream stream, Out out) {
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
            hand();
            stream.write(bytes, from, length);
        }

        void hand() throws IOException {
            stream.write(out.done());
            out.clear();
        }
    }
}
