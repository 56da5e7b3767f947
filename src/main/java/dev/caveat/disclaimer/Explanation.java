package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule says about one page, and why.
 *
 * @param rule whose rule it is: {@code site}, {@code page}, or {@code policy} and its id
 * @param demand what it wants, such as {@code "opinion" at the bottom}
 * @param place where the rule is written
 * @param applies whether it holds for the page
 * @param condition for which pages it holds, in words that follow "if"
 * @param because what about the page makes it so
 * @param waived why it need not be kept although it applies
 * @param met whether the page does what it wants, whether the rule applies or not
 * @param outcome the same in words: {@code the page shows it}
 */
public record Explanation(
        String rule,
        String demand,
        Place place,
        boolean applies,
        String condition,
        String because,
        Optional<String> waived,
        boolean met,
        String outcome) {

    public Explanation {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(demand);
        Objects.requireNonNull(place);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(because);
        Objects.requireNonNull(waived);
        Objects.requireNonNull(outcome);
    }

    /** One line for people. */
    public String text() {
        String wants = rule + ": " + demand;
        if (!applies) {
            return wants + ": does not apply; it would if " + condition + ", but " + because;
        }
        return wants + ": applies, because " + because + "; " + outcome + waived.map(why -> "; " + why).orElse("");
    }
}
