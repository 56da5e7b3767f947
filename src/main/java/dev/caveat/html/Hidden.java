package dev.caveat.html;

import dev.caveat.problem.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why readers do not see a piece of a page, or do not see it where it stands in the page's text.
 *
 * @param how in words that follow "by": {@code display: none}
 * @param element the one that is hidden or moved, as a tag
 * @param rule what does it; {@link Rule#NONE} where the page's markup does
 * @param where on which screens, in words; empty for a usual one
 */
public record Hidden(String how, String element, Rule rule, String where) {
    /**
     * The rule of a style sheet.
     *
     * @param selector empty for an element's own style
     * @param place empty where it is written in no sheet
     * @param conditions of the at-rules around it
     */
    public record Rule(String selector, Optional<Place> place, List<String> conditions) {
        static final Rule NONE = new Rule("", Optional.empty(), List.of());

        public Rule {
            Objects.requireNonNull(selector);
            Objects.requireNonNull(place);
            conditions = List.copyOf(conditions);
        }
    }

    public Hidden {
        Objects.requireNonNull(how);
        Objects.requireNonNull(element);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(where);
    }
}
