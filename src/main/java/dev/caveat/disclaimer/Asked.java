package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A page that rules are asked about.
 *
 * @param subject the page
 * @param language of its texts; empty for the site's own
 * @param causes why it has to show disclaimers, beside what the site's configuration says
 * @param values what variables are filled with on this page, as HTML; empty where there is nothing
 * @param spots where it could show disclaimers: a page without comments has no place above them
 * @param place where a problem with it points to
 */
public record Asked(
        Subject subject,
        String language,
        List<Cause> causes,
        Function<Variable, Optional<String>> values,
        Set<Spot> spots,
        Place place) {

    public Asked {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(language);
        causes = List.copyOf(causes);
        spots = Set.copyOf(spots);
        Objects.requireNonNull(place);
    }

    /** A disclaimer as this page shows it. */
    Disclaimer fill(Disclaimer disclaimer) {
        Map<Variable, String> filled = new EnumMap<>(Variable.class);
        for (Variable variable : disclaimer.variables()) {
            values.apply(variable).ifPresent(value -> filled.put(variable, value));
        }
        Map<Variable, String> said = new EnumMap<>(Variable.class);
        StringBuilder more = new StringBuilder();
        for (Cause cause : causes) {
            if (cause.disclaimer().equals(disclaimer.id())) {
                cause.values().forEach((variable, value) -> said.merge(variable, value, (one, other) -> one + " " + other));
                more.append(cause.more());
            }
        }
        filled.putAll(said);
        return disclaimer.filled(filled, more.toString());
    }
}
