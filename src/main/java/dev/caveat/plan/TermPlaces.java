package dev.caveat.plan;

import dev.caveat.model.Page;
import dev.caveat.model.Slug;
import dev.caveat.model.Term;
import dev.caveat.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where pages first name their terms; each page's are looked through once, however many it names. */
final class TermPlaces {
    private final Map<Named, Map<String, Place>> bySlug = new HashMap<>();

    private record Named(String taxonomy, String page) {}

    Place of(Term term) {
        Page page = term.pages().get(0);
        return bySlug.computeIfAbsent(new Named(term.taxonomy(), page.id().text()), none -> in(page, term.taxonomy()))
                .getOrDefault(term.slug(), Place.of(page.file()));
    }

    private static Map<String, Place> in(Page page, String taxonomy) {
        Map<String, Place> places = new HashMap<>();
        page.front().terms().getOrDefault(taxonomy, List.of()).forEach(ref -> places.putIfAbsent(Slug.of(ref.name()), ref.place()));
        return places;
    }
}
