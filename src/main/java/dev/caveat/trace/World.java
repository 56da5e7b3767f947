package dev.caveat.trace;

/** What each facet is now: the state of the site in the present build, as fingerprints. */
@FunctionalInterface
public interface World {
    /** The fingerprint of a facet; {@link Fingerprint#ABSENT} where there is no such thing. */
    Fingerprint now(Facet facet);
}
