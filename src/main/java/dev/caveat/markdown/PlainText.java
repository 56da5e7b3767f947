package dev.caveat.markdown;

import java.util.Optional;

/**
 * Reads a text that holds no markup at all, as most comments do, without a parser.
 *
 * <p>It has to give exactly what the parser would, so it turns away everything that could mean something: a character
 * that may begin markup, an indented line, a line that could be a list's, a heading's or an address.
 */
final class PlainText {
    private static final boolean[] MAY_MEAN = mayMean("`*_[<\\~|@&:.");
    private static final String LINE_MARKUP = "-+=#>:";

    private final String text;
    private final StringBuilder html;
    private final StringBuilder words;
    private boolean inParagraph;
    private int paragraphStart;
    private String firstWords = "";

    private PlainText(String text) {
        this.text = text;
        this.html = new StringBuilder(text.length() + text.length() / 8 + 16);
        this.words = new StringBuilder(text.length());
    }

    /** The document, or nothing where the text needs the parser. */
    static Optional<PlainDocument> read(String text) {
        return new PlainText(text).read();
    }

    private Optional<PlainDocument> read() {
        int hardBreak = 0;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                if (isMarkup(start, end)) {
                    return Optional.empty();
                }
                end++;
            }
            int last = end;
            while (last > start && text.charAt(last - 1) == ' ') {
                last--;
            }
            if (last == start) {
                endParagraph();
            } else if (text.charAt(start) == ' ') {
                return Optional.empty();
            } else {
                line(start, last, hardBreak > 1);
            }
            hardBreak = end - last;
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        endParagraph();
        return Optional.of(new PlainDocument(html.toString(), words.toString(), firstWords));
    }

    private boolean isMarkup(int lineStart, int at) {
        char c = text.charAt(at);
        if (at == lineStart && startsBlock(at)) {
            return true;
        }
        if (c >= 128 || !MAY_MEAN[c]) {
            return false;
        }
        switch (c) {
            case '&':
                return at + 1 < text.length() && text.charAt(at + 1) > ' ';
            case ':':
                return text.startsWith("//", at + 1);
            case '.':
                return at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3);
            default:
                return true;
        }
    }

    private static boolean[] mayMean(String marks) {
        boolean[] may = new boolean[128];
        for (char c = 0; c < may.length; c++) {
            may[c] = c < ' ' || marks.indexOf(c) >= 0;
        }
        return may;
    }

    /** Whether a line that begins here may be a list item's, a quote's, a heading's or an underline. */
    private boolean startsBlock(int at) {
        if (LINE_MARKUP.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end > at && end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')');
    }

    private void line(int start, int end, boolean afterHardBreak) {
        if (inParagraph) {
            html.append(afterHardBreak ? "<br />\n" : "\n");
            words.append(' ');
        } else {
            html.append("<p>");
            words.append(words.length() == 0 ? "" : "\n");
            paragraphStart = words.length();
            inParagraph = true;
        }
        Escape.to(html, text, start, end);
        words.append(text.substring(start, end));
    }

    private void endParagraph() {
        if (inParagraph) {
            html.append("</p>\n");
            inParagraph = false;
            if (firstWords.isBlank()) {
                firstWords = words.substring(paragraphStart);
            }
        }
    }
}
