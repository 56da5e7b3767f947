package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Archive;
import dev.caveat.model.Page;
import dev.caveat.plan.Paginator;
import dev.caveat.plan.Recipe;
import dev.caveat.theme.View;
import dev.caveat.trace.Fingerprint;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The pages of the archive, as templates see them and as facets name what they show. */
final class Archives {
    /** Where the overview is, and what it is called. */
    static final String ADDRESS = "address";

    /** Which years there are, each with the number of its pages; or with the pages themselves, where they are all on one page. */
    static final String OVERVIEW = "overview";

    private final Door door;
    private final PageViews pages;
    private final Entries entries;
    private final Addresses addresses;
    private final Dates dates;

    Archives(Door door, PageViews pages, Addresses addresses, Dates dates) {
        this.door = door;
        this.pages = pages;
        this.entries = new Entries(door, addresses, dates);
        this.addresses = addresses;
        this.dates = dates;
    }

    // Facets

    /** A part of a year, such as {@code 2024#2}. */
    static String part(int year, int number) {
        return year + "#" + number;
    }

    /** Of what is shown under one of these names. */
    static Fingerprint now(String name, Archive archive) {
        Fingerprint.Mix mix = Fingerprint.mix();
        if (name.equals(ADDRESS)) {
            return mix.add(archive.url()).add(archive.title()).done();
        }
        if (name.equals(OVERVIEW)) {
            archive.years().forEach((year, pages) -> mix.add(year).add(pages.size()).add(archive.isOnOnePage() ? ids(pages) : List.of()));
            return mix.add(archive.isOnOnePage()).done();
        }
        int hash = name.indexOf('#');
        int year = Integer.parseInt(name.substring(0, hash));
        Paginator paginator = new Paginator(archive.size());
        return mix.add(ids(paginator.part(archive.of(year), Integer.parseInt(name.substring(hash + 1)))))
                .add(paginator.parts(archive.of(year).size()))
                .add(archive.before(year).toString()).add(archive.after(year).toString()).done();
    }

    private static List<String> ids(List<Page> pages) {
        return pages.stream().map(page -> page.id().text()).toList();
    }

    // Views

    Optional<Sheet> sheet(Recipe.Archive recipe) {
        return door.archive(ADDRESS).flatMap(there -> recipe.year().isEmpty()
                ? door.archive(OVERVIEW).map(this::overview)
                : door.archive(part(recipe.year().get(), recipe.number())).map(archive -> year(archive, recipe.year().get(), recipe.number())));
    }

    private Sheet overview(Archive archive) {
        Map<String, Object> page = pages.made("archive", archive.title(), archive.url(), List.of(pages.home()));
        List<View> groups = new ArrayList<>();
        List<View> years = new ArrayList<>();
        List<Page> listed = new ArrayList<>();
        if (archive.isOnOnePage()) {
            archive.years().forEach((year, all) -> {
                groups.add(group(Archive.word(year), all));
                listed.addAll(all);
            });
        } else {
            archive.years().forEach((year, all) -> years.add(View.of(Map.of(
                    "title", Archive.word(year), "url", addresses.href(archive.url(year)), "count", all.size()))));
        }
        return sheet(archive.url(), page, groups, years, new Door.Part(listed, 1, 1, archive.url()));
    }

    private Sheet year(Archive archive, int year, int number) {
        Paginator paginator = new Paginator(archive.size());
        List<Page> all = archive.of(year);
        List<Page> listed = paginator.part(all, number);
        String here = Paginator.url(archive.url(year), number);
        List<View> way = List.of(pages.home(), pages.link(archive.title(), archive.url()));
        Map<String, Object> page = pages.made("archive", archive.title() + " " + Archive.word(year), here, way);
        Function<Integer, View> link = other -> pages.link(Archive.word(other), archive.url(other));
        page.put("previous", archive.before(year).map(link));
        page.put("next", archive.after(year).map(link));
        SortedMap<Month, List<Page>> months = new TreeMap<>(Comparator.reverseOrder());
        for (Page one : listed) {
            months.computeIfAbsent(one.front().date().orElseThrow().day(dates.zone()).getMonth(), none -> new ArrayList<>()).add(one);
        }
        List<View> groups = new ArrayList<>();
        List<Page> shown = new ArrayList<>();
        months.forEach((month, some) -> {
            groups.add(group(dates.heading(month), some));
            shown.addAll(some);
        });
        return sheet(here, page, groups, List.of(), new Door.Part(shown, number, paginator.parts(all.size()), archive.url(year)));
    }

    private View group(String title, List<Page> listed) {
        return View.of(Map.of("title", title, "pages", entries.all(listed)));
    }

    private Sheet sheet(String here, Map<String, Object> page, List<View> groups, List<View> years, Door.Part part) {
        View list = View.of(Map.of("groups", groups, "years", years, "pager", PagerViews.of(part, addresses)));
        return new Sheet(Recipe.Archive.TEMPLATE, here, page, Map.of("list", list), part.pages());
    }
}
