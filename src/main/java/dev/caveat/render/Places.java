package dev.caveat.render;

import dev.caveat.markdown.Marks;
import dev.caveat.markdown.ShortcodeCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the marks of a text while the text around them is sanitized: an empty element in place of each, since what
 * goes there, such as a form, would not come through.
 *
 * <p>A sanitizer writes {@code <} for nothing but an element, so that what is filled in never lands in an attribute. An
 * editor who writes such an element moves a piece to where they could have written its mark, and each piece is used once.
 */
final class Places implements Marks {
    /** Of these a sanitizer puts neither into the other. */
    private static final String BLOCK = "div";
    private static final String INLINE = "span";

    private static final Pattern PLACE = Pattern.compile("<(div|span) class=\"caveat-mark-(\\d{1,9})\"></\\1>");

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
        return placed(marks.html(name, argument), BLOCK);
    }

    @Override
    public String shortcode(ShortcodeCall call, Optional<String> content) {
        String piece = marks.shortcode(call, content.map(html -> filled(cleaning.apply(html))));
        return placed(piece, call.amongWords() ? INLINE : BLOCK);
    }

    private String placed(String piece, String element) {
        if (piece.isEmpty()) {
            return "";
        }
        pieces.add(piece);
        return "<" + element + " class=\"caveat-mark-" + (pieces.size() - 1) + "\"></" + element + ">";
    }

    /** The sanitized text with the pieces in their places. */
    String filled(String html) {
        if (pieces.isEmpty()) {
            return html;
        }
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(piece(Integer.parseInt(place.group(2))).orElse(place.group())));
    }

    /** A piece, when it is asked for the first time. */
    private Optional<String> piece(int number) {
        String piece = number < pieces.size() ? pieces.set(number, "") : "";
        return Optional.of(piece).filter(html -> !html.isEmpty());
    }
}
