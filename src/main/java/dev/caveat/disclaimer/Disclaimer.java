package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A text that limits what a page claims, such as "this is an opinion": managed in one place, shown on many pages.
 *
 * @param id the name by which pages and policies ask for it, never empty
 * @param language of the text; empty for the site's own
 * @param title a heading; may be empty
 * @param kind what sort of disclaimer it is, in the site's own words; may be empty
 * @param placement where it stands unless somebody asks for another place
 * @param version which wording it is; may be empty
 * @param effective since when this wording holds, as it was written
 * @param html the text, rendered, with its variables filled in or not yet
 * @param variables those that are still to be filled in
 * @param jurisdiction where it is meant to hold; may be empty
 * @param earlier the wordings before this one, the newest first
 * @param place where it is defined
 */
public record Disclaimer(
        String id,
        String language,
        String title,
        String kind,
        Placement placement,
        String version,
        Optional<String> effective,
        String html,
        Set<Variable> variables,
        String jurisdiction,
        List<Earlier> earlier,
        Place place) {

    public Disclaimer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a disclaimer has an id");
        }
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(version);
        Objects.requireNonNull(effective);
        Objects.requireNonNull(html);
        variables = variables.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(variables));
        Objects.requireNonNull(jurisdiction);
        earlier = List.copyOf(earlier);
        Objects.requireNonNull(place);
    }

    /** Below this folder, which no site has, are the wordings that come with Caveat. */
    public static final String BUILT_IN = "built-in/";

    /** Whether it comes with Caveat, and nobody on the site wrote it. */
    public boolean isBuiltIn() {
        return place.file().startsWith(BUILT_IN);
    }

    /** A wording that was in force before: shown on the page of disclaimers, nowhere else. */
    public record Earlier(String version, Optional<String> effective, String html) {}

    /**
     * With its variables filled in.
     *
     * @param values HTML; what is not there stays open, and is {@link #variables()} of the result
     * @param more HTML that follows the text
     */
    Disclaimer filled(Map<Variable, String> values, String more) {
        if (variables.isEmpty() && more.isEmpty()) {
            return this;
        }
        Set<Variable> open = EnumSet.noneOf(Variable.class);
        StringBuilder filled = new StringBuilder(html.length() + 64);
        int from = 0;
        for (int at = html.indexOf("${"); at >= 0; at = html.indexOf("${", from)) {
            int end = html.indexOf('}', at);
            Optional<Variable> variable = end < 0 ? Optional.empty() : Variable.of(html.substring(at + 2, end));
            filled.append(html, from, at);
            from = end < 0 ? html.length() : end + 1;
            String value = variable.map(one -> values.getOrDefault(one, "")).orElse("");
            if (value.isEmpty()) {
                variable.ifPresent(open::add);
                value = html.substring(at, from);
            }
            filled.append(value);
        }
        filled.append(html, from, html.length()).append(more);
        return new Disclaimer(id, language, title, kind, placement, version, effective, filled.toString(), open, jurisdiction, earlier, place);
    }
}
