package dev.caveat.theme;

import java.util.Objects;

/**
 * Markup that may stand in a page as it is.
 *
 * <p>Any other text is escaped when a template shows it. Whoever makes one vouches for its markup: it is Caveat's own,
 * or it went through the sanitizer.
 */
public record Html(String markup) {
    public Html {
        Objects.requireNonNull(markup);
    }
}
