package dev.caveat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages that readers can search, by their language: articles, and sections with a text of their own.
 *
 * <p>Drafts, unlisted pages and those that search engines shall leave out are not among them.
 *
 * @param byLanguage by the {@link #tag} of the language; a page's number is its place in the order of their ids
 */
public record Searchable(SortedMap<String, List<Page>> byLanguage) {
    public static final Searchable NONE = new Searchable(Collections.emptySortedMap());

    /** Those of a site; none where it is not to be searched. */
    public static Searchable of(Site site) {
        if (!site.config().search().enabled()) {
            return NONE;
        }
        SortedMap<String, List<Page>> byLanguage = new TreeMap<>();
        for (Page page : site.pages()) {
            if (isSearched(page)) {
                byLanguage.computeIfAbsent(tag(page.id().language(), site.config()), none -> new ArrayList<>()).add(page);
            }
        }
        byLanguage.replaceAll((language, pages) -> Collections.unmodifiableList(pages));
        return new Searchable(Collections.unmodifiableSortedMap(byLanguage));
    }

    private static boolean isSearched(Page page) {
        return page.kind() != Page.Kind.HOME && page.source().isPresent()
                && !page.front().draft() && !page.front().unlisted() && !page.front().noindex();
    }

    /** What a page's language is called in addresses: as it is written, with - for all that is neither a letter nor a digit. */
    public static String tag(String language, Config config) {
        String written = language.isEmpty() ? config.language() : language;
        StringBuilder tag = new StringBuilder(written.length());
        for (char c : written.toCharArray()) {
            tag.append(c < 0x80 && Character.isLetterOrDigit(c) ? c : '-');
        }
        return tag.length() == 0 ? "und" : tag.toString();
    }

    /** Of a language, in the order of their numbers. */
    public List<Page> pages(String tag) {
        return byLanguage.getOrDefault(tag, List.of());
    }
}
