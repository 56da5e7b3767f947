package dev.caveat.yaml;

import dev.caveat.problem.Place;

/**
 * A piece of a YAML text: a text, a list, or keys with values.
 *
 * <p>A node knows where it stands as an offset, and works its place out when it is asked: most nodes never are.
 */
public sealed interface Node permits Scalar, Sequence, Mapping {
    /** Where it begins in the file; its length ends with its first line. */
    Place place();
}
