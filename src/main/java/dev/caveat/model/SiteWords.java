package dev.caveat.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a site says in one of its languages, where that is not what it says in its own.
 *
 * @param menus those of the language, instead of the site's own
 * @param taxonomies the titles of their lists
 * @param types their labels
 * @param params values that lie over those of the site
 */
public record SiteWords(
        Optional<String> title,
        Optional<String> description,
        Optional<String> archive,
        Optional<Map<String, List<Config.MenuItem>>> menus,
        Map<String, String> taxonomies,
        Map<String, String> types,
        Map<String, Object> params) {
    public static final SiteWords NONE = new SiteWords(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());

    static SiteWords ofMenus(Map<String, List<Config.MenuItem>> menus) {
        return new SiteWords(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(menus), Map.of(), Map.of(), Map.of());
    }

    /** The titles of lists, or the labels of types, with those of the language over them; in the order of the site. */
    static Map<String, String> over(Map<String, String> words, Map<String, String> below) {
        Map<String, String> all = new LinkedHashMap<>(below);
        words.forEach((name, word) -> all.computeIfPresent(name, (key, known) -> word));
        return Collections.unmodifiableMap(all);
    }

    Map<String, Object> paramsOver(Map<String, Object> below) {
        Map<String, Object> all = new LinkedHashMap<>(below);
        all.putAll(params);
        return Collections.unmodifiableMap(all);
    }
}
