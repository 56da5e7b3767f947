package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the part of Markdown that most texts keep to, without the parser, many times faster: headings, paragraphs, quotes of one paragraph,
 * flat lists, tables, blocks of code, and what {@link EverydayLine} knows.
 *
 * <p>It has to give exactly what the parser would, so it declines every text with anything of which it is not sure. What it does not
 * know, no option can change but those for ids of headings.
 */
final class EverydayText {
    /** A text with fewer characters cannot be {@link Bulk}, as long as what stands here declines tables drawn in code. */
    private static final int SMALL = 20_000;

    private static final int DECLINED = -1;
    private static final String LINE_MARKUP = "-+=#>:";

    private final Markdown markdown;
    private final String source;
    private final char[] text;
    private final EverydayLine line;
    private final HeadingIds ids;
    private final List<Heading> headings = new ArrayList<>();
    private String firstWords = "";
    private int tables;

    private EverydayText(Markdown markdown, String source) {
        this.markdown = markdown;
        this.source = source;
        this.text = source.toCharArray();
        this.line = new EverydayLine(text);
        this.ids = new HeadingIds(markdown.options().idPrefix());
    }

    /** The document, or nothing where the text needs the parser. */
    static Optional<EverydayDocument> read(Markdown markdown, String source) {
        boolean never = markdown.options().quotes().isPresent() || source.indexOf('\\') >= 0 || source.indexOf("![") >= 0;
        if (never || source.length() >= SMALL && Bulk.isExcessive(source)) {
            return Optional.empty();
        }
        return new EverydayText(markdown, source).read();
    }

    private Optional<EverydayDocument> read() {
        int at = 0;
        while (at < text.length) {
            int end = end(at);
            at = last(at, end) == at ? end + 1 : block(at);
            if (at == DECLINED) {
                return Optional.empty();
            }
        }
        int length = line.words.length();
        String words = length == 0 ? "" : line.words.from(0).substring(0, length - 1);
        return Optional.of(new EverydayDocument(markdown, source, List.copyOf(line.pieces()), List.copyOf(line.destinations()), List.copyOf(headings), words, firstWords));
    }

    // Lines

