package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a page has to show a disclaimer: because it says so itself, or because of what it is, such as paid for.
 *
 * @param disclaimer its id
 * @param why a sentence
 * @param place where that is written
 * @param values what this cause has to say in the disclaimer's text, as HTML
 * @param more what follows that text, as HTML; may be empty
 */
public record Cause(String disclaimer, String why, Optional<Place> place, Map<Variable, String> values, String more) {
    /** One that has nothing to add to the text. */
    public Cause(String disclaimer, String why, Optional<Place> place) {
        this(disclaimer, why, place, Map.of(), "");
    }

    public Cause {
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(why);
        Objects.requireNonNull(place);
        values = Map.copyOf(values);
        Objects.requireNonNull(more);
    }
}
