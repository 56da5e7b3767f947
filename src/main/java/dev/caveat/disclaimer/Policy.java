package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import dev.caveat.problem.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule that judges pages and changes nothing on them: these pages must do this, whoever sees to it.
 *
 * @param id its name, in the site's own words
 * @param when for which pages
 * @param demand what they must do
 * @param level how much it matters that a page does not
 * @param since the first day on which it holds; always where empty
 * @param waivers pages that need not keep it for a while
 * @param words why there is this rule, and what to do
 * @param place where the rule is written
 */
public record Policy(
        String id,
        Condition when,
        Demand demand,
        Severity level,
        Optional<LocalDate> since,
        List<Waiver> waivers,
        Words words,
        Place place) {

    /**
     * A rule in words, for the people who meet it; each may be empty.
     *
     * @param example what breaks it
     */
    public record Words(String why, String example, String fix) {
        public static final Words NONE = new Words("", "", "");
    }

    public Policy {
        Objects.requireNonNull(id);
        Objects.requireNonNull(when);
        Objects.requireNonNull(demand);
        Objects.requireNonNull(level);
        Objects.requireNonNull(since);
        waivers = List.copyOf(waivers);
        Objects.requireNonNull(words);
        Objects.requireNonNull(place);
    }

    /** Whether it holds yet. */
    public boolean isInForce(LocalDate today) {
        return since.isEmpty() || !today.isBefore(since.get());
    }

    /** The waiver under which a page need not keep it today. */
    Optional<Waiver> waiver(Subject subject, LocalDate today) {
        for (Waiver waiver : waivers) {
            if (waiver.covers(subject, today)) {
                return Optional.of(waiver);
            }
        }
        return Optional.empty();
    }

    /** The waiver that was the last to end for a page, where one has. */
    Optional<Waiver> ended(Subject subject, LocalDate today) {
        return waivers.isEmpty() ? Optional.empty() : waivers.stream().filter(waiver -> !today.isBefore(waiver.until()) && waiver.when().holds(subject))
                .max(Comparator.comparing(Waiver::until));
    }

    /** Whether a page has to keep it today. */
    boolean binds(Subject subject, LocalDate today) {
        return isInForce(today) && when.holds(subject) && (waivers.isEmpty() || waiver(subject, today).isEmpty());
    }
}
