package dev.caveat.render;

import dev.caveat.sanitize.Sanitizer;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Comments with the little markup that most of those have which have any: emphasis, code and links among words, in paragraphs.
 *
 * <p>Gives the very HTML that the parser of Markdown and then the sanitizer give, many times faster, or declines: whatever is not
 * plain at first sight, and what could be read in two ways. A test holds one against the other.
 */
final class LightMarkup {
    private static final String REFUSED = "_[<\\~|@{`";
    private static final String BEFORE_BLOCK = "-+=#>:";
    private static final String AFTER_EMPHASIS = " .,;:!?)";

    private final Set<String> ownHosts;
    private final Predicate<String> sponsored;

    /**
     * @param ownHosts as {@link Sanitizer#comments} has them; those with capitals or a port are never met
     * @param sponsored in the same way
     */
    LightMarkup(Set<String> ownHosts, Predicate<String> sponsored) {
        this.ownHosts = ownHosts;
        this.sponsored = sponsored;
    }

    /** The HTML of a text that has markup; empty where it is left to the parser. */
    Optional<String> html(String text) {
        Reading reading = new Reading(text);
        return reading.paragraphs() ? Optional.of(reading.html.toString()) : Optional.empty();
    }

    /** One text. */
    private final class Reading {
        private final String text;
        private final StringBuilder html;
        private int at;
        /** How many signs the emphasis has that is open; 0 where none is. */
        private int emphasis;

        Reading(String text) {
            this.text = text;
            this.html = new StringBuilder(text.length() + text.length() / 4 + 64);
        }

        boolean paragraphs() {
            while (at < text.length()) {
                if (text.charAt(at) == '\n') {
                    at++;
                } else {
                    html.append("<p>");
                    if (!lines() || emphasis > 0) {
                        return false;
                    }
                    html.append("</p>\n");
                }
            }
            return true;
        }

        /** The lines of a paragraph, up to the break behind the last. */
        private boolean lines() {
            while (true) {
                if (beginsBlock() || !words()) {
                    return false;
                }
                at++;
                if (at >= text.length() || text.charAt(at) == '\n') {
                    return true;
                }
                html.append('\n');
            }
        }

        /** Whether a line that begins here may be indented, or a list item's, a quote's, a heading's or an underline. */
        private boolean beginsBlock() {
            char first = text.charAt(at);
            if (first <= ' ' || BEFORE_BLOCK.indexOf(first) >= 0) {
                return true;
            }
            int end = at;
            while (isDigit(at(end))) {
                end++;
            }
            return end > at && (at(end) == '.' || at(end) == ')');
        }

        /** A line, up to its break or the end. */
        private boolean words() {
            int done = at;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c >= 'a' && c <= 'z' || c == ' ') {
                    at++;
                    continue;
                }
                if (c == '\n') {
                    break;
                }
                if (c == '*' || c == '`' || c == '[') {
                    html.append(text, done, at);
                    if (!(c == '*' ? emphasis() : c == '`' ? code() : link())) {
                        return false;
                    }
                    done = at;
                    continue;
                }
                if (c < ' ' || c >= 0x7f && !isLetterLike(c) || REFUSED.indexOf(c) >= 0 || mayMean(c)) {
                    return false;
                }
                String entity = entity(c);
                if (!entity.isEmpty()) {
                    html.append(text, done, at).append(entity);
                    done = at + 1;
                }
                at++;
            }
            html.append(text, done, at);
            // Blanks at the end of a line go, or break it.
            return at(at - 1) != ' ';
        }

        /** Whether a character begins what is more than text: a reference or an address. */
        private boolean mayMean(char c) {
            return switch (c) {
                case '&' -> at(at + 1) > ' ';
                case ':' -> text.startsWith("//", at + 1);
                case '.' -> at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
                default -> false;
            };
        }

        /** One sign or two that can only begin emphasis, or only end it. */
        private boolean emphasis() {
            int signs = at(at + 1) == '*' ? 2 : 1;
            char before = at(at - 1);
            char after = at(at + signs);
            boolean ends = emphasis > 0;
            boolean fits = ends
                    ? signs == emphasis && isWord(before) && (after == '\n' || after == END || AFTER_EMPHASIS.indexOf(after) >= 0)
                    : isWord(after) && (before == '\n' || before == END || before == ' ' || before == '(');
            html.append(ends ? "</" : "<").append(signs == 2 ? "strong>" : "em>");
            emphasis = ends ? 0 : signs;
            at += signs;
            return fits;
        }

        private boolean code() {
            int end = text.indexOf('`', at + 1);
            if (end <= at + 1 || at(end + 1) == '`' || at(at - 1) == '`') {
                return false;
            }
            html.append("<code>");
            for (int i = at + 1; i < end; i++) {
                if (!isPlain(text.charAt(i))) {
                    return false;
                }
            }
            html.append(text, at + 1, end).append("</code>");
            boolean padded = text.charAt(at + 1) == ' ' || text.charAt(end - 1) == ' ';
            at = end + 1;
            return !padded;
        }

        /** Words in brackets, and at once a whole address in parentheses. */
        private boolean link() {
            int words = at + 1;
            int close = words;
            while (isPlain(at(close))) {
                close++;
            }
            if (close == words || !text.startsWith("](http", close) || at(at - 1) == '!' || at(words) == ' ' || at(close - 1) == ' ') {
                return false;
            }
            int address = close + 2;
            int host = text.startsWith("https://", address) ? address + 8 : text.startsWith("http://", address) ? address + 7 : address;
            int end = host;
            while (isOfAddress(at(end))) {
                end++;
            }
            if (at(end) != ')' || host == address || !isWord(at(host))) {
                return false;
            }
            String href = text.substring(address, end);
            int path = text.indexOf('/', host);
            boolean own = ownHosts.contains(text.substring(host, path < 0 ? end : Math.min(path, end)));
            html.append("<a href=\"").append(href).append('"');
            if (!own) {
                html.append(" rel=\"").append(Sanitizer.REL_OF_COMMENTS).append(sponsored.test(href) ? " sponsored\"" : "\"");
            }
            html.append('>').append(text, words, close).append("</a>");
            at = end + 1;
            return true;
        }

        private char at(int index) {
            return index < 0 || index >= text.length() ? END : text.charAt(index);
        }
    }

    /** What is before the beginning and behind the end. */
    private static final char END = 0;

    /** Whether it lies where letters of the world's alphabets and their punctuation do, of which the sanitizer writes none by number. */
    private static boolean isLetterLike(char c) {
        return c >= 0xa0 && c < 0x1f00 || c >= 0x2010 && c <= 0x2026 || c > 0x3000 && c < 0xd800;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    /** Whether it means the same everywhere. */
    private static boolean isPlain(char c) {
        return isWord(c) || c == ' ' || c == ',' || c == '-';
    }

    /** Capitals are none, for hosts are compared in small letters; ports are none. */
    private static boolean isOfAddress(char c) {
        return c >= 'a' && c <= 'z' || isDigit(c) || c == '.' || c == '-' || c == '/';
    }

    /** How the sanitizer writes it; empty for a character that is written as it is. */
    private static String entity(char c) {
        return switch (c) {
            case '"' -> "&#34;";
            case '&' -> "&amp;";
            case '\'' -> "&#39;";
            case '+' -> "&#43;";
            case '=' -> "&#61;";
            case '>' -> "&gt;";
            default -> "";
        };
    }
}
