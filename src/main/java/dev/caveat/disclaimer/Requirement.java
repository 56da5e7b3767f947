package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * A demand of the site's configuration: these pages get this disclaimer without asking for it.
 *
 * @param disclaimer its id
 * @param placement where; empty for the disclaimer's own placement
 * @param when for which pages
 * @param place where the demand is written
 */
public record Requirement(String disclaimer, Optional<Placement> placement, Condition when, Place place) {
    public Requirement {
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(when);
        Objects.requireNonNull(place);
    }
}
