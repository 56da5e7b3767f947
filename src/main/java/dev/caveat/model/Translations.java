package dev.caveat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pages are the same in several languages: those with one path, and those that {@code translationKey} joins.
 *
 * <p>A key and a path are the same thing here: the translation alone may name the path of its original as its key.
 */
public final class Translations {
    static final Translations NONE = new Translations();

    private final Map<String, SortedMap<String, Page>> byKey = new HashMap<>();
    private final List<Twice> twice = new ArrayList<>();

    /** Two pages that would be the same page in the same language; the first one is taken for it. */
    public record Twice(Page first, Page second) {}

    private Translations() {}

    /** @param pages in the order of their ids */
    static Translations of(Languages languages, List<Page> pages) {
        if (!languages.areSeveral()) {
            return NONE;
        }
        Translations found = new Translations();
        for (Page page : pages) {
            Page first = found.byKey.computeIfAbsent(key(page), none -> new TreeMap<>()).putIfAbsent(page.id().language(), page);
            if (first != null) {
                found.twice.add(new Twice(first, page));
            }
        }
        return found;
    }

    private static String key(Page page) {
        return page.front().translationKey().map(Ref::name).orElse(page.id().path());
    }

    /** A page in all languages in which it is written, itself among them, by the codes of the languages. */
    public SortedMap<String, Page> of(Page page) {
        SortedMap<String, Page> all = byKey.getOrDefault(key(page), Collections.emptySortedMap());
        return all.get(page.id().language()) == page ? Collections.unmodifiableSortedMap(all) : Collections.emptySortedMap();
    }

    /** A page that nobody has written in a language. */
    public record Missing(Language language, Page page) {}

    /** What is not translated: by languages, and in each by the ids of the pages, which are named in the site's own language if they can be. */
    public List<Missing> missing(Languages languages) {
        List<Page> written = new ArrayList<>();
        for (SortedMap<String, Page> same : byKey.values()) {
            same.values().stream().filter(page -> page.source().isPresent()).findFirst().ifPresent(written::add);
        }
        written.sort(Comparator.comparing(Page::id));
        List<Missing> missing = new ArrayList<>();
        for (Language language : languages.inOrder()) {
            for (Page page : written) {
                Page there = byKey.get(key(page)).get(language.code());
                if (there == null || there.source().isEmpty()) {
                    missing.add(new Missing(language, page));
                }
            }
        }
        return missing;
    }

    public List<Twice> twice() {
        return Collections.unmodifiableList(twice);
    }
}
