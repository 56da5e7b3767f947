package dev.caveat.disclaimer;

import dev.caveat.problem.Problem;
import java.util.List;
import java.util.Objects;

/**
 * A disclaimer that a page has to show, because of what it is or because the site's configuration says so.
 *
 * @param disclaimer which, filled in for the page
 * @param placement where, all that anybody asked for taken together
 * @param askedBy who asked: a sentence each, with the place where it is written
 */
public record Due(Disclaimer disclaimer, Placement placement, List<Problem.Note> askedBy) {
    public Due {
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(placement);
        askedBy = List.copyOf(askedBy);
    }
}
