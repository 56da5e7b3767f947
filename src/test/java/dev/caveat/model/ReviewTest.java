package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {
    private static final Place PLACE = Place.of("content/a.md");

    private static Review review(String by, String on, String next) {
        return new Review(
                by.isEmpty() ? List.of() : List.of(new Ref(by, PLACE)), day(on), day(next), Optional.empty(), PLACE);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Reviews reviews(Reviews.Overdue overdue, String grace) {
        return new Reviews(Optional.empty(), overdue, Period.parse(grace));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, P1M, 2026-03-30, CURRENT", "2026-03-31, P1M, 2026-03-31, OVERDUE", "2026-03-31, P1M, 2026-04-29, OVERDUE",
        "2026-03-31, P1M, 2026-04-30, LAPSED", "2026-01-31, P1M, 2026-02-27, OVERDUE", "2026-01-31, P1M, 2026-02-28, LAPSED",
        "2028-01-31, P1M, 2028-02-28, OVERDUE", "2028-01-31, P1M, 2028-02-29, LAPSED", "2028-02-29, P1Y, 2029-02-27, OVERDUE",
        "2028-02-29, P1Y, 2029-02-28, LAPSED", "2026-12-31, P1D, 2026-12-31, OVERDUE", "2026-12-31, P1D, 2027-01-01, LAPSED",
        "2026-03-31, P0D, 2026-03-30, CURRENT", "2026-03-31, P0D, 2026-03-31, LAPSED", "2026-03-31, P2147483647Y, 2999-01-01, OVERDUE"})
    void itIsDueOnTheDayItself(String next, String grace, String today, Review.State state) {
        assertEquals(state, review("ada", "2025-01-01", next).state(LocalDate.parse(today), reviews(Reviews.Overdue.BANNER, grace)));
    }

    @Test
    void whatIsNeverDueIsNeverOverdue() {
        assertEquals(Review.State.CURRENT, review("ada", "1999-01-01", "").state(LocalDate.of(2999, 1, 1), reviews(Reviews.Overdue.ERROR, "P0D")));
    }

    @ParameterizedTest
    @EnumSource(Reviews.Overdue.class)
    void readersAreToldUnlessOnlyTheEditorIs(Reviews.Overdue overdue) {
        boolean told = overdue != Reviews.Overdue.OFF && overdue != Reviews.Overdue.WARN;
        Review review = review("ada", "2025-03-01", "2026-03-01");
        Reviews reviews = reviews(overdue, "P1M");
        assertFalse(review.owesBanner(LocalDate.of(2026, 2, 28), reviews));
        assertEquals(told, review.owesBanner(LocalDate.of(2026, 3, 1), reviews));
        assertEquals(told, review.owesBanner(LocalDate.of(2029, 3, 1), reviews));
    }

    @Test
    void aReviewIsDoneBySomebodyOnADayThatHasCome() {
        LocalDate today = LocalDate.of(2026, 6, 1);
        assertTrue(review("ada", "2026-06-01", "").isDone(today));
        assertFalse(review("ada", "2026-06-01", "").isInFuture(today));
        assertTrue(review("ada", "2026-06-02", "").isInFuture(today));
        assertFalse(review("ada", "2026-06-02", "").isDone(today));
        assertFalse(review("", "2026-06-01", "").isDone(today));
        assertFalse(review("ada", "", "2027-01-01").isDone(today));
    }
}
