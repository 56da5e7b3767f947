package dev.caveat.read;

import dev.caveat.model.Config;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.yaml.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads when a page was reviewed, when it is due again, and whether it is still the text that was reviewed. */
final class ReviewReader {
    private final Config config;
    private final Problems problems;

    ReviewReader(Config config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    /**
     * @param front all front matter that holds for the page
     * @param by the reviewers
     * @param file the page's own
     * @param body its text; a hash is made of it only where the page has one to compare
     */
    Optional<Review> review(Fields front, List<Ref> by, String file, String body) {
        if (!front.has("review")) {
            return Optional.empty();
        }
        Fields review = front.map("review");
        ZoneId zone = config.timezone();
        Optional<LocalDate> on = review.moment("on", zone).map(moment -> moment.day(zone));
        Optional<LocalDate> written = review.moment("next", zone).map(moment -> moment.day(zone));
        if (on.isPresent() && written.isPresent() && written.get().isBefore(on.get())) {
            problems.add(Problem.of(Code.REVIEW_NEXT, review.place("next").orElse(review.place()),
                            "the next review is due before this one, which was on " + on.get())
                    .hint("write the day of the next review, or every: P1Y instead"));
        }
        Optional<LocalDate> next = written.or(() -> on.flatMap(day -> next(day, review)));
        return Optional.of(new Review(by, on, next, text(review, body), place(front, review, file)));
    }

    private Optional<LocalDate> next(LocalDate day, Fields review) {
        Optional<Period> own = review.period("every");
        Optional<Period> every = own.or(() -> config.reviews().every());
        try {
            return every.map(day::plus);
        } catch (DateTimeException | ArithmeticException tooLate) {
            if (own.isPresent()) {
                problems.add(Problem.of(Code.FRONT_MATTER_VALUE, review.place("every").orElse(review.place()),
                                "no calendar has the day of the next review")
                        .hint("write a time such as P1Y"));
            }
            return Optional.empty();
        }
    }

    private Optional<Review.Text> text(Fields review, String body) {
        Optional<String> written = review.text("hash").filter(hash -> !hash.isBlank());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Place place = review.place("hash").orElse(review.place());
        Optional<String> reviewed = TextHash.written(written.get());
        String present = TextHash.of(body);
        if (reviewed.isEmpty()) {
            problems.add(Problem.of(Code.FRONT_MATTER_VALUE, place, "\"" + written.get().strip() + "\" is no hash of a text")
                    .hint("the present text has this one: hash: \"" + present + "\""));
            return Optional.empty();
        }
        Review.Text text = new Review.Text(reviewed.get(), present);
        if (text.isChanged()) {
            problems.add(Problem.of(Code.REVIEW_CHANGED, place, "this page's text was changed since it was reviewed")
                    .hint("after a review of the text as it is now, write hash: \"" + present + "\""));
        }
        return Optional.of(text);
    }

    /** The page's own line that says when the review is or was due. */
    private static Place place(Fields front, Fields review, String file) {
        return Stream.concat(Stream.of("next", "on", "every").flatMap(key -> review.place(key).stream()), front.place("review").stream())
                .filter(place -> place.file().equals(file))
                .findFirst().orElseGet(() -> Place.of(file));
    }
}
