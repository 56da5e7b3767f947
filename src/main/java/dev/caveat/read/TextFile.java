package dev.caveat.read;

import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.problem.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text file that was read: its text, and the fingerprint of its bytes.
 *
 * <p>The text has no byte order mark, and every line ends with {@code \n}, however it was written.
 */
public record TextFile(Source source, SourceText text) {
    /** The largest file that is read as text, in bytes. */
    public static final int LARGEST = 32 << 20;

    /**
     * Reads a file strictly as UTF-8.
     *
     * @return empty after a problem
     */
    public static Optional<TextFile> read(String file, Path path, Problems problems) {
        FileBytes bytes = new FileBytes();
        return bytes(bytes, file, path, FileBytes.UNKNOWN, problems) ? of(new Source(file, path, bytes.fingerprint()), bytes, problems) : Optional.empty();
    }

    /** The same of a file that was listed. */
    static Optional<TextFile> read(Listed.File file, Problems problems) {
        FileBytes bytes = new FileBytes();
        return bytes(bytes, file.file(), file.path(), FileBytes.UNKNOWN, problems)
                ? of(file.source(bytes.fingerprint()), bytes, problems)
                : Optional.empty();
    }

    /** The text that the bytes of a file are. */
    static Optional<TextFile> of(Source source, FileBytes bytes, Problems problems) {
        return Utf8.text(source.file(), bytes.bytes(), bytes.length(), problems).map(text -> new TextFile(source, text));
    }

    /** Reads the bytes of a file, as {@link FileBytes#read(Path, long, int)} does; false after a problem. */
    static boolean bytes(FileBytes bytes, String file, Path path, long listed, Problems problems) {
        return bytes(file, () -> bytes.read(path, listed, LARGEST), problems);
    }

    /** The same of a file that was read before in this build, as {@link FileBytes#again} does: whether it still holds the same is for the caller to see. */
    static boolean bytesAgain(FileBytes bytes, Source source, Problems problems) {
        return bytes(source.file(), () -> bytes.again(source.path(), source.content(), LARGEST), problems);
    }

    /**
     * All bytes of a file, for who needs more of them than their text.
     *
     * @param file how it is called in problems
     * @return empty after a problem
     */
    public static Optional<byte[]> whole(String file, Path path, Problems problems) {
        FileBytes bytes = new FileBytes();
        return bytes(bytes, file, path, FileBytes.UNKNOWN, problems) ? Optional.of(Arrays.copyOf(bytes.bytes(), bytes.length())) : Optional.empty();
    }

    /** Reads a file, and says whether it is not too long. */
    @FunctionalInterface
    private interface Reading {
        boolean read() throws IOException;
    }

    private static boolean bytes(String file, Reading reading, Problems problems) {
        try {
            if (reading.read()) {
                return true;
            }
            problems.add(Problem.of(Code.FILE_TOO_LARGE, Place.of(file), "this text file is larger than 32 MiB")
                    .hint("split it into several files"));
        } catch (IOException unreadable) {
            problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(file), "this cannot be read")
                    .hint("check the permissions of the file"));
        }
        return false;
    }

    /** Reads a file again that was read before in this build; what it holds must not have changed meanwhile. */
    public static Optional<TextFile> again(Source source, Problems problems) {
        FileBytes bytes = new FileBytes();
        if (!bytesAgain(bytes, source, problems)) {
            return Optional.empty();
        }
        Optional<TextFile> file = of(new Source(source.file(), source.path(), bytes.fingerprint()), bytes, problems);
        if (file.isPresent() && !file.get().source().content().equals(source.content())) {
            problems.add(Problem.of(Code.FILE_CHANGED, Place.of(source.file()), "this changed while the site was being built")
                    .hint("build again"));
            return Optional.empty();
        }
        return file;
    }

    /** The problem that a file is not what it was when this build began. */
    public static Problem changed(String file) {
        return Problem.of(Code.FILE_CHANGED, Place.of(file), "this changed while the site was being built").hint("build again");
    }
}
