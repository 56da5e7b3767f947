package dev.caveat.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a shortcode takes: declared at the head of its template {@code templates/shortcodes/<name>.ftlh}.
 *
 * @param doc what it is for, in a sentence
 * @param content whether it has content of its own, between its two tags
 * @param inline whether it stands among the words of a line, rather than on a line of its own
 * @param parameters by name, in the order of their declaration
 */
public record Shortcode(String name, String doc, Content content, boolean inline, Map<String, Parameter> parameters) {
    /** Whether something stands between two tags. */
    public enum Content {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** What a value is. */
    public enum Type {
        TEXT,
        /** A whole number from 0. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** One of a few words. */
        CHOICE,
        /** Where a link leads: an address, or a source file. */
        LINK,
        /** A page of the site, by its source file. */
        PAGE,
        /** A picture: a file of the site, or an address. */
        PICTURE,
        /** A file of the site itself. */
        FILE,
        /** The id of a comment on the page. */
        COMMENT
    }

    /**
     * One of its parameters.
     *
     * @param fallback the value where none is given; never of one that is required
     * @param words those of a choice
     * @param doc what it is for; empty where the template does not say
     */
    public record Parameter(String name, Type type, boolean required, Optional<String> fallback, List<String> words, String doc) {
        public Parameter {
            Objects.requireNonNull(type);
            words = List.copyOf(words);
        }
    }

    public Shortcode {
        Objects.requireNonNull(content);
        // In the order of their declaration, which copyOf would lose.
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
