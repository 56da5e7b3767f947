package dev.caveat.importing;

import java.util.Locale;

/** What becomes of the names of those who wrote something. */
public enum Names {
    /** They stay. */
    KEEP,
    /** Each gets another one, the same throughout the site. */
    PSEUDONYM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
