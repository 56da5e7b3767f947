package dev.caveat.comment;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes of what stands in an author field a name that may be published. */
final class DisplayName {
    /** In code points; nobody's name is longer, and a name is repeated at every answer to it. */
    private static final int LONGEST = 120;

    private DisplayName() {}

    static Optional<String> of(String written) {
        return isPlain(written) ? Optional.of(written) : shown(written);
    }

    /** Whether a name is shown as it is written: most are nothing but letters and single blanks. */
    private static boolean isPlain(String name) {
        int length = name.length();
        if (length == 0 || length > LONGEST || name.charAt(length - 1) == ' ' || length == 4 && name.equalsIgnoreCase("null")) {
            return false;
        }
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0xc0 && c < 0x180;
            if (!isLetter && !(c == ' ' && before != ' ') && !((c == '-' || c == '.' || c == '\'') && before > ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** The same for any name. */
    static Optional<String> shown(String written) {
        String visible = visible(Letters.decode(written));
        String name = Arrays.stream(visible.split(" "))
                .filter(word -> !isAddress(word) && !isAddress(visible(Letters.decode(word))))
                .collect(Collectors.joining(" "))
                .strip();
        boolean hasInk = name.codePoints().anyMatch(DisplayName::isInk);
        return hasInk && !name.toLowerCase(Locale.ROOT).equals("null") ? Optional.of(cut(name)) : Optional.empty();
    }

    /** Without what cannot be seen or turns the direction of the text around it; white space folded. */
    private static String visible(String text) {
        var made = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                blank = !made.isEmpty();
            } else if (!isInvisible(c) || isJoiner(c) && !made.isEmpty() && made.charAt(made.length() - 1) > 0x7f) {
                if (blank) {
                    made.append(' ');
                    blank = false;
                }
                made.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(made, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) && c < 0x1c;
    }

    private static boolean isInvisible(int c) {
        // Fillers count as letters and show nothing.
        if (c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** Persian needs the one, and families of emoji the other. */
    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d;
    }

    private static boolean isInk(int c) {
        return !isSpace(c) && !isInvisible(c) && c != '<' && c != '>' && c != '(' && c != ')';
    }

    /** Something, an at sign, something with a dot in it; {@code J@ne} is a name. */
    private static boolean isAddress(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
        int at = plain.lastIndexOf('@');
        return at > 0 && (plain.indexOf('.', at + 2) > 0 || plain.indexOf('\u3002', at + 2) > 0);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
