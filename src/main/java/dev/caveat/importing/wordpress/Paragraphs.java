package dev.caveat.importing.wordpress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as WordPress stores it, in which empty lines divide paragraphs and ends of lines are meant; made into whole HTML. */
final class Paragraphs {
    private static final String BLOCK =
            "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|fieldset|section|article|aside|header"
                    + "|footer|nav|figure|figcaption|details|summary|iframe|video|audio|object|script|style";
    private static final Pattern BEGINS_BLOCK = Pattern.compile("\\s*</?(?:" + BLOCK + ")[\\s/>].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?(?:" + BLOCK + ")(?:\\s[^<>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEPT = Pattern.compile("<(pre|script|style|textarea)\\b.*?</\\1\\s*>|<!--.*?-->", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Paragraphs() {}

    static String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 100);
        Matcher kept = KEPT.matcher(text);
        int at = 0;
        while (kept.find()) {
            flowing(text.substring(at, kept.start()), html);
            html.append(kept.group()).append('\n');
            at = kept.end();
        }
        flowing(text.substring(at), html);
        return html.toString();
    }

    private static void flowing(String text, StringBuilder html) {
        String apart = TAG.matcher(text).replaceAll(tag -> Matcher.quoteReplacement((tag.group().startsWith("</") ? tag.group() + "\n\n" : "\n\n" + tag.group() + "\n")));
        for (String part : apart.split("\n\\s*\n")) {
            String piece = part.strip();
            if (piece.isEmpty()) {
                continue;
            }
            if (BEGINS_BLOCK.matcher(piece).matches() || TAG.matcher(piece).find()) {
                html.append(piece).append('\n');
            } else {
                html.append("<p>").append(piece.replaceAll("(?<!<br ?/?>)\n", "<br>")).append("</p>\n");
            }
        }
    }
}
