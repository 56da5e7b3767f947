package dev.caveat.markdown;

/**
 * Writes blocks of code. One with a long line can be focused, so that it scrolls by keyboard too where the page is too narrow for it.
 *
 * <p>It is a group, not a region: a page about programs would have dozens of these among its landmarks.
 */
final class HtmlCode {
    /** In characters: as much as a screen of 320 px shows. */
    private static final int SHORT = 28;

    private final HtmlBody body;
    private final Labels labels;

    HtmlCode(HtmlBody body, Labels labels) {
        this.body = body;
        this.labels = labels;
    }

    void write(String language, String literal) {
        body.line();
        to(body.out(), labels, language, literal);
    }

    /** Writes a block where a line begins. */
    static void to(StringBuilder out, Labels labels, String language, String literal) {
        out.append("<pre");
        if (isLong(literal)) {
            out.append(" role=\"group\" tabindex=\"0\" aria-label=\"");
            Escape.to(out, labels.code());
            out.append("\"");
        }
        out.append("><code");
        if (!language.isEmpty()) {
            out.append(" class=\"language-");
            Escape.to(out, language);
            out.append("\"");
        }
        out.append(">");
        Escape.to(out, literal);
        out.append("</code></pre>\n");
    }

    private static boolean isLong(String literal) {
        int start = 0;
        for (int end = literal.indexOf('\n'); end >= 0; end = literal.indexOf('\n', start)) {
            if (end - start > SHORT) {
                return true;
            }
            start = end + 1;
        }
        return literal.length() - start > SHORT;
    }
}
