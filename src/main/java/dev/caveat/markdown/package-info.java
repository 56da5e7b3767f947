/**
 * Markdown: an article's or a comment's text, parsed once and rendered to HTML.
 *
 * <p>CommonMark with tables, strikethrough, task lists, bare links, footnotes, alerts, definition lists, attributes and
 * shortcodes. What comes out of {@link dev.caveat.markdown.RawHtml#KEEP} is as trustworthy as its author; making it safe is another package's work.
 */
package dev.caveat.markdown;
