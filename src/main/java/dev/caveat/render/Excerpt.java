package dev.caveat.render;

/**
 * The first words of a text in one line, without control and direction characters, so that they can stand anywhere.
 *
 * <p>Reads no more of the text than it needs.
 */
final class Excerpt {
    private static final int LONGEST_REFERENCE = 10;

    private final String source;
    private final int longest;
    private final StringBuilder made = new StringBuilder();
    /** Code points made. */
    private int length;
    private boolean blank;
    private boolean cut;

    private Excerpt(String source, int longest) {
        this.source = source;
        this.longest = longest;
    }

    /**
     * The first words of a plain text.
     *
     * @param longest in characters, with the {@code …} that stands for the rest; where it is small there may be no words
     */
    static String ofText(String text, int longest) {
        Excerpt excerpt = new Excerpt(text, longest);
        for (int i = 0; i < text.length() && !excerpt.cut; ) {
            int c = text.codePointAt(i);
            excerpt.add(c);
            i += Character.charCount(c);
        }
        return excerpt.text();
    }

    /** The first words of HTML that went through the sanitizer or was made by us: every {@code <} begins a tag. */
    static String ofHtml(String html, int longest) {
        Excerpt excerpt = new Excerpt(html, longest);
        for (int i = 0; i < html.length() && !excerpt.cut; ) {
            char c = html.charAt(i);
            i = c == '<' ? excerpt.tag(i) : c == '&' ? excerpt.reference(i) : excerpt.character(i);
        }
        return excerpt.text();
    }

    private int character(int at) {
        int c = source.codePointAt(at);
        add(c);
        return at + Character.charCount(c);
    }

    /** Most tags of a comment are blocks or line breaks; within a word there is {@code <em>} at most. */
    private int tag(int at) {
        int end = source.indexOf('>', at);
        int name = source.startsWith("</", at) ? at + 2 : at + 1;
        int last = name;
        while (last < source.length() && Character.isLetterOrDigit(source.charAt(last))) {
            last++;
        }
        switch (source.substring(name, last)) {
            case "em", "strong", "b", "i", "a", "code", "del" -> { }
            default -> blank = length > 0;
        }
        return end < 0 ? source.length() : end + 1;
    }

    private int reference(int at) {
        int end = source.indexOf(';', at);
        int decoded = end < 0 || end - at > LONGEST_REFERENCE ? -1 : decoded(source.substring(at + 1, end));
        if (decoded < 0) {
            add('&');
            return at + 1;
        }
        add(decoded);
        return end + 1;
    }

    private static int decoded(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> ' ';
            default -> name.startsWith("#") ? number(name.substring(1)) : -1;
        };
    }

    private static int number(String digits) {
        boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
        try {
            int c = Integer.parseInt(hexadecimal ? digits.substring(1) : digits, hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(c) ? c : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private void add(int c) {
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            blank = length > 0;
        } else if (isVisible(c)) {
            if (length + (blank ? 2 : 1) > longest) {
                cut = true;
                return;
            }
            if (blank) {
                made.append(' ');
                length++;
                blank = false;
            }
            made.appendCodePoint(c);
            length++;
        }
    }

    /** Without joiners a few scripts and emoji look poorer in a label; with them a name could hide in another. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** Cut between two words, unless that would take away half of it: there are words without end. */
    private String text() {
        if (!cut) {
            return made.toString();
        }
        if (blank && length + 2 <= longest) {
            return made.append(" …").toString();
        }
        int space = made.lastIndexOf(" ");
        if (space > made.length() / 2) {
            return made.substring(0, space) + " …";
        }
        int end = length < longest || length == 0 ? made.length() : made.offsetByCodePoints(made.length(), -1);
        String words = made.substring(0, end).stripTrailing();
        return words.isEmpty() ? "" : words + "…";
    }
}
