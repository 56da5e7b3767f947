package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The menus of a site: the links that site.yaml lists, and the pages that put themselves there.
 *
 * <p>The lowest weight comes first. Of equal weight are those of site.yaml before the pages, in the order of the file; pages by
 * their titles.
 *
 * @param byName those of site.yaml first, in its order; then those that only pages name
 * @param twice entries that lead where another link of the same menu leads, and are left out
 */
public record Menus(Map<String, List<Link>> byName, List<MenuEntry> twice) {
    /** A link of a menu, with its address as pages show it. */
    public record Link(String title, String address, int weight) {}

    public Menus {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        twice = List.copyOf(twice);
    }

    /**
     * The menus of a language. Where site.yaml has none for it, those of the site lead to the translations of what they lead to.
     *
     * @param targets the address at which a source file is published
     */
    public static Menus of(Site site, Edition edition, Function<String, Optional<String>> targets) {
        Config config = edition.config();
        boolean own = edition.language().code().isEmpty() || edition.language().words().menus().isPresent();
        return of(own ? config : config.with(config.language(), translated(site, edition, targets)), edition.pages(), targets);
    }

    private static SiteWords translated(Site site, Edition edition, Function<String, Optional<String>> targets) {
        Addresses addresses = Addresses.of(site.config());
        SourceLinks links = new SourceLinks(addresses, "content/site.yaml", targets, missing -> {});
        Counterparts counterparts = new Counterparts(site);
        Map<String, List<Config.MenuItem>> menus = new LinkedHashMap<>();
        site.config().menus().forEach((name, items) -> menus.put(name, items.stream().map(item -> {
            String url = Addresses.decoded(addresses.below(links.resolve(item.url(), false)));
            Optional<Counterparts.Place> there = url.startsWith("/") ? Optional.of(counterparts.in(edition, "", url)) : Optional.empty();
            return there.filter(Counterparts.Place::same).map(place -> new Config.MenuItem(place.title(), place.url(), item.weight())).orElse(item);
        }).toList()));
        return SiteWords.ofMenus(menus);
    }

    /**
     * @param pages those that may stand in menus
     * @param targets the address at which a source file is published
     */
    public static Menus of(Config config, List<Page> pages, Function<String, Optional<String>> targets) {
        Addresses addresses = Addresses.of(config);
        SourceLinks links = new SourceLinks(addresses, "content/site.yaml", targets, missing -> {});
        Map<String, List<Link>> menus = new LinkedHashMap<>();
        config.menus().forEach((name, items) -> {
            List<Link> own = menus.computeIfAbsent(name, none -> new ArrayList<>());
            items.forEach(item -> own.add(new Link(item.title(), links.resolve(item.url(), false), item.weight())));
        });
        List<MenuEntry> twice = new ArrayList<>();
        placed(pages).forEach((name, placed) -> {
            List<Link> menu = menus.computeIfAbsent(name, none -> new ArrayList<>());
            Set<String> there = new HashSet<>();
            menu.forEach(link -> there.add(link.address()));
            List<Link> more = new ArrayList<>();
            for (Placed one : placed) {
                Link link = one.link(addresses);
                if (there.add(link.address())) {
                    more.add(link);
                } else {
                    twice.add(one.entry());
                }
            }
            more.sort(Comparator.comparing(Link::title).thenComparing(Link::address));
            menu.addAll(more);
        });
        menus.replaceAll((name, menu) -> menu.stream().sorted(Comparator.comparingInt(Link::weight)).toList());
        return new Menus(menus, twice);
    }

    /** A page that puts itself into a menu. */
    private record Placed(Page page, MenuEntry entry) {
        Link link(Addresses addresses) {
            return new Link(entry.title().orElse(page.linkTitle()), addresses.href(page.url()), entry.weight().orElse(page.front().weight()));
        }
    }

    private static SortedMap<String, List<Placed>> placed(List<Page> pages) {
        SortedMap<String, List<Placed>> placed = new TreeMap<>();
        for (Page page : pages) {
            for (MenuEntry entry : page.front().menus()) {
                placed.computeIfAbsent(entry.menu(), none -> new ArrayList<>()).add(new Placed(page, entry));
            }
        }
        return placed;
    }

    /** Of all that readers see of them, but for the base address. */
    public Fingerprint fingerprint(Addresses addresses) {
        Fingerprint.Mix mix = Fingerprint.mix();
        byName.forEach((name, menu) -> {
            mix.add(name).add(menu.size());
            menu.forEach(link -> mix.add(link.title()).add(addresses.below(link.address())));
        });
        return mix.done();
    }
}
