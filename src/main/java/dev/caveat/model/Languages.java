package dev.caveat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The languages of a site: its own, and those of translations by their codes.
 *
 * @param ownIsDeclared whether the site's own is among those that site.yaml lists: then names of files may end with it, too
 */
public record Languages(Language own, boolean ownIsDeclared, SortedMap<String, Language> others) {
    public Languages {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Of a site in one language. */
    public static Languages only(String tag) {
        return new Languages(Language.plain("", tag), false, Collections.emptySortedMap());
    }

    /** The codes of the languages of translations. */
    public Set<String> codes() {
        return others.keySet();
    }

    public boolean areSeveral() {
        return !others.isEmpty();
    }

    /** The language of a code; the site's own for one that nobody declared. */
    public Language of(String code) {
        return others.getOrDefault(code, own);
    }

    /** All, as readers are shown them: by their weights, then the site's own, then by their codes. */
    public List<Language> inOrder() {
        List<Language> all = new ArrayList<>(List.of(own));
        all.addAll(others.values());
        all.sort(Comparator.comparingInt(Language::weight).thenComparing(Language::code));
        return all;
    }

    /** The code of the language that a word in a file's name or in front matter means; empty where it means none. */
    public Optional<String> meant(String word) {
        if (others.containsKey(word)) {
            return Optional.of(word);
        }
        return ownIsDeclared && word.equals(own.tag()) ? Optional.of("") : Optional.empty();
    }

    /** The language of what is published at a path, such as {@code fr/tags/index.html}, by the path alone. */
    public String ofPath(String path) {
        int slash = path.indexOf('/');
        return slash > 0 && others.containsKey(path.substring(0, slash)) ? path.substring(0, slash) : "";
    }
}
