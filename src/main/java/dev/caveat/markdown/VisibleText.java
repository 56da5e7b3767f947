package dev.caveat.markdown;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a text that a reader sees, a line for each block. */
final class VisibleText extends AbstractVisitor {
    private final StringBuilder out = new StringBuilder();
    private final RawHtml rawHtml;
    private final Labels labels;
    private final boolean forSummary;
    private boolean stopped;

    private VisibleText(RawHtml rawHtml, Labels labels, boolean forSummary) {
        this.rawHtml = rawHtml;
        this.labels = labels;
        this.forSummary = forSummary;
    }

    /** The words of a heading. */
    static String of(Node heading) {
        var text = new VisibleText(RawHtml.KEEP, Labels.ENGLISH, false);
        text.visitChildren(heading);
        return text.out.toString().strip();
    }

    /** The words of a whole text, then those of its footnotes. */
    static String of(Node root, Footnotes footnotes, RawHtml rawHtml, Labels labels) {
        var text = new VisibleText(rawHtml, labels, false);
        root.accept(text);
        for (Footnotes.Footnote footnote : footnotes.all()) {
            text.visitChildren(footnote.definition());
        }
        text.endBlock();
        int length = text.out.length();
        return length == 0 ? "" : text.out.substring(0, length - 1);
    }

    /** The words of a block for a summary: without headings and images, and up to {@code <!-- more -->}. */
    static String summary(Node block, RawHtml rawHtml) {
        var text = new VisibleText(rawHtml, Labels.ENGLISH, true);
        block.accept(text);
        return text.out.toString();
    }

    private void endBlock() {
        int length = out.length();
        while (length > 0 && out.charAt(length - 1) == ' ') {
            length--;
        }
        out.setLength(length);
        if (length > 0 && out.charAt(length - 1) != '\n') {
            out.append('\n');
        }
    }

    @Override
    protected void visitChildren(Node parent) {
        if (!stopped) {
            super.visitChildren(parent);
        }
    }

    private void append(String words) {
        if (!stopped) {
            out.append(words);
        }
    }

    private void block(String words) {
        endBlock();
        append(words);
        endBlock();
    }

    private void block(Node node) {
        endBlock();
        visitChildren(node);
        endBlock();
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        if (!forSummary) {
            block(heading);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        String literal = html.getLiteral();
        stopped |= forSummary && MoreMark.begins(literal);
        String rest = MoreMark.without(literal);
        block(rawHtml == RawHtml.ESCAPE ? rest : HtmlWords.of(rest));
    }

    @Override
    public void visit(HtmlInline html) {
        String literal = html.getLiteral();
        if (MoreMark.begins(literal)) {
            stopped |= forSummary;
        } else if (rawHtml == RawHtml.ESCAPE) {
            append(literal);
        } else if (literal.regionMatches(true, 0, "<br", 0, 3)) {
            append(" ");
        }
    }

    @Override
    public void visit(Text text) {
        append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        append(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        append(" ");
    }

    @Override
    public void visit(Image image) {
        if (!forSummary) {
            visitChildren(image);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Alert alert) {
            block(forSummary ? "" : alert.kind().title(labels));
        }
        if (block instanceof DefinitionList.Term) {
            block((Node) block);
        } else if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Cite) {
            // "It is common [@who]." reads "It is common." without it.
            int length = out.length();
            out.setLength(length > 0 && out.charAt(length - 1) == ' ' ? length - 1 : length);
        }
        visitChildren(node);
        if (node instanceof TableRow) {
            endBlock();
        } else if (node instanceof TableCell) {
            append(" ");
        }
    }
}
