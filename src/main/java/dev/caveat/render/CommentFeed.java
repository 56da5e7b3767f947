package dev.caveat.render;

import dev.caveat.comment.Edit;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Page;
import dev.caveat.plan.Recipe;
import dev.caveat.problem.Printer;
import dev.caveat.theme.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed of new comments: of the whole site, or of one article.
 *
 * <p>An entry holds the first words of a comment as plain text: all of it stands on its page, with the disclaimers there.
 */
final class CommentFeed {
    private final Door door;
    private final Addresses addresses;
    private final RecentComments recent;

    CommentFeed(Door door, Addresses addresses, RecentComments recent) {
        this.door = door;
        this.addresses = addresses;
        this.recent = recent;
    }

    /** What the feed is about: its title, the page that it belongs to, its own address and its entries. */
    private record Content(String title, String home, String self, List<Entry> entries) {}

    /** One comment: its id, which stays the same, and the address that leads to it. */
    private record Entry(String title, String id, String address, String author, Instant published, Optional<Instant> changed, String text) {
        Instant updated() {
            return changed.orElse(published);
        }
    }

    /** @return empty where the article has comments that cannot be read, which was reported when the site was read */
    Optional<String> text(Recipe.CommentFeed feed) {
        door.setting("baseUrl", Config::baseUrl);
        return (feed.page().isEmpty() ? Optional.of(ofSite(feed.format())) : door.name(feed.page()).flatMap(page -> ofArticle(feed.format(), page)))
                .map(content -> feed.format() == FeedFormat.ATOM ? atom(content) : json(content));
    }

    private Content ofSite(FeedFormat format) {
        return content(title(door.setting("title", Config::title)), "/", format, recent.of(size()));
    }

    private Optional<Content> ofArticle(FeedFormat format, Page page) {
        door.comments(page.id().text());
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        String title = title(page.title()) + " – " + door.setting("title", Config::title);
        return Optional.of(content(title, page.url(), format, recent.of(page, size())));
    }

    private int size() {
        return door.setting("commentFeeds", config -> config.comments().feeds()).size();
    }

    private static String title(String about) {
        return "Comments on " + about;
    }

    /**
     * Links to feeds as templates see them.
     *
     * @param above the address of the page that the feeds belong to
     */
    static List<View> links(List<FeedFormat> formats, String about, String above, Addresses addresses) {
        return formats.stream()
                .map(format -> View.of(Map.of(
                        "type", format.mediaType(),
                        "title", title(about),
                        "url", addresses.href(Recipe.CommentFeed.url(format, above)))))
                .toList();
    }

    private Content content(String title, String home, FeedFormat format, List<RecentComments.Recent> comments) {
        List<Entry> entries = comments.stream().map(this::entry).toList();
        return new Content(title, addresses.absolute(home), addresses.absolute(Recipe.CommentFeed.url(format, home)), entries);
    }

    private Entry entry(RecentComments.Recent comment) {
        String name = recent.name(comment);
        Instant written = comment.date().instant();
        Optional<Instant> changed = comment.comment().edited().flatMap(Edit::on).map(on -> on.instant()).filter(written::isBefore);
        return new Entry(
                name + " on " + comment.page().title(),
                address(comment.page().url(), comment),
                address(comment.url(), comment),
                name,
                written,
                changed,
                recent.excerpt(comment));
    }

    private String address(String page, RecentComments.Recent comment) {
        return addresses.absolute(page) + "#" + Addresses.fragment(comment.comment().anchor());
    }

    private String atom(Content content) {
        ZoneId zone = door.setting("timezone", Config::timezone);
        StringBuilder feed = new StringBuilder(content.entries().size() * 700 + 800);
        Feeds.begin(feed, door.setting("language", Config::language));
        Feeds.element(feed, "title", content.title());
        Feeds.element(feed, "id", content.self());
        Feeds.link(feed, "self", FeedFormat.ATOM.mediaType(), content.self());
        Feeds.link(feed, "alternate", "text/html", content.home());
        Feeds.element(feed, "updated", Feeds.text(
                content.entries().stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH), zone));
        Feeds.author(feed, door.setting("title", Config::title));
        for (Entry entry : content.entries()) {
            feed.append("<entry>\n");
            Feeds.element(feed, "title", entry.title());
            Feeds.element(feed, "id", entry.id());
            Feeds.link(feed, "alternate", "text/html", entry.address());
            Feeds.element(feed, "published", Feeds.text(entry.published(), zone));
            Feeds.element(feed, "updated", Feeds.text(entry.updated(), zone));
            Feeds.author(feed, entry.author());
            Feeds.element(feed, "content", entry.text());
            feed.append("</entry>\n");
        }
        return feed.append("</feed>\n").toString();
    }

    private String json(Content content) {
        ZoneId zone = door.setting("timezone", Config::timezone);
        List<String> items = new ArrayList<>();
        for (Entry entry : content.entries()) {
            List<String> pairs = new ArrayList<>();
            pairs.add(pair("id", entry.id()));
            pairs.add(pair("url", entry.address()));
            pairs.add(pair("title", entry.title()));
            pairs.add(pair("content_text", entry.text()));
            pairs.add(pair("date_published", Feeds.text(entry.published(), zone)));
            entry.changed().ifPresent(changed -> pairs.add(pair("date_modified", Feeds.text(changed, zone))));
            pairs.add("\"authors\": [{" + pair("name", entry.author()) + "}]");
            items.add("\n    {\n      " + String.join(",\n      ", pairs) + "\n    }");
        }
        return "{\n  " + String.join(",\n  ",
                pair("version", "https://jsonfeed.org/version/1.1"),
                pair("title", content.title()),
                pair("home_page_url", content.home()),
                pair("feed_url", content.self()),
                pair("language", door.setting("language", Config::language)),
                "\"items\": [" + String.join(",", items) + (items.isEmpty() ? "]" : "\n  ]")) + "\n}\n";
    }

    private static String pair(String name, String text) {
        return Printer.quote(name) + ": " + Printer.quote(text);
    }
}
