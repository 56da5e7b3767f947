package dev.caveat.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes references to footnotes, and the footnotes themselves at the end of the text, each with links back. */
final class HtmlFootnotes {
    private final HtmlBody body;
    private final MarkdownOptions options;
    private final Labels labels;

    HtmlFootnotes(HtmlBody body, MarkdownOptions options, Labels labels) {
        this.body = body;
        this.options = options;
        this.labels = labels;
    }

    void reference(Footnotes.Use use) {
        Footnotes.Footnote footnote = use.footnote();
        body.raw("<sup class=\"footnote-ref\"><a href=\"#" + definitionId(footnote) + "\" id=\""
                + referenceId(footnote, use.index()) + "\" role=\"doc-noteref\">" + footnote.number() + "</a></sup>");
    }

    void list(Footnotes footnotes) {
        body.line();
        body.raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        body.text(labels.footnotes());
        body.raw("\">\n<ol>\n");
        for (Footnotes.Footnote footnote : footnotes.all()) {
            definition(footnote);
        }
        body.raw("</ol>\n</section>\n");
    }

    /** The links back stand at the end of the last paragraph, so that they don't take a line of their own. */
    private void definition(Footnotes.Footnote footnote) {
        body.raw("<li id=\"" + definitionId(footnote) + "\">\n");
        Node last = footnote.definition().getLastChild();
        for (Node child = footnote.definition().getFirstChild(); child != null; child = child.getNext()) {
            if (child != last || !(child instanceof Paragraph)) {
                body.node(child);
            }
        }
        body.line();
        body.raw("<p>");
        if (last instanceof Paragraph) {
            body.children(last);
            body.raw(" ");
        }
        backLinks(footnote);
        body.raw("</p>\n</li>\n");
    }

    private void backLinks(Footnotes.Footnote footnote) {
        for (int i = 0; i < footnote.references().size(); i++) {
            body.raw((i > 0 ? " " : "") + "<a href=\"#" + referenceId(footnote, i)
                    + "\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
            body.text(labels.back() + " " + footnote.mark(i));
            body.raw("\">↩" + (i > 0 ? "<sup>" + (i + 1) + "</sup>" : "") + "</a>");
        }
    }

    private String definitionId(Footnotes.Footnote footnote) {
        return options.idPrefix() + "fn-" + footnote.number();
    }

    private String referenceId(Footnotes.Footnote footnote, int reference) {
        return options.idPrefix() + "fnref-" + footnote.mark(reference);
    }
}
