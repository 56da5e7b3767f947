package dev.caveat.trace;

/**
 * Whether an output must be rendered again, and why.
 *
 * <p>Decided from the trace of the last rendering, never from file times: an output is fresh exactly when it is made the
 * same way and everything that it read has the fingerprint that it had then.
 */
public sealed interface Verdict {
    /** Nothing that it read has changed; the bytes on the disk still stand. */
    record Fresh() implements Verdict {}

    /** It must be rendered; {@code because} is what {@code caveat explain} prints. */
    record Stale(String because) implements Verdict {}

    static Verdict fresh() {
        return new Fresh();
    }

    static Verdict stale(String because) {
        return new Stale(because);
    }
}
