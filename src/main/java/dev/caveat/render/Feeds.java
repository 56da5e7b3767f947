package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.plan.CommentAddresses;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Planner;
import dev.caveat.time.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files that programs read: feed, sitemap, robots.
 *
 * <p>A feed entry holds a page's description and no more: its text would travel without its disclaimers.
 */
final class Feeds {
    private final Door door;
    private final Addresses addresses;
    private final PageLabels labels;

    Feeds(Door door, Addresses addresses, PageLabels labels) {
        this.door = door;
        this.addresses = addresses;
        this.labels = labels;
    }

    /** An Atom feed (RFC 4287) of the newest pages. */
    String atom() {
        List<Page> pages = door.newest(door.setting("feedSize", Config::feedSize));
        String title = door.setting("title", Config::title);
        door.setting("baseUrl", Config::baseUrl);
        Instant updated = Instant.EPOCH;
        ZoneId zone = door.setting("timezone", Config::timezone);
        StringBuilder entries = new StringBuilder(pages.size() * 500);
        for (Page listed : pages) {
            Page page = door.card(listed);
            Instant changed = changed(page);
            updated = changed.isAfter(updated) ? changed : updated;
            entry(page, changed, zone, entries);
        }
        StringBuilder feed = new StringBuilder(entries.length() + 800);
        begin(feed, door.setting("language", Config::language));
        element(feed, "title", title);
        element(feed, "subtitle", door.setting("description", Config::description));
        element(feed, "id", addresses.absolute("/"));
        link(feed, "self", "application/atom+xml", addresses.absolute(Planner.FEED));
        link(feed, "alternate", "text/html", addresses.absolute("/"));
        element(feed, "updated", text(updated, zone));
        author(feed, title);
        return feed.append(entries).append("</feed>\n").toString();
    }

    private void entry(Page page, Instant changed, ZoneId zone, StringBuilder feed) {
        String address = addresses.absolute(page.url());
        feed.append("<entry>\n");
        element(feed, "title", labels.title(page));
        element(feed, "id", address);
        link(feed, "alternate", "text/html", address);
        page.front().date().ifPresent(date -> element(feed, "published", text(date.instant(), zone)));
        element(feed, "updated", text(changed, zone));
        for (Ref author : page.front().authors()) {
            door.person(author.name()).map(Person::name).ifPresent(name -> author(feed, name));
        }
        door.label(page.front().type()).ifPresent(label -> category(feed, label));
        List<String> notices = door.labels(page, Spot.FEED).stream().map(Disclaimer::title).toList();
        notices.forEach(notice -> category(feed, notice));
        // Readers of feeds show no categories, and nobody shall read on without having seen these.
        String before = notices.stream().map(notice -> "[" + notice + "] ").collect(Collectors.joining());
        element(feed, "summary", (before + page.front().summary().orElse(page.description())).strip());
        feed.append("</entry>\n");
    }

    private static void category(StringBuilder feed, String term) {
        feed.append("<category term=\"").append(Xml.escape(term)).append("\"/>\n");
    }

    private static Instant changed(Page page) {
        return page.changed().or(() -> page.front().date()).map(Moment::instant).orElse(Instant.EPOCH);
    }

    /** As RFC 3339 wants it, with the offset of the site's own zone: a day then begins at midnight. */
    static String text(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }

    static void begin(StringBuilder feed, String language) {
        feed.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(Xml.escape(language)).append("\">\n");
    }

    static void author(StringBuilder feed, String name) {
        feed.append("<author><name>").append(Xml.escape(name)).append("</name></author>\n");
    }

    static void element(StringBuilder feed, String name, String text) {
        if (!text.isEmpty()) {
            feed.append('<').append(name).append('>').append(Xml.escape(text)).append("</").append(name).append(">\n");
        }
    }

    static void link(StringBuilder feed, String rel, String type, String href) {
        feed.append("<link rel=\"").append(rel).append("\" type=\"").append(type).append("\" href=\"").append(Xml.escape(href)).append("\"/>\n");
    }

    /** Every page that search engines may list, each once. */
    String sitemap() {
        door.setting("baseUrl", Config::baseUrl);
        ZoneId zone = door.setting("timezone", Config::timezone);
        StringBuilder map = new StringBuilder(1 << 12);
        map.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Page page : door.addresses()) {
            if (!page.front().noindex() && !page.front().unlisted() && !page.front().draft()) {
                map.append("<url><loc>").append(Xml.escape(addresses.absolute(page.url()))).append("</loc>");
                page.changed().or(() -> page.front().date())
                        .ifPresent(date -> map.append("<lastmod>").append(date.day(zone)).append("</lastmod>"));
                map.append("</url>\n");
                for (int number = 1; number < page.commentPages(); number++) {
                    place(map, CommentAddresses.page(page.url(), number, page.commentPages()));
                }
            }
        }
        door.termLists().forEach(url -> place(map, url));
        door.statements().ifPresent(url -> place(map, url));
        door.profileAddresses().forEach(url -> place(map, url));
        door.archiveAddresses().forEach(url -> place(map, url));
        for (Door.Part list : door.longLists()) {
            for (int number = 2; number <= list.parts(); number++) {
                place(map, Paginator.url(list.url(), number));
            }
        }
        return map.append("</urlset>\n").toString();
    }

    private void place(StringBuilder map, String url) {
        map.append("<url><loc>").append(Xml.escape(addresses.absolute(url))).append("</loc></url>\n");
    }

    String robots() {
        door.setting("baseUrl", Config::baseUrl);
        return "User-agent: *\nDisallow:\n\nSitemap: " + addresses.absolute("/sitemap.xml") + "\n";
    }

    /** A page that leads to where another one is now, with and without its help. */
    String redirect(Page target) {
        door.setting("baseUrl", Config::baseUrl);
        String address = Xml.escape(addresses.absolute(target.url()));
        String title = Xml.escape(target.title());
        return "<!doctype html>\n<html lang=\"" + Xml.escape(door.setting("language", Config::language)) + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n<title>" + title + "</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<link rel=\"canonical\" href=\"" + address + "\">\n<meta name=\"robots\" content=\"noindex\">\n"
                + "<meta http-equiv=\"refresh\" content=\"0; url=" + address + "\">\n</head>\n<body>\n"
                + "<main><h1>" + title + "</h1>\n<p><a href=\"" + address + "\">" + address + "</a></p></main>\n</body>\n</html>\n";
    }
}
