package dev.caveat.model;

import java.util.Locale;

/** A field of the comment form. What it is called when it is sent, the {@link Intake} says. */
public enum FormField {
    /** Whoever writes calls themselves so. */
    NAME,
    BODY,
    /** The id of the comment that is answered; empty for none. */
    PARENT,
    /** The id of the page, with its language where it has one: the folder of its comments. */
    ARTICLE,
    /** Where the browser goes afterwards. */
    RETURN,
    CONSENT,
    /** One that people do not see and programs fill in. */
    HONEYPOT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a comment makes no sense without it. */
    public boolean isVital() {
        return this == NAME || this == BODY;
    }
}
