package dev.caveat.disclaimer;

import dev.caveat.time.Moment;
import java.util.Optional;
import java.util.Set;

/** A page, as far as rules ask about it. */
public interface Subject {
    /** Its path below the content folder, with {@code /} and without one at the front. */
    String path();

    /** The path of the section it is in, such as {@code articles} or {@code articles/sleep}; empty at the root. */
    String section();

    /** What it is to its neighbours: {@code page}, {@code section}, {@code home}, or {@code list} for one that nobody wrote. */
    String kindWord();

    /** Its type; empty for none. */
    String type();

    /** Its terms in a taxonomy; empty where it has none. */
    Set<String> terms(String taxonomy);

    /** Whether its front matter has a key. */
    boolean has(String key);

    /** Whom it is for, such as {@code patients}, as it says itself. */
    Set<String> audience();

    /** The roles of its authors, such as {@code expert}. */
    Set<String> authorRoles();

    boolean commentsOpen();

    /** When it was published. */
    Optional<Moment> published();

    /** Those of some hosts to which its text leads, or to one below. */
    Set<String> linksAmong(Set<String> hosts);

    /** The topics of which it is whose readers may be in danger. */
    Set<String> topics();

    /** The kinds of what its front matter discloses, such as {@code sponsor}. */
    Set<String> disclosed();
}
