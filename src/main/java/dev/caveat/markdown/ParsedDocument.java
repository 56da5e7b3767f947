package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** A document with markup: the parser's tree, which nobody changes any more. */
final class ParsedDocument implements Document {
    private final Markdown markdown;
    private final String source;
    private final Node root;
    private final List<Heading> headings;
    private final Map<Node, String> anchors;
    private final Footnotes footnotes;
    private final Citations citations;
    private final boolean rawHtml;
    private final boolean moreMark;
    private final boolean undescribed;

    ParsedDocument(Markdown markdown, String source, Node root) {
        Survey survey = Survey.of(root, markdown.options());
        this.markdown = markdown;
        this.source = source;
        this.root = root;
        this.headings = List.copyOf(survey.headings());
        this.anchors = survey.anchors();
        this.footnotes = survey.hasFootnotes() ? Footnotes.of(root) : Footnotes.NONE;
        this.citations = survey.hasCitations() ? Citations.of(root, footnotes) : Citations.NONE;
        this.rawHtml = survey.hasRawHtml();
        this.moreMark = survey.hasMoreMark();
        this.undescribed = survey.hasUndescribed();
    }

    @Override
    public String html(Links links, Marks marks) {
        var out = new StringBuilder(source.length() + source.length() / 4 + 64);
        new HtmlBody(out, source.length(), markdown.options(), markdown.labels(), links, marks, anchors, footnotes, citations)
                .render(root);
        return out.toString();
    }

    @Override
    public List<Heading> headings() {
        return headings;
    }

    @Override
    public String text() {
        return VisibleText.of(root, footnotes, markdown.options().rawHtml(), markdown.labels());
    }

    @Override
    public Optional<String> summary() {
        RawHtml rawHtml = markdown.options().rawHtml();
        if (moreMark) {
            return summary(VisibleText.summary(root, rawHtml));
        }
        for (Node block = root.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                Optional<String> words = summary(VisibleText.summary(block, rawHtml));
                if (words.isPresent()) {
                    return words;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> summary(String text) {
        return Optional.of(Words.summary(text)).filter(words -> !words.isEmpty());
    }

    @Override
    public boolean hasRawHtml() {
        return rawHtml;
    }

    @Override
    public List<Cited> citations() {
        return citations.all(markdown.options().idPrefix());
    }

    @Override
    public List<Reference> references() {
        var found = new References();
        markdown.parseWithPlaces(source).accept(found);
        return List.copyOf(found.all);
    }

    @Override
    public List<Reference> undescribed() {
        if (!undescribed) {
            return List.of();
        }
        var found = new ArrayList<Reference>();
        markdown.parseWithPlaces(source).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                if (Survey.isUndescribed(image)) {
                    found.add(reference(image, image.getDestination(), true));
                }
                visitChildren(image);
            }
        });
        return List.copyOf(found);
    }

    private static Reference reference(Node node, String destination, boolean image) {
        List<SourceSpan> spans = node.getSourceSpans();
        int line = spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
        int column = spans.isEmpty() ? 1 : spans.get(0).getColumnIndex() + 1;
        return new Reference(destination, image, line, column);
    }

    @Override
    public Map<Integer, Tag> tags() {
        var found = new HashMap<Integer, Tag>();
        markdown.parseWithPlaces(source).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof ShortcodeBlock shortcode) {
                    found.put(shortcode.call().number(), shortcode.place());
                }
                visitChildren(block);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof ShortcodeInline shortcode) {
                    found.put(shortcode.call().number(), shortcode.place());
                }
                visitChildren(node);
            }
        });
        return found;
    }

    private static final class References extends AbstractVisitor {
        private final List<Reference> all = new ArrayList<>();

        @Override
        public void visit(Link link) {
            all.add(reference(link, link.getDestination(), false));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            all.add(reference(image, image.getDestination(), true));
            visitChildren(image);
        }
    }
}
