package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * One way of reading Markdown, with its options: built once, used by any thread.
 *
 * <pre>{@code
 * var markdown = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, true, true, true, ""));
 * String html = markdown.parse("# Sleep").html(Links.AS_WRITTEN);  // <h1 id="sleep">Sleep</h1>
 * }</pre>
 *
 * <p>Any text is a document; there are no errors. Blocks nest at most {@value #DEEPEST_BLOCK} deep and inlines at most
 * {@value #DEEPEST_INLINE}; the marks of what is deeper stay visible as text. A text whose tables could have more than {@value
 * Bulk#MOST_CELLS} cells, or in which more than {@value Bulk#MOST_LINES} lines stand without a blank one, is read without
 * lists and tables. Reference links are written out until their addresses are longer than the text and 100,000 characters.
 *
 * <p>Strikethrough takes two tildes: with one, {@code 5~10 mg or 10~20 mg} would be struck out.
 */
public final class Markdown {
    private static final int DEEPEST_BLOCK = 100;
    private static final int DEEPEST_INLINE = 50;

    private static final Set<Class<? extends Block>> BLOCKS_WITHOUT_LISTS = Set.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            IndentedCodeBlock.class);

    private final MarkdownOptions options;
    private final Labels labels;
    private final Set<String> marks;
    private final boolean citations;
    private final boolean shortcodes;
    private final Parser parser;
    private final Parser ofBulk;
    private final Parser withPlaces;
    private final Parser ofBulkWithPlaces;

    private Markdown(MarkdownOptions options, Labels labels, Set<String> marks, boolean citations, boolean shortcodes) {
        this.options = options;
        this.labels = labels;
        this.marks = Set.copyOf(marks);
        this.citations = citations;
        this.shortcodes = shortcodes;
        this.parser = parser(true, IncludeSourceSpans.NONE);
        this.ofBulk = parser(false, IncludeSourceSpans.NONE);
        this.withPlaces = parser(true, IncludeSourceSpans.BLOCKS_AND_INLINES);
        this.ofBulkWithPlaces = parser(false, IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /** With English labels. */
    public static Markdown of(MarkdownOptions options) {
        return of(options, Labels.ENGLISH);
    }

    public static Markdown of(MarkdownOptions options, Labels labels) {
        return new Markdown(Objects.requireNonNull(options), Objects.requireNonNull(labels), Set.of(), false, false);
    }

    /**
     * The same, in which a comment {@code <!-- name:argument -->} of one of these names, on lines of its own, is a mark: a
     * place for what {@link Marks} give. It is neither text nor HTML. In lists, quotes and pieces of HTML it has no effect.
     *
     * @param names in lower case
     */
    public Markdown withMarks(Set<String> names) {
        return new Markdown(options, labels, names, citations, shortcodes);
    }

    /**
     * The same, in which {@code [@id]} cites: it becomes the number of what is cited, with a link to the entry of that name in
     * a list that others make, see {@link Cited}. {@code [@a; @b]} cites two. Where the text defines a link {@code [@id]: …},
     * that stays a link.
     */
    public Markdown withCitations() {
        return new Markdown(options, labels, marks, true, shortcodes);
    }

    /**
     * The same, in which <code>{{< name key="value" >}}</code> is a shortcode, for which {@link Marks} give what stands there,
     * on a line of its own or among words. What lies between it and <code>{{< /name >}}</code> is its content. In code there are none.
     */
    public Markdown withShortcodes() {
        return new Markdown(options, labels, marks, citations, true);
    }

    private Parser parser(boolean listsAndTables, IncludeSourceSpans spans) {
        var extensions = new ArrayList<Extension>();
        extensions.add(StrikethroughExtension.builder().requireTwoTildes(true).build());
        extensions.add(TaskListItemsExtension.create());
        extensions.add(AutolinkExtension.create());
        if (listsAndTables) {
            extensions.add(TablesExtension.create());
        }
        if (options.footnotes()) {
            extensions.add(FootnotesExtension.create());
        }
        var builder = Parser.builder()
                .extensions(extensions)
                .includeSourceSpans(spans)
                .maxOpenBlockParsers(DEEPEST_BLOCK)
                .maxInlineNesting(DEEPEST_INLINE);
        if (!listsAndTables) {
            builder.enabledBlockTypes(BLOCKS_WITHOUT_LISTS);
        }
        if (options.definitionLists() && listsAndTables) {
            builder.customBlockParserFactory(new DefinitionListReader());
            builder.postProcessor(DefinitionList.joined());
        }
        if (options.attributes()) {
            builder.postProcessor(Attributes.marks());
        }
        options.quotes().ifPresent(quotes -> builder.postProcessor(Typography.with(quotes)));
        if (options.alerts()) {
            builder.postProcessor(Alert.marks());
        }
        if (citations) {
            builder.linkProcessor(Cite.reader());
        }
        if (!marks.isEmpty()) {
            builder.postProcessor(MarkBlock.marks(marks));
        }
        if (shortcodes) {
            // After the marks: in the content of one they still have an effect.
            builder.customBlockParserFactory(new ShortcodeBlock.Reader());
            builder.customInlineContentParserFactory(new ShortcodeInline.Reader());
            builder.postProcessor(ShortcodePairs.joined());
        }
        return builder.build();
    }

    /** Reads a text, with line ends of any kind. */
    public Document parse(String text) {
        Optional<PlainDocument> plain = options.quotes().isEmpty() ? PlainText.read(text) : Optional.empty();
        if (plain.isPresent()) {
            return plain.get();
        }
        Optional<EverydayDocument> everyday = EverydayText.read(this, text);
        return everyday.isPresent() ? everyday.get() : parsed(text);
    }

    /** Reads a text with the parser, even one that would not need it. */
    Document parsed(String text) {
        Parser fitting = Bulk.isExcessive(text) ? ofBulk : parser;
        return new ParsedDocument(this, text, fitting.parse(text));
    }

    Node parseWithPlaces(String text) {
        Parser fitting = Bulk.isExcessive(text) ? ofBulkWithPlaces : withPlaces;
        return fitting.parse(text);
    }

    /** The marks of a text in its order, also those without effect. Where there are none, this is a look through the text. */
    public List<Mark> marks(String text) {
        return marks.isEmpty() || !MarkSearch.isWorthwhile(text) ? List.of() : MarkSearch.in(parseWithPlaces(text), marks);
    }

    /** The names that a text cites, in its order, each as often as it does. Where there are none, this is a look through the text. */
    public List<Citation> citations(String text) {
        return citations && text.contains("[@") ? Citations.in(parseWithPlaces(text)) : List.of();
    }

    /**
     * The HTML of a text without any markup: paragraphs and line breaks, exactly as {@link #parse} gives them with any
     * options but those that set quotes, many times faster; nothing where the text may hold markup. {@link #parse} takes this way by itself.
     */
    public static Optional<String> plain(String text) {
        return PlainText.read(text).map(PlainDocument::html);
    }

    MarkdownOptions options() {
        return options;
    }

    Labels labels() {
        return labels;
    }
}
