package dev.caveat.markdown;

import dev.caveat.picture.PictureSize;
import dev.caveat.picture.PictureSize;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * One rendering of a document to HTML.
 *
 * <p>Writes the form that the CommonMark examples have, so that they hold to the byte. The nesting of what it walks is
 * limited by the parser, so that recursion is safe.
 */
final class HtmlBody extends AbstractVisitor {
    private static final int REPEATED_ADDRESSES = 100_000;

    /** What is being written: the page, or the content of a shortcode. */
    private StringBuilder out;

    private final MarkdownOptions options;
    private final Labels labels;
    private final Links links;
    private final Marks marks;
    private final Map<Node, String> anchors;
    private final Footnotes footnotes;
    private final Citations citations;
    private final HtmlTable table;
    private final HtmlCode code;

    /** How many characters of addresses and titles may still be written: a reference link repeats those of its target. */
    private long addresses;

    HtmlBody(
            StringBuilder out,
            int sourceLength,
            MarkdownOptions options,
            Labels labels,
            Links links,
            Marks marks,
            Map<Node, String> anchors,
            Footnotes footnotes,
            Citations citations) {
        this.out = out;
        this.options = options;
        this.labels = labels;
        this.links = links;
        this.marks = marks;
        this.anchors = anchors;
        this.footnotes = footnotes;
        this.citations = citations;
        this.addresses = sourceLength + REPEATED_ADDRESSES;
        this.table = new HtmlTable(this, labels);
        this.code = new HtmlCode(this, labels);
    }

    void render(Node root) {
        visitChildren(root);
        if (!footnotes.all().isEmpty()) {
            new HtmlFootnotes(this, options, labels).list(footnotes);
        }
    }

    // What the other renderings of this package build on.

    void children(Node parent) {
        visitChildren(parent);
    }

    void node(Node node) {
        node.accept(this);
    }

    StringBuilder out() {
        return out;
    }

    void raw(String html) {
        out.append(html);
    }

    void text(String words) {
        Escape.to(out, words);
    }

