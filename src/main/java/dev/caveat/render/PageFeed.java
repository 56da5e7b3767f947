package dev.caveat.render;

import dev.caveat.disclaimer.Disclaimer;
import dev.caveat.disclaimer.Spot;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Page;
import dev.caveat.model.Person;
import dev.caveat.model.Ref;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Query;
import dev.caveat.plan.Recipe;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A feed of new pages: of the whole site, of a section, or of what is filed under a term.
 *
 * <p>An entry holds a page's description and no more: its text would travel without its disclaimers. What has to be said of the
 * page stands before it, in every format.
 */
final class PageFeed {
    private final Door door;
    private final Addresses addresses;
    private final PageLabels labels;

    PageFeed(Door door, Addresses addresses, PageLabels labels) {
        this.door = door;
        this.addresses = addresses;
        this.labels = labels;
    }

    /** @return empty where the list is gone */
    Optional<String> text(Recipe.Feed recipe) {
        door.setting("baseUrl", Config::baseUrl);
        return home(recipe.list(), door).map(home -> feed(recipe, home).in(recipe.format()));
    }

    /** The page of a list: its title, which is empty for the site's, and its address, from {@code /}. */
    private record Home(String title, String url) {}

    private static Optional<Home> home(Query list, Door door) {
        if (list instanceof Query.InSection section) {
            return door.name(section.path()).map(page -> new Home(page.title(), page.url()));
        }
        if (list instanceof Query.WithTerm term) {
            return door.term(term.taxonomy(), term.slug()).map(name -> new Home(name, term.address()));
        }
        return Optional.of(new Home("", door.home()));
    }

    private static String title(Home home, Door door) {
        String site = door.setting("title", Config::title);
        return home.title().isEmpty() ? site : home.title() + " – " + site;
    }

    /** Links to the feeds of a list as templates see them. */
    static List<View> links(Query list, Door door, Addresses addresses) {
        List<FeedFormat> formats = door.feeds(list);
        Optional<Home> home = formats.isEmpty() ? Optional.empty() : home(list, door);
        return home.map(page -> Feed.links(
                        formats, title(page, door), format -> addresses.href(PageFeedAddresses.url(format, page.url()))))
                .orElse(List.of());
    }

    private Feed feed(Recipe.Feed recipe, Home home) {
        boolean whole = home.title().isEmpty();
        String above = addresses.absolute(home.url());
        List<Feed.Entry> entries = new ArrayList<>();
        for (Page listed : door.newest(recipe.list(), door.setting("feedSize", config -> config.feeds().size()))) {
            entries.add(entry(door.card(listed)));
        }
        return new Feed(
                title(home, door),
                whole ? door.setting("description", Config::description) : "",
                above,
                above,
                addresses.absolute(PageFeedAddresses.url(recipe.format(), home.url())),
                door.setting("language", Config::language),
                door.setting("title", Config::title),
                Feed.Texts.SUMMARY,
                door.setting("timezone", Config::timezone),
                entries);
    }

    private Feed.Entry entry(Page page) {
        String address = addresses.absolute(page.url());
        List<String> authors = new ArrayList<>();
        for (Ref author : page.front().authors()) {
            authors.add(door.author(author).name());
        }
        List<String> categories = new ArrayList<>();
        door.label(page.front().type()).ifPresent(categories::add);
        List<String> notices = door.labels(page, Spot.FEED).stream().map(Disclaimer::title).toList();
        categories.addAll(notices);
        // Readers of feeds show no categories, and nobody shall read on without having seen these.
        String before = notices.stream().map(notice -> "[" + notice + "] ").collect(Collectors.joining());
        return new Feed.Entry(
                labels.title(page),
                address,
                address,
                authors,
                page.front().date().map(Moment::instant),
                page.changed().or(() -> page.front().date()).map(Moment::instant).orElse(Instant.EPOCH),
                categories,
                (before + page.front().summary().orElse(page.description())).strip());
    }
}
