package dev.caveat.render;

import dev.caveat.markdown.Marks;
import dev.caveat.markdown.ShortcodeCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What stands at the marks of a text while the text around them is sanitized: an empty element in place of each, since what
 * goes there, such as a form, would not come through.
 *
 * <p>A sanitizer writes {@code <} for nothing but an element, so that what is filled in never lands in an attribute. An
 * editor who writes such an element moves a piece to where they could have written its mark, and each piece is used once.
 */
final class Places implements Marks {
    private static final String BEGIN = "<div class=\"caveat-mark-";
    private static final String END = "\"></div>";
    private static final int LONGEST_NUMBER = 9;

    private final Marks marks;
    private final UnaryOperator<String> cleaning;
    private final List<String> pieces = new ArrayList<>();

    /** @param cleaning makes safe what lies within a shortcode, before its template gets it */
    Places(Marks marks, UnaryOperator<String> cleaning) {
        this.marks = marks;
        this.cleaning = cleaning;
    }

    @Override
    public String html(String name, String argument) {
        return placed(marks.html(name, argument));
    }

    @Override
    public String shortcode(ShortcodeCall call, Optional<String> content) {
        return placed(marks.shortcode(call, content.map(html -> filled(cleaning.apply(html)))));
    }

    private String placed(String piece) {
        if (piece.isEmpty()) {
            return "";
        }
        pieces.add(piece);
        return BEGIN + (pieces.size() - 1) + END;
    }

    /** The sanitized text with the pieces in their places. */
    String filled(String html) {
        if (pieces.isEmpty()) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() * 2);
        int done = 0;
        for (int at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, at + 1)) {
            int number = number(html, at + BEGIN.length());
            if (number >= 0 && !pieces.get(number).isEmpty()) {
                out.append(html, done, at).append(pieces.set(number, ""));
                done = at + BEGIN.length() + Integer.toString(number).length() + END.length();
            }
        }
        return out.append(html, done, html.length()).toString();
    }

    /** The number of a piece, where an element of ours has one there; -1 where not. */
    private int number(String html, int from) {
        int to = from;
        while (to < html.length() && to - from < LONGEST_NUMBER && html.charAt(to) >= '0' && html.charAt(to) <= '9') {
            to++;
        }
        int number = to == from ? -1 : Integer.parseInt(html.substring(from, to));
        boolean ours = number >= 0 && number < pieces.size() && html.startsWith(number + END, from);
        return ours ? number : -1;
    }
}
