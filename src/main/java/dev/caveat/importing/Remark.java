package dev.caveat.importing;

import java.util.Locale;

/** What should be known of a piece that was imported all the same. */
public enum Remark {
    ORPHAN("answers a comment that is not there"),
    CIRCLE("answers itself by a circle"),
    NO_ARTICLE("belongs to no article that is there"),
    UNDATED("has no date that can be read"),
    PERSONAL("holds an e-mail address, or what looks like another trace of somebody"),
    PENDING("waits for a moderator"),
    TOMBSTONE("was deleted, and stays as an empty place, because it was answered"),
    RENAMED("has another address, because it was that of another page, or of one that Caveat makes"),
    HTML("stays HTML, because Markdown cannot say all of it"),
    DRAFT("is a draft");

    private final String words;

    Remark(String words) {
        this.words = words;
    }

    /** For people, about one piece. */
    public String words() {
        return words;
    }

    /** For programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