    /** Where a line ends, without its line end. */
    private int end(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Where its words end: the blanks behind them mean nothing, but for a break. */
    private int last(int start, int end) {
        int last = end;
        while (last > start && text[last - 1] == ' ') {
            last--;
        }
        return last;
    }

    private boolean isAt(int at, char c) {
        return at < text.length && text[at] == c;
    }

    /** Where the words of a list's item begin, if one may begin here; the line's own beginning where none can. */
    private int behindMarker(int at) {
        char c = text[at];
        if (c == '-' || c == '+' || c == '*') {
            return isAt(at + 1, ' ') ? at + 2 : at;
        }
        int end = at;
        while (end < text.length && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        boolean number = end > at && (isAt(end, '.') || isAt(end, ')'));
        return number && (end + 1 >= text.length || text[end + 1] == ' ' || text[end + 1] == '\n') ? end + 2 : at;
    }

    /** Whether something other than the words of a paragraph may begin here. */
    private boolean startsBlock(int at) {
        return text[at] == ' ' || LINE_MARKUP.indexOf(text[at]) >= 0 || behindMarker(at) > at;
    }

    // Blocks: each says where the next one begins

    private int block(int at) {
        switch (text[at]) {
            case '#':
                return heading(at);
            case '>':
                return quote(at);
            case '|':
                return table(at);
            case '`':
                return isAt(at + 1, '`') ? code(at) : paragraph(at, false);
            default:
                return behindMarker(at) > at ? list(at) : paragraph(at, false);
        }
    }

    private void endBlock() {
        line.words.cutBlanks();
        if (line.words.last() != '\n') {
            line.words.add('\n');
        }
    }

    private int heading(int start) {
        int level = 0;
        while (isAt(start + level, '#')) {
            level++;
        }
        int from = start + level + 1;
        int end = end(start);
        int last = last(start, end);
        if (level > 6 || from >= last || text[from - 1] != ' ' || text[from] == ' ' || text[last - 1] == '#' || text[last - 1] == '}') {
            return DECLINED;
        }
        int open = line.html.length();
        int wordsFrom = line.words.length();
        if (!line.read(from, last, false) || !line.isClosed()) {
            return DECLINED;
        }
        String content = line.html.cut(open);
        String words = line.words.from(wordsFrom).strip();
        endBlock();
        String id = markdown.options().headingAnchors() ? ids.next(words) : "";
        headings.add(new Heading(level, id, words));
        char digit = (char) ('0' + level);
        line.html.add("<h");
        line.html.add(digit);
        if (!id.isEmpty()) {
            line.html.add(" id=\"");
            line.html.add(id);
            line.html.add("\"");
        }
        line.html.add(">");
        line.html.add(content);
        line.html.add("</h");
        line.html.add(digit);
        line.html.add(">\n");
        return end + 1;
    }

    private int quote(int start) {
        line.html.add("<blockquote>\n");
        int next = paragraph(start, true);
        line.html.add("</blockquote>\n");
        return next;
    }

    /** @param quoted whether each of its lines begins with the mark of a quote */
    private int paragraph(int start, boolean quoted) {
        line.html.add("<p>");
        int wordsFrom = line.words.length();
        int blanks = 0;
        int at = start;
        while (at < text.length) {
            int end = end(at);
            int last = last(at, end);
            if (last == at) {
                break;
            }
            int from = quoted ? at + 2 : at;
            boolean sure = !quoted || text[at] == '>' && last > from && text[at + 1] == ' ';
            if (!sure || startsBlock(from)) {
                return DECLINED;
            }
            if (at > start) {
                line.html.add(blanks > 1 ? "<br />\n" : "\n");
                line.words.add(' ');
            }
            if (!line.read(from, last, true)) {
                return DECLINED;
            }
            blanks = end - last;
            at = end + 1;
        }
        line.html.add("</p>\n");
        if (!quoted && firstWords.isBlank()) {
            firstWords = line.words.from(wordsFrom);
        }
        endBlock();
        return line.isClosed() ? at : DECLINED;
    }

    private int list(int start) {
        int behind = behindMarker(start);
        // A bullet, or what stands behind the number.
        char kind = text[behind - 2];
        boolean numbered = kind == '.' || kind == ')';
        if (behind - 2 - start > 9) {
            return DECLINED;
        }
        long number = numbered ? Long.parseLong(source, start, behind - 2, 10) : 1;
        line.html.add(!numbered ? "<ul>\n" : number == 1 ? "<ol>\n" : "<ol start=\"" + number + "\">\n");
        int at = start;
        while (at < text.length) {
            int end = end(at);
            int last = last(at, end);
            if (last == at) {
                break;
            }
            int from = behindMarker(at);
            if (from == at || from - 2 - at > 9 || from >= last || text[from - 2] != kind || startsBlock(from)) {
                return DECLINED;
            }
            line.html.add("<li>");
            if (!line.read(from, last, true) || !line.isClosed()) {
                return DECLINED;
            }
            line.html.add("</li>\n");
            endBlock();
            at = end + 1;
        }
        line.html.add(numbered ? "</ol>\n" : "</ul>\n");
        return goesOn(at, kind) ? DECLINED : at;
    }

    /** Whether a list may go on behind blank lines. */
    private boolean goesOn(int from, char kind) {
        int at = from;
        while (at < text.length) {
            int end = end(at);
            if (last(at, end) > at) {
                int behind = behindMarker(at);
                return text[at] == ' ' || behind > at && text[behind - 2] == kind;
            }
            at = end + 1;
        }
        return false;
    }

    /** Between lines of three backticks. */
    private int code(int start) {
        int end = end(start);
        int last = last(start, end);
        int info = start + 3;
        if (!isAt(start + 2, '`') || info < last && text[info] == ' ') {
            return DECLINED;
        }
        for (int i = info; i < last; i++) {
            if (text[i] == '`' || text[i] == '&' || text[i] <= ' ') {
                return DECLINED;
            }
        }
        int from = Math.min(end + 1, text.length);
        int at = from;
        while (at < text.length && text[at] != '`') {
            end = end(at);
            for (int i = at; i < end; i++) {
                if (text[i] < ' ' || text[i] == '|' || text[i] == '`' && last(at, i) == at) {
                    return DECLINED;
                }
            }
            at = end + 1;
        }
        int behind = at + 3;
        if (behind > text.length || text[at + 1] != '`' || text[at + 2] != '`' || last(behind, end(behind)) > behind) {
            return DECLINED;
        }
        String literal = source.substring(from, at);
        var html = new StringBuilder(literal.length() + 120);
        HtmlCode.to(html, markdown.labels(), source.substring(info, last), literal);
        line.html.add(html.toString());
        line.words.add(literal);
        endBlock();
        return end(behind) + 1;
    }

    private int table(int start) {
        int head = end(start);
        int rule = head + 1;
        int ruleEnd = rule < text.length ? end(rule) : rule;
        if (rule >= text.length || !isAt(rule, '|')) {
            return DECLINED;
        }
        List<String> columns = columns(rule, last(rule, ruleEnd));
        if (columns.size() < 2) {
            return DECLINED;
        }
        tables++;
        var open = new StringBuilder("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"");
        Escape.to(open, HtmlTable.name(markdown.labels(), tables));
        line.html.add(open.append("\">\n<table>\n<thead>\n").toString());
        if (!row(start, last(start, head), "th", columns)) {
            return DECLINED;
        }
        line.html.add("</thead>\n");
        int at = ruleEnd + 1;
        boolean body = false;
        while (at < text.length) {
            int end = end(at);
            int last = last(at, end);
            if (last == at) {
                break;
            }
            if (!body) {
                line.html.add("<tbody>\n");
                body = true;
            }
            if (!row(at, last, "td", columns)) {
                return DECLINED;
            }
            at = end + 1;
        }
        line.html.add(body ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n");
        return at;
    }

    /** What each column's cells have in their tags; empty where the line is no rule of a table. */
    private List<String> columns(int from, int to) {
        List<String> columns = new ArrayList<>();
        for (int at = from + 1; at < to; ) {
            int end = at;
            while (end < to && text[end] != '|') {
                end++;
            }
            String rule = new String(text, at, end - at).strip();
            boolean left = rule.startsWith(":");
            boolean right = rule.endsWith(":");
            String dashes = rule.substring(left ? 1 : 0, Math.max(left ? 1 : 0, rule.length() - (right ? 1 : 0)));
            if (end == to || dashes.length() < 3 || !dashes.chars().allMatch(c -> c == '-')) {
                return List.of();
            }
            columns.add(left && right ? " class=\"align-center\">" : left ? " class=\"align-left\">" : right ? " class=\"align-right\">" : ">");
            at = end + 1;
        }
        return columns;
    }

    private boolean row(int from, int to, String name, List<String> columns) {
        if (text[from] != '|' || to - from < 2) {
            return false;
        }
        line.html.add("<tr>\n");
        int at = from + 1;
        for (int i = 0; i < columns.size(); i++) {
            int end = at;
            while (end < to && text[end] != '|') {
                end++;
            }
            if (end >= to) {
                return false;
            }
            while (at < end && text[at] == ' ') {
                at++;
            }
            line.html.add("<");
            line.html.add(name);
            line.html.add(columns.get(i));
            if (!line.read(at, last(at, end), true) || !line.isClosed()) {
                return false;
            }
            line.html.add("</");
            line.html.add(name);
            line.html.add(">\n");
            line.words.add(' ');
            at = end + 1;
        }
        line.html.add("</tr>\n");
        endBlock();
        return at == to;
    }
}
