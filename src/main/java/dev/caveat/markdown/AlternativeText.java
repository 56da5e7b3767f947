package dev.caveat.markdown;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words between an image's brackets, without markup. */
final class AlternativeText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();

    String text() {
        return out.toString();
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            out.append("[^").append(reference.getLabel()).append(']');
        } else if (node instanceof Cite place) {
            out.append('[').append(place.words()).append(']');
        } else {
            visitChildren(node);
        }
    }
}
