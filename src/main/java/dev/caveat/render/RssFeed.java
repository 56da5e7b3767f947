package dev.caveat.render;

import dev.caveat.model.FeedFormat;

/**
 * Writes feeds as RSS 2.0 has them.
 *
 * <p>An author is a name from Dublin Core, for RSS itself wants an e-mail address. Readers take a description for HTML, so plain
 * text is escaped for that first.
 */
final class RssFeed {
    private RssFeed() {}

    static String text(Feed feed) {
        StringBuilder xml = new StringBuilder(feed.entries().size() * 700 + 800);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n");
        Xml.element(xml, "title", feed.title());
        Xml.element(xml, "link", feed.home());
        // There has to be one.
        Xml.element(xml, "description", Xml.escape(feed.subtitle().isEmpty() ? feed.title() : feed.subtitle()));
        Xml.element(xml, "language", feed.language());
        feed.updated().ifPresent(updated -> Xml.element(xml, "lastBuildDate", FeedDates.mail(updated, feed.zone())));
        xml.append("<atom:link rel=\"self\" type=\"").append(FeedFormat.RSS.mediaType()).append("\" href=\"").append(Xml.escape(feed.self())).append("\"/>\n");
        feed.entries().forEach(entry -> item(entry, feed, xml));
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static void item(Feed.Entry entry, Feed feed, StringBuilder xml) {
        xml.append("<item>\n");
        Xml.element(xml, "title", entry.title());
        Xml.element(xml, "link", entry.address());
        xml.append("<guid isPermaLink=\"true\">").append(Xml.escape(entry.id())).append("</guid>\n");
        entry.published().ifPresent(published -> Xml.element(xml, "pubDate", FeedDates.mail(published, feed.zone())));
        entry.authors().forEach(author -> Xml.element(xml, "dc:creator", author));
        entry.categories().forEach(category -> Xml.element(xml, "category", category));
        Xml.element(xml, "description", Xml.escape(entry.text()));
        xml.append("</item>\n");
    }
}
