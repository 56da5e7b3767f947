package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Collects the marks of a text that was parsed with places, also those that have no effect where they stand. */
final class MarkSearch extends AbstractVisitor {
    private final Set<String> names;
    private final List<Mark> found = new ArrayList<>();

    private MarkSearch(Set<String> names) {
        this.names = names;
    }

    /** Whether a text may hold marks at all; most do not, and need no parsing for this. */
    static boolean isWorthwhile(String text) {
        return text.contains("<!--") && MarkBlock.MARK.matcher(text).find();
    }

    static List<Mark> in(Node root, Set<String> names) {
        var search = new MarkSearch(names);
        root.accept(search);
        return List.copyOf(search.found);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof MarkBlock mark) {
            search(mark, mark.literal(), true);
        }
        visitChildren(block);
    }

    @Override
    public void visit(HtmlBlock html) {
        search(html, html.getLiteral(), false);
    }

    @Override
    public void visit(HtmlInline html) {
        search(html, html.getLiteral(), false);
    }

    /** One way through the literal, since a piece of HTML can hold any number of marks. */
    private void search(Node node, String literal, boolean placed) {
        Matcher mark = MarkBlock.MARK.matcher(literal);
        int line = 0;
        int lineEnd = lineEnd(literal, 0);
        while (mark.find()) {
            String argument = mark.group(2).strip();
            if (!argument.isEmpty() && names.contains(MarkBlock.name(mark))) {
                int offset = literal.indexOf(argument, mark.start(2));
                for (; lineEnd < offset; lineEnd = lineEnd(literal, lineEnd + 1)) {
                    line++;
                }
                found.add(at(node, line, lineEnd - offset, MarkBlock.name(mark), argument, placed));
            }
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** A line of the literal and its span end at the same character, but may begin with more or fewer blanks. */
    private static Mark at(Node node, int line, int fromLineEnd, String name, String argument, boolean placed) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (line >= spans.size()) {
            return new Mark(name, argument, placed, 1, 1);
        }
        SourceSpan span = spans.get(line);
        int column = span.getColumnIndex() + span.getLength() - fromLineEnd;
        return new Mark(name, argument, placed, span.getLineIndex() + 1, Math.max(0, column) + 1);
    }
}
