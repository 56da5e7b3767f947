package dev.caveat.theme;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The end of a template that holds nothing for FreeMarker: most of a style sheet. FreeMarker reads templates a character at a
 * time, which for a long one takes as long as all else that opening a theme does.
 */
final class PlainRest {
    /** Everything that could begin something. */
    private static final String[] BEGINNINGS = {"<#", "</#", "<@", "</@", "${", "#{"};

    /** What certainly ends on its line, with what else stands there. */
    private static final Pattern CLOSED = Pattern.compile("(?:</?[#@][^\"'<>\\n]*>|[$#]\\{[^\"'{}\\n]*\\})[^\\n]*\\n");

    /** In characters; less is not worth it. */
    private static final int LEAST = 1_000;

    private PlainRest() {}

    /** Where it begins, which is the beginning of a line; the end of the text where there is none, or where that is not certain. */
    static int from(String text) {
        int last = Stream.of(BEGINNINGS).mapToInt(text::lastIndexOf).max().orElse(-1);
        int line = text.indexOf('\n', Math.max(last, 0)) + 1;
        boolean closed = last >= 0 && line > 0 && CLOSED.matcher(text).region(last, line).matches();
        // That is the end of a comment, in which the beginning stands.
        boolean commented = closed && text.indexOf("-->", line) >= 0;
        return closed && !commented && text.length() - line >= LEAST ? line : text.length();
    }
}
