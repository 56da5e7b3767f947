package dev.caveat.problem;

import java.util.Locale;

/** How much a {@link Problem} matters: only an error keeps something from being published. */
public enum Severity {
    /** Something is not published, or must not be; the build ends with exit code 1. */
    ERROR,
    /** Something is probably not what its author meant; an error under {@code --strict}. */
    WARNING,
    /** Worth knowing; never a failure. */
    NOTICE;

    /** The word that is printed: {@code error}, {@code warning} or {@code notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
