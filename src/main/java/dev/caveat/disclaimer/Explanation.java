package dev.caveat.disclaimer;

import dev.caveat.problem.Place;
import java.util.Objects;

/**
 * What one rule says about one page, and why.
 *
 * @param rule whose rule it is: {@code site}, {@code page}, or {@code policy} and its id
 * @param disclaimer the id of the disclaimer that it speaks of
 * @param placement where it wants it
 * @param place where the rule is written
 * @param applies whether it holds for the page
 * @param condition for which pages it holds, in words that follow "if"
 * @param because what about the page makes it so
 * @param met whether the page shows the disclaimer there, whether the rule applies or not
 */
public record Explanation(
        String rule,
        String disclaimer,
        Placement placement,
        Place place,
        boolean applies,
        String condition,
        String because,
        boolean met) {

    public Explanation {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(disclaimer);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(place);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(because);
    }

    Explanation because(String words) {
        return new Explanation(rule, disclaimer, placement, place, applies, condition, words, met);
    }

    /** One line for people. */
    public String text() {
        String wants = rule + ": \"" + disclaimer + "\" " + placement.words();
        return applies
                ? wants + ": applies, because " + because + "; the page " + (met ? "shows it" : "does not show it")
                : wants + ": does not apply; it would if " + condition + ", but " + because;
    }
}
