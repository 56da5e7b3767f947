package dev.caveat.markdown;

import java.util.regex.Pattern;

/** {@code <!-- more -->}: where the summary of a text ends. A mark for us, which no reader sees. */
final class MoreMark {
    private static final Pattern MARK = Pattern.compile("^\\s*<!--\\s{0,9}more\\s{0,9}-->\\s*");

    private MoreMark() {}

    /** Whether a piece of raw HTML begins with the mark. */
    static boolean begins(String html) {
        return MARK.matcher(html).find();
    }

    /** The piece of raw HTML without the mark that it may begin with. */
    static String without(String html) {
        return html.contains("more") ? MARK.matcher(html).replaceFirst("") : html;
    }
}
