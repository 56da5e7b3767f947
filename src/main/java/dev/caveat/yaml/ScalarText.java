package dev.caveat.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as YAML: in the plainest form that every reader of YAML, of whatever version, takes for that text and nothing else.
 *
 * <p>Not by the library, which writes whole documents: these stand in the middle of somebody's file. Whoever puts one there reads the
 * file again, by the library, before it is kept.
 */
final class ScalarText {
    /** How a text may be written. */
    enum Style {
        /** Without quotes where that is safe. */
        PLAIN,
        SINGLE,
        DOUBLE,
        /** In lines of its own after {@code |}; not inside of braces and brackets. */
        BLOCK
    }

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.@/-]*(?: [A-Za-z0-9_.@/-]+)*");
    /** What some reader takes for something else than a text. */
    private static final Set<String> NO_TEXTS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private ScalarText() {}

    /**
     * A text, in the style that is wanted or, where that cannot hold it, in another one.
     *
     * @param indent of the lines of a block, in blanks; 0 where none can stand
     */
    static String of(String text, Style wanted, int indent) {
        if (indent > 0 && (wanted == Style.BLOCK || text.indexOf('\n') >= 0) && fitsBlock(text)) {
            return block(text, indent);
        }
        boolean line = isOneLine(text);
        if (wanted == Style.PLAIN && line && isPlain(text)) {
            return text;
        }
        return wanted == Style.SINGLE && line ? "'" + text.replace("'", "''") + "'" : doubled(text);
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !NO_TEXTS.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isOneLine(String text) {
        return text.chars().allMatch(ScalarText::isHarmless);
    }

    /** No line of a block may be taken for less than it is: blanks at an end are lost to many editors. */
    private static boolean fitsBlock(String text) {
        return !text.isBlank() && !text.startsWith(" ") && !text.startsWith("\n")
                && text.chars().allMatch(c -> c == '\n' || isHarmless(c)) && !text.contains(" \n") && !text.endsWith(" ") && !text.endsWith("\n\n");
    }

    /** Half of a character never comes so far; a byte order mark, and what breaks lines for some, is written as an escape. */
    private static boolean isHarmless(int c) {
        return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
    }

    private static String block(String text, int indent) {
        boolean ends = text.endsWith("\n");
        StringBuilder block = new StringBuilder(text.length() + 64).append(ends ? "|" : "|-");
        String blanks = " ".repeat(indent);
        for (String line : (ends ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            block.append('\n').append(line.isEmpty() ? "" : blanks).append(line);
        }
        return block.toString();
    }

    /** Valid as JSON, too. */
    static String doubled(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isHarmless(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
