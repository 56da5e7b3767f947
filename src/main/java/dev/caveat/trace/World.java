package dev.caveat.trace;

import java.util.Optional;

/** What each facet is now: the state of the site in the present build, as fingerprints. */
@FunctionalInterface
public interface World {
    /** The fingerprint of a facet; {@link Fingerprint#ABSENT} where there is no such thing. */
    Fingerprint now(Facet facet);

    /**
     * What stands for many facets at once: while it stays the same, none of those that are {@link #isGuarded guarded} is another. So a build
     * in which little has changed need not look at each of them. Empty where there is nothing of that kind; so is one that is absent.
     */
    default Optional<Facet> guard() {
        return Optional.empty();
    }

    /** Whether facets of a kind cannot change without the guard. */
    default boolean isGuarded(String kind) {
        return false;
    }
}
