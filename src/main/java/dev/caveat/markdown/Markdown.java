package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
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
 * {@value #DEEPEST_INLINE}; the marks of what is deeper stay visible as text. Where a text's tables could have more than
 * {@value TableSize#MOST_CELLS} cells, none of them is read as a table.
 *
 * <p>Strikethrough takes two tildes: with one, {@code 5~10 mg or 10~20 mg} would be struck out.
 */
public final class Markdown {
    private static final int DEEPEST_BLOCK = 100;
    private static final int DEEPEST_INLINE = 50;

    private final MarkdownOptions options;
    private final Labels labels;
    private final Parser parser;
    private final Parser withoutTables;
    private final Parser withPlaces;
    private final Parser withPlacesWithoutTables;

    private Markdown(MarkdownOptions options, Labels labels) {
        this.options = options;
        this.labels = labels;
        this.parser = parser(options, true, IncludeSourceSpans.NONE);
        this.withoutTables = parser(options, false, IncludeSourceSpans.NONE);
        this.withPlaces = parser(options, true, IncludeSourceSpans.BLOCKS_AND_INLINES);
        this.withPlacesWithoutTables = parser(options, false, IncludeSourceSpans.BLOCKS_AND_INLINES);
    }

    /** With English labels. */
    public static Markdown of(MarkdownOptions options) {
        return of(options, Labels.ENGLISH);
    }

    public static Markdown of(MarkdownOptions options, Labels labels) {
        return new Markdown(Objects.requireNonNull(options), Objects.requireNonNull(labels));
    }

    private static Parser parser(MarkdownOptions options, boolean tables, IncludeSourceSpans spans) {
        var extensions = new ArrayList<Extension>();
        extensions.add(StrikethroughExtension.builder().requireTwoTildes(true).build());
        extensions.add(TaskListItemsExtension.create());
        extensions.add(AutolinkExtension.create());
        if (tables) {
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
        if (options.alerts()) {
            builder.postProcessor(Alert.marks());
        }
        return builder.build();
    }

    /** Reads a text, with line ends of any kind. */
    public Document parse(String text) {
        Optional<PlainDocument> plain = PlainText.read(text);
        return plain.isPresent() ? plain.get() : parsed(text);
    }

    /** Reads a text with the parser, even one that would not need it. */
    Document parsed(String text) {
        Parser fitting = TableSize.isTooLarge(text) ? withoutTables : parser;
        return new ParsedDocument(this, text, fitting.parse(text));
    }

    Node parseWithPlaces(String text) {
        Parser fitting = TableSize.isTooLarge(text) ? withPlacesWithoutTables : withPlaces;
        return fitting.parse(text);
    }

    /**
     * The HTML of a text without any markup: paragraphs and line breaks, exactly as {@link #parse} gives them with any
     * options, many times faster; nothing where the text may hold markup. {@link #parse} takes this way by itself.
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
