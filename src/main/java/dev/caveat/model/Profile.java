package dev.caveat.model;

import dev.caveat.time.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page of a person, with what it lists.
 *
 * <p>Everybody has one but members of the community who neither wrote nor reviewed anything that is listed.
 *
 * @param url from {@code /}, as a page's
 * @param written the listed pages by the person, newest first
 * @param reviewed those that the person reviewed, in the same order
 */
public record Profile(Person person, String url, List<Page> written, List<Page> reviewed) {
    private static final Comparator<Page> NEWEST_FIRST = Comparator
            .comparing((Page page) -> page.front().date().map(Moment::instant).orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(Page::id);

    public Profile {
        written = List.copyOf(written);
        reviewed = List.copyOf(reviewed);
    }

    /** Of a site with these people, by their ids. */
    static SortedMap<String, Profile> all(Config.People settings, SortedMap<String, Person> people, List<Page> listed) {
        if (!settings.pages() || people.isEmpty()) {
            return Collections.emptySortedMap();
        }
        Map<String, List<Page>> written = new HashMap<>();
        Map<String, List<Page>> reviewed = new HashMap<>();
        for (Page page : listed) {
            page.front().authors().forEach(author -> file(page, author, written));
            page.front().review().ifPresent(review -> review.by().forEach(reviewer -> file(page, reviewer, reviewed)));
        }
        SortedMap<String, Profile> profiles = new TreeMap<>();
        people.forEach((id, person) -> {
            List<Page> own = newestFirst(written.get(id));
            List<Page> others = newestFirst(reviewed.get(id));
            if (person.role() != Person.Role.MEMBER || !own.isEmpty() || !others.isEmpty()) {
                profiles.put(id, new Profile(person, settings.path() + Slug.of(id) + "/", own, others));
            }
        });
        return Collections.unmodifiableSortedMap(profiles);
    }

    /** Who is named twice on a page has it once. */
    private static void file(Page page, Ref name, Map<String, List<Page>> filed) {
        List<Page> pages = filed.computeIfAbsent(name.name(), none -> new ArrayList<>());
        if (pages.isEmpty() || pages.get(pages.size() - 1) != page) {
            pages.add(page);
        }
    }

    private static List<Page> newestFirst(List<Page> pages) {
        if (pages == null) {
            return List.of();
        }
        pages.sort(NEWEST_FIRST);
        return pages;
    }
}
