package dev.caveat.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every listed page that has a date, by the years of the site's zone.
 *
 * <p>As long as they fit on one page, the overview lists them all, and no year has a page of its own: five links to five pages
 * with a line each would help nobody.
 *
 * @param url the address of the overview, with {@code /} at both ends; the years lie below it
 * @param title what it is called
 * @param size how many pages one of its pages lists at most
 * @param years the newest first, each with its pages, the newest first
 */
public record Archive(String url, String title, int size, SortedMap<Integer, List<Page>> years) {
    public Archive {
        years = Collections.unmodifiableSortedMap(years);
    }

    /**
     * Of a site whose configuration wants one.
     *
     * @param language of the pages; empty for the site's own
     * @param dated the newest first
     */
    static Optional<Archive> of(Config config, String language, List<Page> dated) {
        Config.Archive wanted = config.archive();
        if (!wanted.made() || dated.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = config.timezone();
        SortedMap<Integer, List<Page>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Page page : dated) {
            int year = page.front().date().orElseThrow().day(zone).getYear();
            years.computeIfAbsent(year, none -> new ArrayList<>()).add(page);
        }
        years.replaceAll((year, pages) -> List.copyOf(pages));
        return Optional.of(new Archive(Language.prefix(language) + wanted.path(), wanted.title(), wanted.size(), years));
    }

    /** Whether the overview lists every page. */
    public boolean isOnOnePage() {
        return years.values().stream().mapToInt(List::size).sum() <= size;
    }

    /** The years that have pages of their own. */
    public List<Integer> yearsApart() {
        return isOnOnePage() ? List.of() : List.copyOf(years.keySet());
    }

    /** The pages of a year, the newest first; empty for a year that has none. */
    public List<Page> of(int year) {
        return years.getOrDefault(year, List.of());
    }

    /** The address of a year's page. */
    public String url(int year) {
        return url + word(year) + "/";
    }

    /** A year as readers see it, without a separator of thousands. */
    public static String word(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** The next older year that has pages. */
    public Optional<Integer> before(int year) {
        return years.keySet().stream().filter(other -> other < year).findFirst();
    }

    /** The next newer year that has pages. */
    public Optional<Integer> after(int year) {
        return years.keySet().stream().filter(other -> other > year).reduce((newer, nearer) -> nearer);
    }
}
