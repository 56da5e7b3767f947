package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tag of a shortcode as it is written, on a line of its own or among words, read in one way from left to right.
 *
 * @param literal from its braces to the end of the line, or to its own end where words follow
 * @param ends whether it is the end of one: <code>{{< /name >}}</code>
 * @param closed whether it says itself that it has no content: <code>{{< name />}}</code>
 */
record ShortcodeTag(
        String literal, boolean ends, boolean closed, String name, int nameAt, List<ShortcodeCall.Argument> arguments, Optional<ShortcodeCall.Fault> fault) {
    static final String BEGIN = "{{<";
    private static final String END = ">}}";

    /** Whether a line that begins there has a tag; <code>{{</*</code> is how one writes of tags. */
    static boolean begins(CharSequence line, int at) {
        if (at + BEGIN.length() >= line.length() || !BEGIN.contentEquals(line.subSequence(at, at + BEGIN.length()))) {
            return false;
        }
        char next = line.charAt(at + BEGIN.length());
        boolean sample = next == '/' && at + BEGIN.length() + 1 < line.length() && line.charAt(at + BEGIN.length() + 1) == '*';
        return !sample && (next == ' ' || next == '\t' || next == '/' || Character.isLetter(next));
    }

    /**
     * Where a tag that begins there ends, behind its braces, in the same line; -1 where it does not. What stands in quotes ends
     * nothing; of a quote that nobody closes, it is no quote.
     */
    static int end(CharSequence line, int begin) {
        char quote = 0;
        int first = -1;
        for (int at = begin + BEGIN.length(); at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\n') {
                break;
            }
            if (c == '>' && at + END.length() <= line.length() && END.contentEquals(line.subSequence(at, at + END.length()))) {
                first = first < 0 ? at + END.length() : first;
                if (quote == 0) {
                    return at + END.length();
                }
            }
            if (quote == 0) {
                quote = (c == '"' || c == '\'') && line.charAt(at - 1) == '=' ? c : 0;
            } else if (c == '\\') {
                at++;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote == 0 ? -1 : first;
    }

    static ShortcodeTag read(String literal) {
        return new Reading(literal).tag();
    }

    private static final class Reading {
        private final String text;
        private final int end;
        private final List<ShortcodeCall.Argument> arguments = new ArrayList<>(4);
        private Optional<ShortcodeCall.Fault> fault = Optional.empty();
        private int at = BEGIN.length();

        Reading(String literal) {
            this.text = literal;
            String stripped = literal.stripTrailing();
            this.end = stripped.endsWith(END) && stripped.length() >= BEGIN.length() + END.length() ? stripped.length() - END.length() : -1;
        }

        ShortcodeTag tag() {
            if (end < 0) {
                return new ShortcodeTag(text, false, false, "", 0, List.of(), fault(ShortcodeCall.Fault.Kind.LINE, 0, BEGIN.length()));
            }
            blanks();
            boolean ends = at < end && text.charAt(at) == '/';
            at += ends ? 1 : 0;
            blanks();
            int start = at;
            while (at < end && isOfName(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            if (name.isEmpty()) {
                fault = fault(ShortcodeCall.Fault.Kind.NAME, Math.min(start, end), 1);
            }
            boolean closed = false;
            for (blanks(); at < end && fault.isEmpty(); blanks()) {
                if (text.charAt(at) == '/' && text.substring(at + 1, end).isBlank()) {
                    closed = true;
                    at = end;
                } else {
                    argument();
                }
            }
            return new ShortcodeTag(text, ends, closed, name, start, List.copyOf(arguments), fault);
        }

        private void argument() {
            int start = at;
            while (at < end && isOfName(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            if (name.isEmpty() || at >= end || text.charAt(at) != '=') {
                boolean another = text.startsWith(END, start);
                while (at < end && !isBlank(text.charAt(at))) {
                    at++;
                }
                fault = fault(another ? ShortcodeCall.Fault.Kind.LINE : ShortcodeCall.Fault.Kind.ARGUMENT, start, Math.max(1, at - start));
                return;
            }
            at++;
            int valueAt = at;
            char quote = at < end ? text.charAt(at) : ' ';
            String value = quote == '"' || quote == '\'' ? quoted(quote) : bare();
            arguments.add(new ShortcodeCall.Argument(name, value, start, valueAt, Math.max(1, at - valueAt)));
        }

        private String bare() {
            int start = at;
            while (at < end && !isBlank(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted(char quote) {
            int start = at++;
            var value = new StringBuilder();
            for (; at < end && text.charAt(at) != quote; at++) {
                boolean escape = text.charAt(at) == '\\' && at + 1 < end && (text.charAt(at + 1) == quote || text.charAt(at + 1) == '\\');
                at += escape ? 1 : 0;
                value.append(text.charAt(at));
            }
            if (at >= end) {
                fault = fault(ShortcodeCall.Fault.Kind.QUOTE, start, 1);
            } else {
                at++;
            }
            return value.toString();
        }

        private void blanks() {
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t';
        }

        private static boolean isOfName(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_';
        }

        private static Optional<ShortcodeCall.Fault> fault(ShortcodeCall.Fault.Kind kind, int at, int length) {
            return Optional.of(new ShortcodeCall.Fault(kind, at, length));
        }
    }
}
