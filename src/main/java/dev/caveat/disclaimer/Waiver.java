package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A promise that some pages need not keep a policy for a while.
 *
 * @param when which pages
 * @param until the first day on which they have to keep it again
 * @param reason never empty: who meets a waiver must be able to judge it
 * @param place where it is written
 */
public record Waiver(Condition when, LocalDate until, String reason, Place place) {
    public Waiver {
        Objects.requireNonNull(when);
        Objects.requireNonNull(until);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(place);
    }

    boolean covers(Subject subject, LocalDate today) {
        return today.isBefore(until) && when.holds(subject);
    }
}
