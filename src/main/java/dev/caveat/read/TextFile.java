package dev.caveat.read;

import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        byte[] bytes;
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(Problem.of(Code.FILE_TOO_LARGE, Place.of(file), "this text file is larger than 32 MiB")
                        .hint("split it into several files"));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(file), "this cannot be read")
                    .hint("check the permissions of the file"));
            return Optional.empty();
        }
        Optional<String> text = decode(file, bytes, problems);
        return text.map(decoded -> new TextFile(new Source(file, path, Fingerprint.of(bytes)), SourceText.of(file, decoded)));
    }

    /** Reads a file again that was read before in this build; what it holds must not have changed meanwhile. */
    public static Optional<TextFile> again(Source source, Problems problems) {
        Optional<TextFile> file = read(source.file(), source.path(), problems);
        if (file.isPresent() && !file.get().source().content().equals(source.content())) {
            problems.add(changed(source.file()));
            return Optional.empty();
        }
        return file;
    }

    /** The problem that a file is not what it was when this build began. */
    public static Problem changed(String file) {
        return Problem.of(Code.FILE_CHANGED, Place.of(file), "this changed while the site was being built").hint("build again");
    }

    private static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        String text;
        try {
            text = strict.decode(in).toString();
        } catch (CharacterCodingException malformed) {
            problems.add(notUtf8(file, bytes, start, in.position()));
            return Optional.empty();
        }
        return Optional.of(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Names the first bad byte by its line and column, and the encodings that it probably is. */
    private static Problem notUtf8(String file, byte[] bytes, int start, int bad) {
        SourceText before = SourceText.of(file,
                new String(bytes, start, Math.max(0, bad - start), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n'));
        Place place = before.place(before.text().length(), 1);
        boolean wide = bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        return Problem.of(Code.FILE_NOT_UTF8, place,
                        String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[Math.min(bad, bytes.length - 1)] & 0xFF))
                .hint(wide ? "this looks like UTF-16: save the file as UTF-8"
                        : "this looks like Windows-1252 or Latin-1: save the file as UTF-8");
    }
}
