package dev.caveat.build;

import dev.caveat.disclaimer.Subject;
import dev.caveat.model.Page;
import dev.caveat.model.Review;
import dev.caveat.model.Reviews;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.render.SiteWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of pages whose review is overdue that it is, on the day on which that happens and whether or not they are rendered.
 */
final class ReviewJudge {
    private ReviewJudge() {}

    /** What else is wrong with a page, and what its review is. */
    static List<Problem> with(Subject subject, SiteWorld world, List<Problem> others) {
        Optional<Problem> overdue = subject instanceof Page page
                ? page.front().review().flatMap(review -> overdue(review, world.today(), world.reviews()))
                : Optional.empty();
        if (overdue.isEmpty()) {
            return others;
        }
        List<Problem> all = new ArrayList<>(others);
        all.add(overdue.get());
        return List.copyOf(all);
    }

    /** That a review is overdue: a warning, or an error that holds the page back. */
    static Optional<Problem> overdue(Review review, LocalDate today, Reviews reviews) {
        Review.State state = review.state(today, reviews);
        if (state == Review.State.CURRENT || !reviews.overdue().warns()) {
            return Optional.empty();
        }
        boolean lapsed = state == Review.State.LAPSED;
        boolean heldBack = lapsed && reviews.overdue() == Reviews.Overdue.ERROR;
        String message = "the next review of this page was due on " + review.next().orElseThrow();
        Problem problem = new Problem(
                Code.REVIEW_OVERDUE, heldBack ? Severity.ERROR : Severity.WARNING, message, review.place(), "", List.of(),
                "have the page reviewed, then write the new dates of its review");
        return Optional.of(review.graceEnds(reviews).map(end -> problem.note(grace(end, lapsed, reviews.overdue()))).orElse(problem));
    }

    private static String grace(LocalDate end, boolean lapsed, Reviews.Overdue overdue) {
        if (overdue == Reviews.Overdue.ERROR) {
            return lapsed ? "the time of grace ended on " + end + ": the page is held back" : "the page is held back from " + end + " on";
        }
        return lapsed ? "the time of grace ended on " + end : "the time of grace ends on " + end;
    }
}
