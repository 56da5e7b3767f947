package dev.caveat.disclaimer;

import java.util.Set;

/** A page, as far as rules ask about it. */
public interface Subject {
    /** Its path below the content folder, with {@code /} and without one at the front. */
    String path();

    /** The path of the section it is in, such as {@code articles} or {@code articles/sleep}; empty at the root. */
    String section();

    /** Its type; empty for none. */
    String type();

    /** Its terms in a taxonomy; empty where it has none. */
    Set<String> terms(String taxonomy);

    /** Whether its front matter has a key. */
    boolean has(String key);

    /** The roles of its authors, such as {@code expert}. */
    Set<String> authorRoles();

    boolean commentsOpen();
}
