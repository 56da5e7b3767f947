package dev.caveat.render;

import dev.caveat.problem.Printer;
import java.util.ArrayList;
import java.util.List;

/** Writes feeds as JSON Feed 1.1 has them. */
final class JsonFeed {
    private JsonFeed() {}

    static String text(Feed feed) {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair("version", "https://jsonfeed.org/version/1.1"));
        pairs.add(pair("title", feed.title()));
        if (!feed.subtitle().isEmpty()) {
            pairs.add(pair("description", feed.subtitle()));
        }
        pairs.add(pair("home_page_url", feed.home()));
        pairs.add(pair("feed_url", feed.self()));
        pairs.add(pair("language", feed.language()));
        List<String> items = feed.entries().stream().map(entry -> item(entry, feed)).toList();
        pairs.add("\"items\": [" + String.join(",", items) + (items.isEmpty() ? "]" : "\n  ]"));
        return "{\n  " + String.join(",\n  ", pairs) + "\n}\n";
    }

    private static String item(Feed.Entry entry, Feed feed) {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair("id", entry.id()));
        pairs.add(pair("url", entry.address()));
        pairs.add(pair("title", entry.title()));
        pairs.add(pair("content_text", entry.text()));
        entry.published().ifPresent(published -> pairs.add(pair("date_published", FeedDates.internet(published, feed.zone()))));
        if (entry.published().isEmpty() || entry.updated().isAfter(entry.published().get())) {
            pairs.add(pair("date_modified", FeedDates.internet(entry.updated(), feed.zone())));
        }
        if (!entry.authors().isEmpty()) {
            pairs.add("\"authors\": [" + String.join(", ", entry.authors().stream().map(name -> "{" + pair("name", name) + "}").toList()) + "]");
        }
        if (!entry.categories().isEmpty()) {
            pairs.add("\"tags\": [" + String.join(", ", entry.categories().stream().map(Printer::quote).toList()) + "]");
        }
        return "\n    {\n      " + String.join(",\n      ", pairs) + "\n    }";
    }

    private static String pair(String name, String text) {
        return Printer.quote(name) + ": " + Printer.quote(text);
    }
}
