package dev.caveat.disclaimer;

import java.util.Locale;

/** One place where a disclaimer can stand. */
public enum Spot {
    /** Above the first line of the body. */
    TOP("at the top", "<@slot \"disclaimers\" \"top\"/> above the page's text"),
    /** Below the last line of the body. */
    BOTTOM("at the bottom", "<@slot \"disclaimers\" \"bottom\"/> below the page's text"),
    /** Below the body and above the first comment. */
    COMMENTS("above the comments", "<@slot \"disclaimers\" \"comments\"/> above the list of comments"),
    /** Inside the form for new comments, or right above it. */
    FORM("at the comment form", "<@slot \"disclaimers\" \"form\"/> in the comment form, above its first field"),
    /** With the page's entry in lists: its title, since there is no room for its text. */
    CARD("on its card in lists", "card.notices beside the card's title"),
    /** With the page's entry in feeds: its title. */
    FEED("in feeds", "");

    private final String words;
    private final String call;

    Spot(String words, String call) {
        this.words = words;
        this.call = call;
    }

    /** As it is written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is said in a sentence: {@code at the top}. */
    public String words() {
        return words;
    }

    /** What a theme has to write to show disclaimers here. */
    String call() {
        return call;
    }

    /** Whether it is on the page itself, and not where other pages speak of it. */
    public boolean isOnPage() {
        return this != CARD && this != FEED;
    }
}
