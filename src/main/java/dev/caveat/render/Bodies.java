package dev.caveat.render;

import dev.caveat.comment.Comment;
import dev.caveat.markdown.Document;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.Marks;
import dev.caveat.markdown.RawHtml;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.sanitize.Sanitizer;
import java.util.Optional;
import java.util.Set;

/**
 * Turns texts into HTML that is safe to publish: articles as their site wishes, everything from readers without trust.
 *
 * <p>What leaves here is the only markup that a template may put into a page unescaped.
 */
final class Bodies {
    private final Markdown comments = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
    private final Sanitizer readers;
    private final LightMarkup lightMarkup;
    private final Sanitizer editors;
    private final boolean sanitized;
    private final Links ownAddresses;

    Bodies(Config config) {
        this.readers = Sanitizer.comments(Set.of(config.host()), config.affiliates()::leadTo);
        this.lightMarkup = new LightMarkup(Set.of(config.host()), config.affiliates()::leadTo);
        this.editors = Sanitizer.articles(config.affiliates()::leadTo);
        Addresses addresses = Addresses.of(config);
        this.ownAddresses = (destination, image) ->
                destination.startsWith("/") && !destination.startsWith("//") ? addresses.written(destination) : destination;
        this.sanitized = config.markup().html() == Config.RawHtml.SANITIZE;
    }

    /**
     * An article's text, with what stands at its marks as it is: that must be safe already. Without HTML of the editor's own,
     * the renderer writes only what is harmless.
     */
    String article(Document document, Links links, Marks marks) {
        if (!sanitized || !document.hasRawHtml()) {
            return document.html(links, marks);
        }
        Places places = new Places(marks, editors::clean);
        return places.filled(editors.clean(document.html(links, places)));
    }

    /** A comment's text. */
    String comment(Comment comment) {
        return switch (comment.format()) {
            case TEXT -> text(comment.body());
            case HTML -> readers.clean(comment.body());
            case MARKDOWN -> markdown(comment.body());
        };
    }

    /** A few sentences of somebody whom the site vouches for. */
    String note(String markdown) {
        return markdown(markdown);
    }

    /** A few sentences of the site's own, with links to its source files. HTML in them is shown as text. */
    String notice(String markdown, Links links) {
        return comments.parse(markdown).html(links);
    }

    private String markdown(String text) {
        // Nothing but paragraphs of plain text: nothing to sanitize either.
        Optional<String> plain = Markdown.plain(text);
        Optional<String> light = plain.isPresent() ? plain : lightMarkup.html(text);
        return light.isPresent() ? light.get() : parsed(text);
    }

    /** The long way, which holds for any text with markup. */
    String parsed(String text) {
        return readers.clean(comments.parse(text).html(ownAddresses));
    }

    private static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            html.append("<p>").append(Xml.escape(paragraph.strip()).replace("\n", "<br>\n")).append("</p>\n");
        }
        return html.toString();
    }
}
