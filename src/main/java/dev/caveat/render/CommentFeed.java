package dev.caveat.render;

import dev.caveat.comment.Edit;
import dev.caveat.model.Addresses;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Page;
import dev.caveat.plan.Recipe;
import dev.caveat.theme.View;
import java.time.Instant;
import java.util.List;
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

    /** @return empty where the article has comments that cannot be read, which was reported when the site was read */
    Optional<String> text(Recipe.CommentFeed feed) {
        door.setting("baseUrl", Config::baseUrl);
        return (feed.page().isEmpty() ? Optional.of(ofSite(feed.format())) : door.name(feed.page()).flatMap(page -> ofArticle(feed.format(), page)))
                .map(content -> content.in(feed.format()));
    }

    private Feed ofSite(FeedFormat format) {
        return feed(title(door.setting("title", Config::title)), "/", format, recent.of(size()));
    }

    private Optional<Feed> ofArticle(FeedFormat format, Page page) {
        door.comments(page.id().text());
        if (!page.discussion().readable()) {
            return Optional.empty();
        }
        String title = title(page.title()) + " – " + door.setting("title", Config::title);
        return Optional.of(feed(title, page.url(), format, recent.of(page, size())));
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
        return Feed.links(formats, title(about), format -> addresses.href(Recipe.CommentFeed.url(format, above)));
    }

    private Feed feed(String title, String home, FeedFormat format, List<RecentComments.Recent> comments) {
        String self = addresses.absolute(Recipe.CommentFeed.url(format, home));
        return new Feed(
                title,
                "",
                self,
                addresses.absolute(home),
                self,
                door.setting("language", Config::language),
                door.setting("title", Config::title),
                Feed.Texts.CONTENT,
                door.setting("timezone", Config::timezone),
                comments.stream().map(this::entry).toList());
    }

    private Feed.Entry entry(RecentComments.Recent comment) {
        String name = recent.name(comment);
        Instant written = comment.date().instant();
        Optional<Instant> changed = comment.comment().edited().flatMap(Edit::on).map(on -> on.instant()).filter(written::isBefore);
        return new Feed.Entry(
                name + " on " + comment.page().title(),
                address(comment.page().url(), comment),
                address(comment.url(), comment),
                List.of(name),
                Optional.of(written),
                changed.orElse(written),
                List.of(),
                recent.excerpt(comment));
    }

    private String address(String page, RecentComments.Recent comment) {
        return addresses.absolute(page) + "#" + Addresses.fragment(comment.comment().anchor());
    }
}
