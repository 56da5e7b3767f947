package dev.caveat.render;

import dev.caveat.trace.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the parts of search indexes lie between builds, each under a fingerprint of all that its pages say: after an edit one of
 * them is read from its pages, and not all.
 */
public interface KeptWords {
    /** Those of some parts of a language's index that are there. */
    Map<Fingerprint, byte[]> load(String tag, Set<Fingerprint> wanted);

    /** Replaces what is kept of a language's index, as far as that can be done. */
    void save(String tag, List<Fingerprint> keys, Function<Fingerprint, byte[]> parts);
}
