package dev.caveat.comment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Makes HTML ids of comments' ids.
 *
 * <p>An id of letters, digits and {@code - _ .} stays readable. In any other one each run of further characters becomes
 * one {@code -}, and the checksum of the whole id keeps apart what that made equal. {@code comment-form} and what begins
 * with {@code comment-form-} belong to the form that stands on the same page.
 */
final class Anchor {
    private static final String PREFIX = "comment-";
    private static final int LONGEST = 80;

    private Anchor() {}

    static String of(String id) {
        String rest = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
        return PREFIX + (isSafe(rest) ? rest : escaped(rest));
    }

    /** A number that an id always has, spread evenly. */
    static int mark(String id) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    private static boolean isSafe(String text) {
        return isPlain(text) || mayStay(text);
    }

    /** Most ids are of few characters: a look at each is enough. */
    static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.startsWith("form")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    static boolean mayStay(String text) {
        return text.length() <= LONGEST
                && !text.equals("form")
                && !text.startsWith("form-")
                && !text.isEmpty()
                && text.codePoints().allMatch(Anchor::isSafe)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isSafe(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static String escaped(String text) {
        var made = new StringBuilder();
        for (int i = 0; i < text.length() && made.length() < LONGEST / 2; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x80 && isSafe(c)) {
                made.append((char) c);
            } else if (!made.isEmpty() && made.charAt(made.length() - 1) != '-') {
                made.append('-');
            }
        }
        if (!made.isEmpty() && made.charAt(made.length() - 1) != '-') {
            made.append('-');
        }
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_16BE));
        return made.append(String.format(Locale.ROOT, "%08x", sum.getValue())).toString();
    }
}
