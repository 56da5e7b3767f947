package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Term;
import dev.caveat.theme.View;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The terms of a taxonomy as templates see them: all of them, and by their first letters where there are many. */
final class TermViews {
    /** A list that is not much longer than a screen needs no headings. */
    static final int FEW = 60;

    private static final String DIGITS = "0–9";

    private final Addresses addresses;

    TermViews(Addresses addresses) {
        this.addresses = addresses;
    }

    /** {@code list}, with {@code terms} and {@code letters}. */
    View list(Collection<Term> terms) {
        return View.of(Map.of("terms", views(terms), "letters", letters(terms)));
    }

    private List<View> views(Collection<Term> terms) {
        return terms.stream().map(this::view).toList();
    }

    private View view(Term term) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", term.name());
        values.put("url", addresses.href(term.url()));
        values.put("count", term.pages().size());
        return View.of(values);
    }

    /** Of scripts with thousands of signs no two terms may begin alike: then headings would only be in the way. */
    private List<View> letters(Collection<Term> terms) {
        if (terms.size() <= FEW) {
            return List.of();
        }
        Map<String, List<Term>> byLetter = new TreeMap<>(Comparator.comparing((String letter) -> !letter.equals(DIGITS)).thenComparing(Comparator.naturalOrder()));
        for (Term term : terms) {
            byLetter.computeIfAbsent(letter(term), none -> new ArrayList<>()).add(term);
        }
        if (byLetter.size() * 3 > terms.size()) {
            return List.of();
        }
        List<View> letters = new ArrayList<>();
        byLetter.forEach((letter, some) -> {
            some.sort(Comparator.comparing((Term term) -> plain(term.slug())).thenComparing(Term::slug));
            letters.add(View.of(Map.of("title", letter, "terms", views(some))));
        });
        return letters;
    }

    /** The large letter under which people look a term up: É is among the E. */
    private static String letter(Term term) {
        int first = plain(term.slug()).codePointAt(0);
        return Character.isLetter(first) ? Character.toString(Character.toTitleCase(first)) : DIGITS;
    }

    /** Without accents. */
    private static String plain(String slug) {
        String plain = Normalizer.normalize(slug, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.isEmpty() ? slug : plain;
    }
}
