package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Archive;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Query;
import dev.caveat.read.ConfigReader;
import dev.caveat.theme.NotAlike;
import dev.caveat.theme.View;
import dev.caveat.trace.NotedReads;
import dev.caveat.trace.Reads;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What all pages of a language see of the site alike: each value is worked out once in a build, with the reads that this takes,
 * and these are noted for every page that asks for it. For several threads.
 */
final class SiteValues {
    private final SiteWorld world;
    private final Addresses addresses;
    private final String language;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** A value, or null for none, with its reads. */
    private record Known(Object value, NotedReads reads) {}

    SiteValues(SiteWorld world, Addresses addresses, String language) {
        this.world = world;
        this.addresses = addresses;
        this.language = language;
    }

    /**
     * One of them.
     *
     * @param name the same for the same question
     * @param question asks the door that it is handed and nothing else; null for no value. What it makes is shared by all pages, and
     *     asks nobody later
     */
    Object value(String name, Reads reads, Function<Door, Object> question) {
        Known value = known.get(name);
        if (value == null) {
            NotedReads noted = new NotedReads();
            value = new Known(question.apply(new Door(world, noted, language)), noted);
            known.put(name, value);
        }
        value.reads().again(reads);
        return value.value();
    }

    /** A value of {@code site} that is the same everywhere; only for names of {@link #NAMES}. */
    Object found(String name, Reads reads) {
        Known value = known.get(name);
        if (value == null) {
            return value(name, reads, door -> answer(name, door));
        }
        value.reads().again(reads);
        return value.value();
    }

    /** Those of {@code site} that are the same everywhere. */
    static final Set<String> NAMES = Set.of(
            "title", "description", "language", "environment", "baseUrl", "url", "direction", "image", "params", "feed", "feeds",
            "commentFeeds", "disclaimersUrl", "archiveUrl", "archiveTitle");

    private Object answer(String name, Door door) {
        Query latest = new Query.Latest(language);
        return switch (name) {
            case "title" -> door.setting("title", Config::title);
            case "description" -> door.setting("description", Config::description);
            case "language" -> door.setting("language", Config::language);
            case "environment" -> door.setting("environment", Config::environment);
            case "baseUrl" -> door.setting("baseUrl", Config::baseUrl);
            case "url" -> addresses.href(door.home());
            case "direction" -> door.setting("direction", LanguageViews::direction);
            case "image" -> image(door).orElse(null);
            case "params" -> SiteViews.plain(door.setting("params", Config::params));
            case "feed" -> door.feeds(latest).contains(FeedFormat.ATOM)
                    ? addresses.href(PageFeedAddresses.url(FeedFormat.ATOM, door.home())) : null;
            case "feeds" -> PageFeed.links(latest, door, addresses);
            case "commentFeeds" -> CommentFeed.links(door.commentFeeds(), door.own("title", Config::title), "/", addresses);
            case "disclaimersUrl" -> door.statements().map(addresses::href).orElse(null);
            case "archiveUrl" -> door.archive(Archives.ADDRESS).map(archive -> addresses.href(archive.url())).orElse(null);
            case "archiveTitle" -> door.archive(Archives.ADDRESS).map(Archive::title).orElse(null);
            default -> throw new NotAlike(name);
        };
    }

    /** {@code {whole, alt}} of the picture that stands for the site, where that is published. */
    private Optional<View> image(Door door) {
        return door.setting("image", Config::image).flatMap(image -> Pictures.published(image, ConfigReader.FILE, door, addresses)
                .map(whole -> View.of("alt", image.alt(), "whole", whole)));
    }

    /** What templates see where nothing of a page is: {@code site} without what depends on it, {@code url()} and {@code asset()}. */
    View alike(Reads reads) {
        Door door = new Door(world, reads, language);
        return View.of(Map.of("site", new Alike(reads), "url", SiteViews.url(door, addresses), "asset", SiteViews.asset(door, addresses)));
    }

    /** {@code site} as all pages see it; asked for more, it fails. */
    private final class Alike implements View {
        private final Reads reads;

        Alike(Reads reads) {
            this.reads = reads;
        }

        @Override
        public Object found(String name) {
            return SiteValues.this.found(name, reads);
        }

        @Override
        public Set<String> names() {
            throw new NotAlike("all of the site");
        }
    }
}
