package dev.caveat.markdown;

import java.util.Locale;

/**
 * The words in a piece of raw HTML, roughly: good enough to be searched and counted, never to be shown as HTML.
 *
 * <p>A scanner, because a piece of raw HTML in Markdown is seldom whole: tags open in one block and close in another.
 */
final class HtmlWords {
    private static final int LONGEST_ENTITY = 12;

    private final String html;
    private final StringBuilder out;
    private int at;

    private HtmlWords(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length());
    }

    static String of(String html) {
        return new HtmlWords(html).read();
    }

    private String read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && startsTag()) {
                skipTag();
            } else if (c == '&') {
                entity();
            } else {
                boolean blank = Character.isWhitespace(c);
                if (!blank) {
                    out.append(c);
                } else {
                    blank();
                }
                at++;
            }
        }
        return out.toString().strip();
    }

    private void blank() {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private boolean startsTag() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
    }

    private void skipTag() {
        if (html.startsWith("<!--", at)) {
            skipPast("-->");
            return;
        }
        String hidden = hiddenElement();
        if (!hidden.isEmpty()) {
            skipPast("</" + hidden);
        }
        char quote = 0;
        for (; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                at++;
                break;
            }
        }
        blank();
    }

    private String hiddenElement() {
        for (String name : new String[] {"script", "style", "template"}) {
            int end = at + 1 + name.length();
            boolean whole = end >= html.length() || !Character.isLetterOrDigit(html.charAt(end));
            if (whole && html.regionMatches(true, at + 1, name, 0, name.length())) {
                return name;
            }
        }
        return "";
    }

    private void skipPast(String end) {
        for (int i = at + 1; i + end.length() <= html.length(); i++) {
            if (html.charAt(i) == end.charAt(0) && html.regionMatches(true, i, end, 0, end.length())) {
                at = i + end.length();
                return;
            }
        }
        at = html.length();
    }

    private void entity() {
        int end = at + 1;
        while (end < html.length() && end - at < LONGEST_ENTITY && html.charAt(end) != ';') {
            end++;
        }
        boolean ended = end < html.length() && html.charAt(end) == ';';
        String name = ended ? html.substring(at + 1, end) : "";
        int character = character(name);
        if (character == 0) {
            out.append('&');
            at++;
        } else {
            out.appendCodePoint(character);
            at = end + 1;
        }
    }

    /** The character that an entity stands for, 0 where we do not know it. */
    private static int character(String name) {
        switch (name) {
            case "amp":
                return '&';
            case "lt":
                return '<';
            case "gt":
                return '>';
            case "quot":
                return '"';
            case "apos":
                return '\'';
            case "nbsp":
                return '\u00A0';
            default:
                return name.startsWith("#") ? number(name.substring(1).toLowerCase(Locale.ROOT)) : 0;
        }
    }

    private static int number(String digits) {
        boolean hex = digits.startsWith("x");
        String plain = hex ? digits.substring(1) : digits;
        boolean valid = !plain.isEmpty()
                && plain.length() < 8
                && plain.chars().allMatch(c -> c < 128 && Character.digit(c, hex ? 16 : 10) >= 0);
        int number = valid ? Integer.parseInt(plain, hex ? 16 : 10) : 0;
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return Character.isValidCodePoint(number) && !surrogate ? number : 0;
    }
}
