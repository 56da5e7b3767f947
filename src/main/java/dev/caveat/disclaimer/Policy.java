package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import dev.caveat.problem.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule that judges pages and changes nothing on them: these pages must show this disclaimer, whoever put it there.
 *
 * @param id its name, in the site's own words
 * @param when for which pages
 * @param disclaimer the id of the disclaimer that they must show
 * @param placement where; empty for the disclaimer's own placement
 * @param level how much it matters that a page does not
 * @param since since when the rule holds, as it was written; may be empty
 * @param why the reason, for the people who meet the rule; may be empty
 * @param place where the rule is written
 */
public record Policy(
        String id,
        Condition when,
        String disclaimer,
        Optional<Placement> placement,
        Severity level,
        String since,
        String why,
        Place place) {

    public Policy {
        Objects.requireNonNull(id);
        Objects.requireNonNull(when);
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(level);
        Objects.requireNonNull(since);
        Objects.requireNonNull(why);
        Objects.requireNonNull(place);
    }
}
