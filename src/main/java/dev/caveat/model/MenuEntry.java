package dev.caveat.model;

import dev.caveat.problem.Place;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That a page stands in a menu, as its front matter says.
 *
 * @param menu the menu's name
 * @param title what the link says; the page's own short title where absent
 * @param weight its place among the others; the page's own weight where absent
 */
public record MenuEntry(String menu, Optional<String> title, OptionalInt weight, Place place) {}
