package dev.caveat.model;

import java.util.List;

/**
 * Which other pages a page leads to, as far as it says so itself.
 *
 * @param none whether it wants to lead to none
 * @param pages those that come first, in this order, by their paths
 */
public record RelatedChoice(boolean none, List<Ref> pages) {
    /** Of a page that says nothing: what is related is found by its terms. */
    public static final RelatedChoice OPEN = new RelatedChoice(false, List.of());

    public RelatedChoice {
        pages = List.copyOf(pages);
    }
}
