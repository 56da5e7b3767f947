package dev.caveat.read;

import dev.caveat.model.Slug;
import dev.caveat.model.Vocabulary;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The terms that site.yaml names below its taxonomies: their titles, and their other spellings. */
final class Vocabularies {
    private final Problems problems;

    private Vocabularies(Problems problems) {
        this.problems = problems;
    }

    /** By taxonomy; without those of which it says nothing. */
    static Map<String, Vocabulary> of(Fields site, Problems problems) {
        Map<String, Vocabulary> all = new LinkedHashMap<>();
        site.byName("taxonomies").forEach((taxonomy, fields) -> {
            if (fields.has("terms")) {
                all.put(taxonomy, new Vocabularies(problems).vocabulary(fields.byName("terms")));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private Vocabulary vocabulary(Map<String, Fields> terms) {
        Map<String, Vocabulary.Entry> entries = new LinkedHashMap<>();
        Map<String, String> aliases = new LinkedHashMap<>();
        terms.forEach((name, fields) -> {
            Vocabulary.Entry entry = new Vocabulary.Entry(name.strip(), fields.text("title", "").strip(), fields.text("description", "").strip());
            if (entries.putIfAbsent(Slug.of(name), entry) != null) {
                twice(fields.place(), "\"" + name + "\" is the same term as \"" + entries.get(Slug.of(name)).name() + "\"");
            }
        });
        terms.forEach((name, fields) -> {
            for (Scalar alias : fields.scalars("aliases")) {
                alias(alias, name.strip(), entries, aliases);
            }
        });
        return new Vocabulary(entries, aliases);
    }

    private void alias(Scalar alias, String name, Map<String, Vocabulary.Entry> entries, Map<String, String> aliases) {
        String slug = Slug.of(alias.text());
        if (alias.text().isBlank() || slug.equals(Slug.of(name))) {
            return;
        }
        if (entries.containsKey(slug)) {
            twice(alias.place(), "\"" + alias.text() + "\" is a term of its own, and an alias of \"" + name + "\"");
            return;
        }
        String other = aliases.putIfAbsent(slug, name);
        if (other != null && !other.equals(name)) {
            twice(alias.place(), "\"" + alias.text() + "\" is an alias of \"" + other + "\" already");
        }
    }

    private void twice(Place place, String message) {
        problems.add(Problem.of(Code.SITE_VALUE, place, message).hint("each spelling can mean one term only"));
    }
}
