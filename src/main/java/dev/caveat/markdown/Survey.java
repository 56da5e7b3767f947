package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** One walk through a parsed text that notes what the document must know of the whole before it renders a part. */
final class Survey extends AbstractVisitor {
    private final MarkdownOptions options;
    private final HeadingIds ids;
    private final List<Heading> headings = new ArrayList<>(0);
    private final List<org.commonmark.node.Heading> unnamed = new ArrayList<>(0);
    private final Map<Node, String> anchors = new IdentityHashMap<>(0);
    private boolean rawHtml;
    private boolean moreMark;
    private boolean footnotes;
    private boolean citations;
    private boolean undescribed;

    private Survey(MarkdownOptions options) {
        this.options = options;
        this.ids = new HeadingIds(options.idPrefix());
    }

    static Survey of(Node root, MarkdownOptions options) {
        var survey = new Survey(options);
        root.accept(survey);
        survey.nameHeadings();
        return survey;
    }

    List<Heading> headings() {
        return headings;
    }

    /** The ids of headings and images. */
    Map<Node, String> anchors() {
        return anchors;
    }

    boolean hasRawHtml() {
        return rawHtml;
    }

    boolean hasMoreMark() {
        return moreMark;
    }

    boolean hasFootnotes() {
        return footnotes;
    }

    boolean hasCitations() {
        return citations;
    }

    boolean hasUndescribed() {
        return undescribed;
    }

    /** Whether an image has no words in its place, and nobody says that it needs none. */
    static boolean isUndescribed(Image image) {
        if (Attributes.of(image).filter(Attributes::isDecoration).isPresent()) {
            return false;
        }
        var words = new AlternativeText();
        image.accept(words);
        return words.text().isBlank();
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        unnamed.add(heading);
        ownAnchor(heading);
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        ownAnchor(image);
        undescribed |= isUndescribed(image);
        visitChildren(image);
    }

    private void ownAnchor(Node node) {
        Attributes.of(node).map(Attributes::id).filter(id -> !id.isEmpty()).ifPresent(id -> anchors.put(node, ids.own(id)));
    }

    /** Once all ids are known that the text itself gives: those are there to be linked to, wherever they stand. */
    private void nameHeadings() {
        for (org.commonmark.node.Heading heading : unnamed) {
            String words = VisibleText.of(heading);
            String own = anchors.get(heading);
            String id = own != null ? own : options.headingAnchors() ? ids.next(words) : "";
            headings.add(new Heading(heading.getLevel(), id, words));
            anchors.put(heading, id);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        html(html.getLiteral());
    }

    private void html(String literal) {
        boolean mark = MoreMark.begins(literal);
        moreMark |= mark;
        rawHtml |= !mark || !MoreMark.without(literal).isBlank();
    }

    @Override
    public void visit(CustomNode node) {
        citations |= node instanceof Cite;
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        footnotes |= block instanceof FootnoteDefinition;
        visitChildren(block);
    }
}