    /** Ends the line, where one has begun. */
    void line() {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != '\n') {
            out.append('\n');
        }
    }

    private void block(String open, Node content, String close) {
        line();
        out.append(open);
        line();
        visitChildren(content);
        line();
        out.append(close).append('\n');
    }

    private void inline(String name, Node content) {
        out.append('<').append(name).append('>');
        visitChildren(content);
        out.append("</").append(name).append('>');
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (tight) {
            marker(paragraph.getPrevious());
            visitChildren(paragraph);
            return;
        }
        line();
        out.append("<p>");
        marker(paragraph.getPrevious());
        visitChildren(paragraph);
        out.append("</p>\n");
    }

    /** The box of a task, as text: a form's control would be dead in a page. */
    private void marker(Node node) {
        if (node instanceof TaskListItemMarker task) {
            out.append("<span class=\"task ").append(task.isChecked() ? "task-done" : "task-open");
            out.append("\"><span class=\"visually-hidden\">");
            text(task.isChecked() ? labels.done() : labels.open());
            out.append(" </span></span>");
        }
    }

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        line();
        out.append("<h").append(heading.getLevel());
        attribute("id", anchors.getOrDefault(heading, ""));
        attribute("class", Attributes.of(heading).map(Attributes::classes).orElse(""));
        out.append('>');
        visitChildren(heading);
        out.append("</h").append(heading.getLevel()).append(">\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        block("<blockquote>", quote, "</blockquote>");
    }

    @Override
    public void visit(BulletList list) {
        block("<ul>", list, "</ul>");
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        boolean plain = start == null || start == 1;
        block(plain ? "<ol>" : "<ol start=\"" + start + "\">", list, "</ol>");
    }

    @Override
    public void visit(ListItem item) {
        out.append("<li>");
        visitChildren(item);
        out.append("</li>\n");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo();
        int end = info.indexOf(' ');
        this.code.write(end < 0 ? info : info.substring(0, end), code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        this.code.write("", code.getLiteral());
    }

    @Override
    public void visit(ThematicBreak rule) {
        line();
        out.append("<hr />\n");
    }

    @Override
    public void visit(HtmlBlock html) {
        String literal = MoreMark.without(html.getLiteral());
        if (literal.isEmpty()) {
            return;
        }
        line();
        if (options.rawHtml() == RawHtml.KEEP) {
            out.append(literal);
        } else {
            out.append("<p>");
            text(literal);
            out.append("</p>");
        }
        line();
    }

    @Override
    public void visit(HtmlInline html) {
        String literal = MoreMark.without(html.getLiteral());
        if (options.rawHtml() == RawHtml.KEEP) {
            out.append(literal);
        } else {
            text(literal);
        }
    }

    @Override
    public void visit(Link link) {
        String address = resolve(link.getDestination(), link.getTitle(), false);
        if (address == null) {
            visitChildren(link);
            return;
        }
        out.append("<a href=\"");
        Destination.to(out, address);
        title(link.getTitle());
        String rel = links.rel(address);
        if (!rel.isEmpty()) {
            out.append("\" rel=\"");
            text(rel);
        }
        out.append("\">");
        visitChildren(link);
        out.append("</a>");
    }

    @Override
    public void visit(Image image) {
        String address = resolve(image.getDestination(), image.getTitle(), true);
        var words = new AlternativeText();
        image.accept(words);
        if (address == null) {
            text(words.text());
            return;
        }
        out.append("<img src=\"");
        Destination.to(out, address);
        out.append("\" alt=\"");
        text(words.text());
        title(image.getTitle());
        out.append('"');
        Optional<Attributes> own = Attributes.of(image);
        size(own, links.size(image.getDestination()));
        attribute("id", anchors.getOrDefault(image, ""));
        attribute("class", own.map(Attributes::classes).orElse(""));
        attribute("loading", own.map(Attributes::loading).orElse(""));
        out.append(" />");
    }

    /** Of one that is given, the other follows as the picture's own sides do. */
    private void size(Optional<Attributes> own, Optional<PictureSize> picture) {
        String width = own.map(Attributes::width).orElse("");
        String height = own.map(Attributes::height).orElse("");
        if (picture.isPresent()) {
            long across = picture.get().width();
            long down = picture.get().height();
            if (width.isEmpty()) {
                width = String.valueOf(height.isEmpty() ? across : Math.max(1, Math.round((double) across * Integer.parseInt(height) / down)));
            }
            if (height.isEmpty()) {
                height = String.valueOf(Math.max(1, Math.round((double) down * Integer.parseInt(width) / across)));
            }
        }
        attribute("width", width);
        attribute("height", height);
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            text(value);
            out.append('"');
        }
    }

    /** Null where there may be no address; asked again of the answer, because that may come from a site's own files. */
    private String resolve(String destination, String title, boolean image) {
        addresses -= destination.length() + (title == null ? 0 : title.length());
        if (addresses < 0 || Destination.isDangerous(destination)) {
            return null;
        }
        String address = links.resolve(destination, image);
        return Destination.isDangerous(address) ? null : address;
    }

    private void title(String title) {
        if (title != null) {
            out.append("\" title=\"");
            text(title);
        }
    }

    @Override
    public void visit(Text text) {
        text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append("<code>");
        text(code.getLiteral());
        out.append("</code>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        inline("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        inline("strong", strong);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append("<br />\n");
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof Alert alert) {
            alert(alert);
        } else if (block instanceof TableBlock) {
            table.write(block);
        } else if (block instanceof DefinitionList) {
            block("<dl>", block, "</dl>");
        } else if (block instanceof DefinitionList.Term) {
            out.append("<dt>");
            visitChildren(block);
            out.append("</dt>\n");
        } else if (block instanceof DefinitionList.Meaning meaning) {
            meaning(meaning);
        } else if (block instanceof ShortcodeBlock shortcode) {
            shortcode(shortcode);
        } else if (block instanceof MarkBlock mark) {
            line();
            out.append(marks.html(mark.name(), mark.argument()));
            line();
        } else if (!(block instanceof FootnoteDefinition)) {
            visitChildren(block);
        }
    }

    private void shortcode(ShortcodeBlock shortcode) {
        line();
        Optional<String> content = Optional.empty();
        if (shortcode.isPaired()) {
            StringBuilder around = out;
            out = new StringBuilder();
            visitChildren(shortcode);
            content = Optional.of(out.toString());
            out = around;
        }
        out.append(marks.shortcode(shortcode.call(), content));
        line();
    }

    private void meaning(DefinitionList.Meaning meaning) {
        out.append("<dd>");
        if (meaning.isPlain()) {
            visitChildren(meaning.getFirstChild());
        } else {
            line();
            visitChildren(meaning);
        }
        out.append("</dd>\n");
    }

    private void alert(Alert alert) {
        line();
        out.append("<div class=\"alert alert-").append(alert.kind().word()).append("\" role=\"note\">\n");
        out.append("<p class=\"alert-title\">");
        text(alert.kind().title(labels));
        out.append("</p>\n");
        visitChildren(alert);
        line();
        out.append("</div>\n");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            inline("del", node);
        } else if (node instanceof FootnoteReference reference) {
            footnote(reference);
        } else if (node instanceof Cite place) {
            citations(place);
        } else if (node instanceof ShortcodeInline shortcode) {
            out.append(marks.shortcode(shortcode.call(), Optional.empty()));
        } else if (!(node instanceof TaskListItemMarker)) {
            visitChildren(node);
        }
    }

    private void citations(Cite place) {
        for (Citations.Use use : citations.uses(place)) {
            out.append("<a href=\"");
            Destination.to(out, "#" + Cited.entry(use.id()));
            out.append("\" id=\"").append(new Cited(use.id(), use.number(), options.idPrefix(), 1).anchor(use.place()));
            out.append("\" class=\"citation\" role=\"doc-biblioref\" aria-label=\"");
            text(labels.reference() + " " + use.number());
            out.append("\">[").append(use.number()).append("]</a>");
        }
    }

    private void footnote(FootnoteReference reference) {
        Footnotes.Use use = footnotes.use(reference);
        if (use == null) {
            text("[^" + reference.getLabel() + "]");
        } else {
            new HtmlFootnotes(this, options, labels).reference(use);
        }
    }
}
