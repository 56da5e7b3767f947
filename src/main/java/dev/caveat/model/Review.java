package dev.caveat.model;

import dev.caveat.problem.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who read a page with an expert's eye, when, and when it is due again.
 *
 * <p>What depends on the day is asked with the day, so that a rendering can ask for it as a read.
 *
 * @param by the reviewers' ids
 * @param on the day of the review
 * @param next the day on which the next one is due: as written, or worked out; empty for never
 * @param text what was reviewed, where the page says so
 * @param place where a problem with its dates points to
 */
public record Review(List<Ref> by, Optional<LocalDate> on, Optional<LocalDate> next, Optional<Text> text, Place place) {

    /** How a review stands on a day. */
    public enum State {
        /** It is not due yet, or never. */
        CURRENT,
        /** The day of the next one has come. */
        OVERDUE,
        /** It is overdue, and the time of grace has passed too. */
        LAPSED
    }

    /**
     * The text that was reviewed and the one that is there now, by the first digits of their hashes.
     *
     * @param reviewed as the page says
     * @param present worked out of its text
     */
    public record Text(String reviewed, String present) {
        public boolean isChanged() {
            return !reviewed.equals(present);
        }
    }

    public Review {
        by = List.copyOf(by);
    }

    /** How it stands on a day, whatever happens to overdue pages. */
    public State state(LocalDate today, Reviews reviews) {
        if (!isOverdue(today)) {
            return State.CURRENT;
        }
        return graceEnds(reviews).filter(end -> !today.isBefore(end)).isPresent() ? State.LAPSED : State.OVERDUE;
    }

    /** Whether the day of the next review has come. */
    public boolean isOverdue(LocalDate today) {
        return next.filter(day -> !today.isBefore(day)).isPresent();
    }

    /** Whether a page with it owes its readers the word that it may be out of date. */
    public boolean owesBanner(LocalDate today, Reviews reviews) {
        return reviews.overdue().showsBanner() && isOverdue(today);
    }

    /** The first day after the time of grace; empty where there is none, or no calendar has it. */
    public Optional<LocalDate> graceEnds(Reviews reviews) {
        try {
            return next.map(day -> day.plus(reviews.grace()));
        } catch (DateTimeException | ArithmeticException never) {
            return Optional.empty();
        }
    }

    /** Whether the text is another than the one that was reviewed, as far as the page says which that was. */
    public boolean isChanged() {
        return text.filter(Text::isChanged).isPresent();
    }

    // What policies ask

    /** Whether somebody reviewed the page, and not on a day that is still to come. */
    public boolean isDone(LocalDate today) {
        return !by.isEmpty() && on.isPresent() && !isInFuture(today);
    }

    /** Whether the day of the review is still to come. */
    public boolean isInFuture(LocalDate today) {
        return on.filter(day -> day.isAfter(today)).isPresent();
    }
}
