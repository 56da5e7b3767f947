package dev.caveat.markdown;

import java.util.Objects;

/**
 * Which forms of Markdown are understood beyond CommonMark, tables, strikethrough, task lists and bare links.
 *
 * @param rawHtml what becomes of HTML tags
 * @param footnotes whether {@code [^1]} is a footnote
 * @param alerts whether a quote that begins with {@code [!NOTE]} and the like is an alert
 * @param headingAnchors whether headings have ids
 * @param idPrefix put before every id of headings and footnotes, so that several texts can share a page; empty for none.
 *     Letters, digits, {@code -} and {@code _} only
 */
public record MarkdownOptions(
        RawHtml rawHtml, boolean footnotes, boolean alerts, boolean headingAnchors, String idPrefix) {
    public MarkdownOptions {
        Objects.requireNonNull(rawHtml);
        boolean plain = idPrefix.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        if (!plain) {
            throw new IllegalArgumentException("not the beginning of an id: " + idPrefix);
        }
    }
}
