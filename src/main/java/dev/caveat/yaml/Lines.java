package dev.caveat.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a YAML text that could not be read, as far as they can be understood without reading YAML. */
final class Lines {
    private static final int LONGEST_ADVICE = 70;
    /** Blanks and dashes, a key with its colon, and a value. */
    private static final Pattern ENTRY = Pattern.compile("[ \\t]*(?:- +)*([^\\s'\"#\\[\\]{},:][^:]{0,60}): +(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*(?:- +)+(\\S.*)");

    private final String text;
    private final int start;
    private final int end;

    Lines(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Where the line begins in which a character stands. */
    int start(int at) {
        int i = Math.min(at, end);
        while (i > start && !isBreak(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where that line ends, without its break. */
    int end(int at) {
        int i = at;
        while (i < end && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    String line(int at) {
        return text.substring(start(at), end(at));
    }

    boolean sameLine(int one, int other) {
        return start(one) == start(other);
    }

    /** What stands before a character in its line. */
    String before(int at) {
        return text.substring(start(at), at);
    }

    /** How far a line is indented; a line of blanks alone by its whole length. */
    static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** The start of the nearest line above that holds more than blanks and a comment, or -1. */
    int above(int at) {
        int line = start(at);
        while (line > start) {
            line = start(line - 1);
            String words = line(line).strip();
            if (!words.isEmpty() && words.charAt(0) != '#') {
                return line;
            }
        }
        return -1;
    }

    /** The first tab in a line's indentation, as an offset, or -1. */
    int tabInIndent(int at) {
        for (int i = start(at); i < end; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                return i;
            }
            if (c != ' ') {
                return -1;
            }
        }
        return -1;
    }

    /** The last character at or before an offset that is not white space. */
    int lastWord(int at) {
        int i = Math.min(at, end - 1);
        while (i > start && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return Math.max(start, i);
    }

    /** What to do about a value that must be quoted: the very line where it is short enough. */
    String quoteIt(int at) {
        String line = line(at);
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            return quoteIt(entry.group(1) + ": ", entry.group(2).strip());
        }
        Matcher item = ITEM.matcher(line);
        return item.matches() ? quoteIt("- ", item.group(1).strip()) : "put the value in quotes";
    }

    private static String quoteIt(String before, String value) {
        if (value.isEmpty() || value.contains(" #") || before.length() + value.length() > LONGEST_ADVICE) {
            return "put the whole value in quotes";
        }
        return "put the value in quotes: " + Words.shown(before + quoted(unquoted(value)));
    }

    private static String unquoted(String value) {
        char first = value.charAt(0);
        boolean around = value.length() > 1
                && (first == '"' || first == '\'')
                && value.charAt(value.length() - 1) == first;
        return around ? value.substring(1, value.length() - 1) : value;
    }

    private static String quoted(String value) {
        if (value.indexOf('"') < 0 && value.indexOf('\\') < 0) {
            return '"' + value + '"';
        }
        return "'" + value.replace("'", "''") + "'";
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
