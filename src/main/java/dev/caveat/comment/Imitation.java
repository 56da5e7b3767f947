package dev.caveat.comment;

/** Whom a name imitates. */
public sealed interface Imitation {
    /** One of the people whom the site vouches for. */
    record OfPerson(String id) implements Imitation {}

    /** The site itself, or no particular one of those who run it: {@code Moderator}, {@code The Editors}, its title. */
    record OfHouse() implements Imitation {}
}
