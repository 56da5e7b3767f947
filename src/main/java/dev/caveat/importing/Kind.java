package dev.caveat.importing;

import java.util.Locale;

/** What an export holds pieces of. */
public enum Kind {
    ARTICLES,
    COMMENTS,
    /** Who wrote articles: those who comment are no people of the site. */
    AUTHORS,
    /** Pictures and other files that articles show or link. */
    MEDIA;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
