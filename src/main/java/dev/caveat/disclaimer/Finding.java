package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a page does not do what a policy demands.
 *
 * @param what a sentence about the page: {@code it names no author}
 * @param place where, if that is not the page as a whole
 * @param hint what to do
 */
public record Finding(String what, Optional<Place> place, String hint) {
    public Finding {
        Objects.requireNonNull(what);
        Objects.requireNonNull(place);
        Objects.requireNonNull(hint);
    }
}
