package dev.caveat.render;

import java.util.Set;

/**
 * The beginning of a comment as plain text, read off the HTML that its page shows: what was made safe there, and says the
 * same.
 */
final class Excerpt {
    /** With the {@code …}. */
    static final int LONGEST = 280;

    private static final Set<String> WITHIN_WORDS = Set.of("a", "b", "code", "del", "em", "i", "strong");
    /** What nobody ends with. */
    private static final String WEAK = " ,;:(-–—";
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder(LONGEST + 2);
    private int at;

    private Excerpt(String html) {
        this.html = html;
    }

    /**
     * The first words, in one line of at most {@link #LONGEST} characters.
     *
     * @param html as the sanitizer or our own renderer writes it: every {@code <} and {@code &} that is none is escaped
     */
    static String of(String html) {
        return new Excerpt(html).read();
    }

    private String read() {
        while (at < html.length() && text.length() <= LONGEST) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                entity();
            } else {
                at++;
                add(c);
            }
        }
        if (text.length() <= LONGEST) {
            return text.toString().stripTrailing();
        }
        int cut = text.lastIndexOf(" ", LONGEST - 1);
        if (cut <= 0) {
            cut = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        }
        while (cut > 0 && WEAK.indexOf(text.charAt(cut - 1)) >= 0) {
            cut--;
        }
        return text.substring(0, cut) + "…";
    }

    private void tag() {
        boolean comment = html.startsWith("<!--", at);
        int end = html.indexOf(comment ? "-->" : ">", at);
        int name = html.startsWith("</", at) ? at + 2 : at + 1;
        int nameEnd = name;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        if (!comment && !WITHIN_WORDS.contains(html.substring(name, nameEnd))) {
            add(' ');
        }
        at = end < 0 ? html.length() : end + (comment ? 3 : 1);
    }

    private void entity() {
        int end = html.indexOf(';', at);
        int character = end > at && end - at <= LONGEST_ENTITY ? character(html.substring(at + 1, end)) : 0;
        at = character == 0 ? at + 1 : end + 1;
        add(character == 0 ? '&' : character);
    }

    private static int character(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            default -> number(name);
        };
    }

    private static int number(String name) {
        boolean hex = name.startsWith("#x");
        String digits = name.startsWith("#") ? name.substring(hex ? 2 : 1) : "";
        boolean number = !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0);
        int point = number ? Integer.parseInt(digits, hex ? 16 : 10) : 0;
        return Character.isValidCodePoint(point) && !(point <= 0xFFFF && Character.isSurrogate((char) point)) ? point : 0;
    }

    /** White space is one blank; what cannot be seen and turns the text around it is nothing. */
    private void add(int point) {
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        } else if (!turns) {
            text.appendCodePoint(point);
        }
    }
}
