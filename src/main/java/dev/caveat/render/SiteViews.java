package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Menus;
import dev.caveat.model.SourceLinks;
import dev.caveat.problem.Problems;
import dev.caveat.theme.Call;
import dev.caveat.theme.View;
import dev.caveat.trace.Reads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final SiteValues values;

    /**
     * @param search the address at which readers of the page search
     * @param problems those of the rendering
     */
    SiteViews(Door door, Addresses addresses, RecentComments recent, Supplier<Optional<String>> search, Problems problems) {
        this.door = door;
        this.values = door.siteValues();
        this.addresses = addresses;
        this.recent = recent;
        this.search = search;
        this.problems = problems;
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
        Map<String, Object> own = new LinkedHashMap<>();
        new LanguageViews(door, addresses).site(here, first, own);
        own.put("data", new DataView(door, problems, ""));
        own.put("menus", (Supplier<View>) () -> menus(here));
        own.put("searchUrl", search);
        own.put("recentComments", (Supplier<List<View>>) () -> recent.views(RECENT));
        return new SiteView(View.of(own), values, door.reads());
    }

    /** {@code site} of one page. */
    private static final class SiteView implements View {
        private static final List<String> NAMES = List.of(
                "title", "description", "language", "environment", "baseUrl", "url", "direction", "languages", "alternates", "image",
                "params", "data", "menus", "feed", "feeds", "commentFeeds", "disclaimersUrl", "searchUrl", "archiveUrl", "archiveTitle",
                "recentComments");

        private final View own;
        private final SiteValues alike;
        private final Reads reads;

        SiteView(View own, SiteValues alike, Reads reads) {
            this.own = own;
            this.alike = alike;
            this.reads = reads;
        }

        @Override
        public Object found(String name) {
            return SiteValues.NAMES.contains(name) ? alike.found(name, reads) : own.found(name);
        }

        @Override
        public Set<String> names() {
            return Collections.unmodifiableSet(new LinkedHashSet<>(NAMES));
        }
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
        return url(door, addresses);
    }

    static Call url(Door door, Addresses addresses) {
        return arguments -> new SourceLinks(addresses, "content/site.yaml", door::link, missing -> {})
                .resolve(arguments.isEmpty() ? "/" : String.valueOf(arguments.get(0)), false);
    }

    /** {@code asset("css/commons.css")}: where a file of the theme's is published. */
    Call asset() {
        return asset(door, addresses);
    }

    static Call asset(Door door, Addresses addresses) {
        return arguments -> addresses.href("/" + door.asset(arguments.isEmpty() ? "" : String.valueOf(arguments.get(0))));
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
