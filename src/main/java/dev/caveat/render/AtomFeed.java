package dev.caveat.render;

import dev.caveat.model.FeedFormat;
import java.time.Instant;

/** Writes feeds as RFC 4287 has them. */
final class AtomFeed {
    private AtomFeed() {}

    static String text(Feed feed) {
        StringBuilder xml = new StringBuilder(feed.entries().size() * 700 + 800);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Xml.escape(feed.language())).append("\">\n");
        Xml.element(xml, "title", feed.title());
        Xml.element(xml, "subtitle", feed.subtitle());
        Xml.element(xml, "id", feed.id());
        link(xml, "self", FeedFormat.ATOM.mediaType(), feed.self());
        link(xml, "alternate", "text/html", feed.home());
        Xml.element(xml, "updated", FeedDates.internet(feed.updated().orElse(Instant.EPOCH), feed.zone()));
        author(xml, feed.author());
        feed.entries().forEach(entry -> entry(entry, feed, xml));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(Feed.Entry entry, Feed feed, StringBuilder xml) {
        xml.append("<entry>\n");
        Xml.element(xml, "title", entry.title());
        Xml.element(xml, "id", entry.id());
        link(xml, "alternate", "text/html", entry.address());
        entry.published().ifPresent(published -> Xml.element(xml, "published", FeedDates.internet(published, feed.zone())));
        Xml.element(xml, "updated", FeedDates.internet(entry.updated(), feed.zone()));
        entry.authors().forEach(author -> author(xml, author));
        entry.categories().forEach(category -> xml.append("<category term=\"").append(Xml.escape(category)).append("\"/>\n"));
        Xml.element(xml, feed.texts() == Feed.Texts.SUMMARY ? "summary" : "content", entry.text());
        xml.append("</entry>\n");
    }

    private static void author(StringBuilder xml, String name) {
        xml.append("<author><name>").append(Xml.escape(name)).append("</name></author>\n");
    }

    private static void link(StringBuilder xml, String rel, String type, String href) {
        xml.append("<link rel=\"").append(rel).append("\" type=\"").append(type).append("\" href=\"").append(Xml.escape(href)).append("\"/>\n");
    }
}
