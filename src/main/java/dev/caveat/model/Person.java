package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom the site vouches for: an author, expert, reviewer, moderator, member of the staff or of the community.
 *
 * @param bio a few sentences in Markdown; empty for none
 * @param interests what could be a conflict of interest
 */
public record Person(
        String id,
        String name,
        Role role,
        List<Credential> credentials,
        List<Interest> interests,
        String bio,
        Source source) {

    /** What somebody is on this site; the only place that a badge comes from. */
    public enum Role {
        AUTHOR,
        EXPERT,
        REVIEWER,
        MODERATOR,
        STAFF,
        MEMBER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Role> of(String word) {
            return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
        }
    }

    /** An author of whom nothing but the name is known: nobody vouches for more. */
    public static Person named(String name) {
        return new Person(name, name, Role.AUTHOR, List.of(), List.of(), "", new Source("", Path.of(""), Fingerprint.ABSENT));
    }

    /** A title or licence, who gave it, and where that can be checked (issuer and address empty for none). */
    public record Credential(String name, String issuer, String url) {}

    /**
     * Something that could be a conflict of interest, in a sentence.
     *
     * @param tags where it is one: on pages with one of these tags; none for a declaration that is about no page in particular
     */
    public record Interest(String text, List<String> tags) {
        public Interest {
            tags = List.copyOf(tags);
        }

        /**
         * Whether it is about what is filed under some terms.
         *
         * @param terms the slugs of tags
         */
        public boolean meets(Set<String> terms) {
            return !terms.isEmpty() && tags.stream().anyMatch(tag -> terms.contains(Slug.of(tag)));
        }
    }

    public Person {
        Objects.requireNonNull(source);
        credentials = List.copyOf(credentials);
        interests = List.copyOf(interests);
    }

    public Fingerprint fingerprint() {
        return source.content();
    }
}
