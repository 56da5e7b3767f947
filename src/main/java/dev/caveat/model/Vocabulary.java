package dev.caveat.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What site.yaml says of the terms of one taxonomy.
 *
 * @param entries by the slugs of the terms, in the order of the file
 * @param aliases by the slug of another spelling the name of the term that is meant
 */
public record Vocabulary(Map<String, Entry> entries, Map<String, String> aliases) {
    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of());

    /**
     * One term.
     *
     * @param name as front matter has it
     * @param title what readers see; empty where that is how the pages spell it
     * @param description a sentence or two above its pages; empty for none
     */
    public record Entry(String name, String title, String description) {}

    public Vocabulary {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
    }

    /** The term that a page means. */
    public String term(String written) {
        return aliases.isEmpty() ? written : aliases.getOrDefault(Slug.of(written), written);
    }

    /** What readers see of a term. */
    public String title(String term) {
        return entry(term).map(Entry::title).filter(title -> !title.isEmpty()).orElse(term);
    }

    public String description(String term) {
        return entry(term).map(Entry::description).orElse("");
    }

    private Optional<Entry> entry(String term) {
        return entries.isEmpty() ? Optional.empty() : Optional.ofNullable(entries.get(Slug.of(term)));
    }

    /** The slugs of all spellings of a term but its own. */
    public Set<String> others(String term) {
        Set<String> others = new TreeSet<>();
        if (!aliases.isEmpty()) {
            String slug = Slug.of(term);
            aliases.forEach((alias, name) -> {
                if (Slug.of(name).equals(slug)) {
                    others.add(alias);
                }
            });
        }
        return others;
    }
}
