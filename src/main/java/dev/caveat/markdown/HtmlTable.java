package dev.caveat.markdown;

import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * Writes tables, each in a region of its own that scrolls, by keyboard too, where the page is too narrow for it.
 *
 * <p>Alignment is a class: a {@code style} would not pass a strict content security policy.
 */
final class HtmlTable {
    private final HtmlBody body;
    private final Labels labels;
    private int written;

    HtmlTable(HtmlBody body, Labels labels) {
        this.body = body;
        this.labels = labels;
    }

    void write(Node table) {
        body.line();
        body.raw("<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"");
        written++;
        body.text(name(labels, written));
        body.raw("\">\n<table>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows("thead", part);
            } else if (part instanceof TableBody) {
                rows("tbody", part);
            }
        }
        body.raw("</table>\n</div>\n");
    }

    /** Regions are told apart by their names. */
    static String name(Labels labels, int number) {
        return number == 1 ? labels.table() : labels.table() + " " + number;
    }

    private void rows(String name, Node part) {
        body.raw("<" + name + ">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            body.raw("<tr>\n");
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                cell((TableCell) cell);
            }
            body.raw("</tr>\n");
        }
        body.raw("</" + name + ">\n");
    }

    private void cell(TableCell cell) {
        String name = cell.isHeader() ? "th" : "td";
        body.raw("<" + name + alignment(cell) + ">");
        body.children(cell);
        body.raw("</" + name + ">\n");
    }

    private static String alignment(TableCell cell) {
        if (cell.getAlignment() == null) {
            return "";
        }
        switch (cell.getAlignment()) {
            case LEFT:
                return " class=\"align-left\"";
            case CENTER:
                return " class=\"align-center\"";
            default:
                return " class=\"align-right\"";
        }
    }
}
