package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Disclaimers and pages for tests. */
final class Texts {
    static final Place PAGE = Place.of("content/articles/massage.md");

    private Texts() {}

    static Disclaimer disclaimer(String id, Placement placement, String html) {
        return new Disclaimer(id, "", "opinion", placement, "1", Optional.empty(), html, Place.of("content/_disclaimers/" + id + ".md"));
    }

    /** A page that answers every question from a few words. */
    record Page(
            String path, String section, String type, Map<String, Set<String>> taxonomies, Set<String> keys, Set<String> authorRoles,
            boolean commentsOpen) implements Subject {

        static Page typed(String type) {
            return new Page("articles/massage", "articles", type, Map.of(), Set.of(), Set.of(), false);
        }

        @Override
        public Set<String> terms(String taxonomy) {
            return taxonomies.getOrDefault(taxonomy, Set.of());
        }

        @Override
        public boolean has(String key) {
            return keys.contains(key);
        }
    }
}
