package dev.caveat.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who read a page with an expert's eye, when, and when it is due again.
 *
 * @param by the reviewers' ids
 * @param on the day of the review
 * @param next the day on which the next one is due
 */
public record Review(List<Ref> by, Optional<LocalDate> on, Optional<LocalDate> next) {
    public Review {
        by = List.copyOf(by);
    }
}
