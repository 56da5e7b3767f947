package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import dev.caveat.time.Moment;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Disclaimers and pages for tests. */
final class Texts {
    static final Place PAGE = Place.of("content/articles/massage.md");

    private Texts() {}

    /** A page that asks for disclaimers, in front matter that stands at a place. */
    static Asked asked(Subject subject, List<String> declared, Place place) {
        List<Cause> causes = declared.stream()
                .map(id -> new Cause(id, "the page asks for it", Optional.of(place))).toList();
        return new Asked(subject, "", causes, variable -> Optional.empty(), EnumSet.of(Spot.TOP, Spot.BOTTOM), place);
    }

    static Disclaimer disclaimer(String id, Placement placement, String html) {
        return new Disclaimer(id, "", "", "opinion", placement, "1", Optional.empty(), html, Set.of(), "", List.of(), Place.of("content/_disclaimers/" + id + ".md"));
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

        @Override
        public String kindWord() {
            return "page";
        }

        @Override
        public Optional<Moment> published() {
            return Moment.parse("2020-01-01", ZoneOffset.UTC);
        }

        @Override
        public Set<String> linksAmong(Set<String> hosts) {
            return hosts.contains("shop.example") ? Set.of("shop.example") : Set.of();
        }

        @Override
        public Set<String> topics() {
            return Set.of();
        }

        @Override
        public Set<String> audience() {
            return Set.of("patients");
        }

        @Override
        public Set<String> disclosed() {
            return Set.of("sponsor");
        }
    }
}
