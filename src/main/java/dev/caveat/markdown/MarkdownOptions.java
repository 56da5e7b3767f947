package dev.caveat.markdown;

import java.util.Objects;
import java.util.Optional;

/**
 * Which forms of Markdown are understood beyond CommonMark, tables, strikethrough, task lists and bare links.
 *
 * @param rawHtml what becomes of HTML tags
 * @param footnotes whether {@code [^1]} is a footnote
 * @param alerts whether a quote that begins with {@code [!NOTE]} and the like is an alert
 * @param headingAnchors whether headings have ids
 * @param attributes whether <code>{#id .class width=300}</code> behind an image or at the end of a heading belongs to it
 * @param definitionLists whether a line that begins with {@code : } defines the line above it
 * @param quotes how straight quotes are set, and with them dashes and ellipses; empty to leave all as it is written
 * @param idPrefix put before every id of headings and footnotes, so that several texts can share a page; empty for none.
 *     Letters, digits, {@code -} and {@code _} only
 */
public record MarkdownOptions(
        RawHtml rawHtml,
        boolean footnotes,
        boolean alerts,
        boolean headingAnchors,
        boolean attributes,
        boolean definitionLists,
        Optional<Quotes> quotes,
        String idPrefix) {
    public MarkdownOptions {
        Objects.requireNonNull(rawHtml);
        Objects.requireNonNull(quotes);
        boolean plain = idPrefix.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        if (!plain) {
            throw new IllegalArgumentException("not the beginning of an id: " + idPrefix);
        }
    }

    /** Without attributes, definition lists and set quotes. */
    public MarkdownOptions(RawHtml rawHtml, boolean footnotes, boolean alerts, boolean headingAnchors, String idPrefix) {
        this(rawHtml, footnotes, alerts, headingAnchors, false, false, Optional.empty(), idPrefix);
    }

    public MarkdownOptions withAttributes(boolean understood) {
        return new MarkdownOptions(rawHtml, footnotes, alerts, headingAnchors, understood, definitionLists, quotes, idPrefix);
    }

    public MarkdownOptions withDefinitionLists(boolean understood) {
        return new MarkdownOptions(rawHtml, footnotes, alerts, headingAnchors, attributes, understood, quotes, idPrefix);
    }

    public MarkdownOptions withQuotes(Optional<Quotes> set) {
        return new MarkdownOptions(rawHtml, footnotes, alerts, headingAnchors, attributes, definitionLists, set, idPrefix);
    }
}
