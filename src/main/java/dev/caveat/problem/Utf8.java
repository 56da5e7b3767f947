package dev.caveat.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Makes text of a file's bytes, strictly: what is not UTF-8 is a problem, with the place of the first bad byte. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of a file, without a byte order mark, and with every line ended by {@code \n}, however it was written.
     *
     * @param file as problems name it
     * @return empty after a problem
     */
    public static Optional<SourceText> text(String file, byte[] bytes, Problems problems) {
        return text(file, bytes, bytes.length, problems);
    }

    /** The same of the first bytes of an array. */
    public static Optional<SourceText> text(String file, byte[] bytes, int length, Problems problems) {
        int start = length >= 3 && begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String quick = new String(bytes, start, length - start, StandardCharsets.UTF_8);
        // What is not UTF-8 became such a character; where there is one, it is looked at closely.
        return quick.indexOf('\uFFFD') < 0
                ? Optional.of(SourceText.of(file, lines(quick)))
                : strictly(file, bytes.length == length ? bytes : Arrays.copyOf(bytes, length), start, problems);
    }

    private static Optional<SourceText> strictly(String file, byte[] bytes, int start, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        // No byte of UTF-8 makes more than one character.
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = strict.decode(in, out, true);
        String good = out.flip().toString();
        if (result.isError()) {
            problems.add(problem(file, bytes, in.position(), lines(good)));
            return Optional.empty();
        }
        return Optional.of(SourceText.of(file, lines(good)));
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Problem problem(String file, byte[] bytes, int bad, String before) {
        String message = String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[bad] & 0xFF);
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return Problem.of(Code.FILE_NOT_UTF8, Place.of(file), message).hint("this looks like UTF-16: save the file as UTF-8");
        }
        int end = bad;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        // What follows in the line is shown as well as it can be, or else the author would not know it again.
        String rest = new String(bytes, bad, end - bad, StandardCharsets.UTF_8);
        return Problem.of(Code.FILE_NOT_UTF8, SourceText.of(file, before + rest).place(before.length(), 1), message)
                .hint("this looks like Windows-1252 or Latin-1: save the file as UTF-8");
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
