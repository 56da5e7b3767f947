package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Archive;
import dev.caveat.model.Config;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Menus;
import dev.caveat.model.SourceLinks;
import dev.caveat.plan.PageFeedAddresses;
import dev.caveat.plan.Query;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.theme.Call;
import dev.caveat.theme.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every template sees of the site: {@code site}, {@code url()} and {@code asset()}. */
final class SiteViews {
    /** How many comments a page shows as the newest of the site. */
    private static final int RECENT = 5;

    private final Door door;
    private final Addresses addresses;
    private final RecentComments recent;
    private final Supplier<Optional<String>> search;
    private final Problems problems;
    private final Query latest;

    /**
     * @param search the address at which readers of the page search
     * @param problems those of the rendering
     */
    SiteViews(Door door, Addresses addresses, RecentComments recent, Supplier<Optional<String>> search, Problems problems) {
        this.door = door;
        this.addresses = addresses;
        this.recent = recent;
        this.search = search;
        this.problems = problems;
        this.latest = new Query.Latest(door.language());
    }

    /** {@code site}, as seen from a part of the page at an address. */
    View site(String here) {
        return site(here, here);
    }

    /**
     * {@code site}, as seen from the page at an address. Each value is a read of its own, noted when it is used.
     *
     * @param first the address of the first of the pages that continue each other
     */
    View site(String here, String first) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", setting("title", Config::title));
        values.put("description", setting("description", Config::description));
        values.put("language", setting("language", Config::language));
        values.put("environment", setting("environment", Config::environment));
        values.put("baseUrl", setting("baseUrl", Config::baseUrl));
        values.put("url", (Supplier<String>) () -> addresses.href(door.home()));
        new LanguageViews(door, addresses).site(here, first, values);
        values.put("image", (Supplier<Optional<View>>) this::image);
        values.put("params", (Supplier<View>) () -> plain(door.setting("params", Config::params)));
        values.put("data", new DataView(door, problems, ""));
        values.put("menus", (Supplier<View>) () -> menus(here));
        values.put("feed", (Supplier<Optional<String>>) () -> door.feeds(latest).contains(FeedFormat.ATOM)
                ? Optional.of(addresses.href(PageFeedAddresses.url(FeedFormat.ATOM, door.home()))) : Optional.empty());
        values.put("feeds", (Supplier<List<View>>) () -> PageFeed.links(latest, door, addresses));
        values.put("commentFeeds", (Supplier<List<View>>) () ->
                CommentFeed.links(door.commentFeeds(), door.own("title", Config::title), "/", addresses));
        values.put("disclaimersUrl", (Supplier<Optional<String>>) () -> door.statements().map(addresses::href));
        values.put("searchUrl", search);
        values.put("archiveUrl", (Supplier<Optional<String>>) () -> door.archive(Archives.ADDRESS).map(archive -> addresses.href(archive.url())));
        values.put("archiveTitle", (Supplier<Optional<String>>) () -> door.archive(Archives.ADDRESS).map(Archive::title));
        values.put("recentComments", (Supplier<List<View>>) () -> recent.views(RECENT));
        return View.of(values);
    }

    /** {@code {whole, alt}} of the picture that stands for the site, where that is published. */
    private Optional<View> image() {
        return door.setting("image", Config::image).flatMap(image -> Pictures.published(image, ConfigReader.FILE, door, addresses)
                .map(whole -> View.of(Map.of("whole", whole, "alt", image.alt()))));
    }

    private Supplier<String> setting(String name, Function<Config, String> value) {
        return () -> door.setting(name, value);
    }

    private View menus(String here) {
        Map<String, Object> menus = new LinkedHashMap<>();
        door.menus().byName().forEach((name, links) -> {
            List<View> views = new ArrayList<>();
            for (Menus.Link link : links) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("title", link.title());
                values.put("url", link.address());
                values.put("current", isCurrent(link.address(), here));
                views.add(View.of(values));
            }
            menus.put(name, views);
        });
        return View.of(menus);
    }

    /** Whether a menu's address is that of a page or of a folder above it; the home page is above all, and current only itself. */
    private boolean isCurrent(String address, String here) {
        String own = addresses.href(here);
        boolean home = address.equals(addresses.href("/")) || address.equals(addresses.href(door.home()));
        return address.equals(own) || !home && !address.isEmpty() && own.startsWith(address.endsWith("/") ? address : address + "/");
    }

    /** {@code url("/about/")}: an address of the site, with the base path. */
    Call url() {
        return arguments -> address(arguments.isEmpty() ? "/" : String.valueOf(arguments.get(0)));
    }

    /** {@code asset("css/commons.css")}: where a file of the theme's is published. */
    Call asset() {
        return arguments -> addresses.href("/" + door.asset(arguments.isEmpty() ? "" : String.valueOf(arguments.get(0))));
    }

    private String address(String written) {
        return new SourceLinks(addresses, "content/site.yaml", door::link, missing -> {}).resolve(written, false);
    }

    /** Free values as templates see them. */
    static View plain(Map<String, Object> values) {
        Map<String, Object> views = new LinkedHashMap<>();
        values.forEach((name, value) -> views.put(name, plainValue(value)));
        return View.of(views);
    }

    static Object plainValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> views = new LinkedHashMap<>();
            map.forEach((name, inner) -> views.put((String) name, plainValue(inner)));
            return View.of(views);
        }
        return value instanceof List<?> list ? list.stream().map(SiteViews::plainValue).toList() : value;
    }
}
