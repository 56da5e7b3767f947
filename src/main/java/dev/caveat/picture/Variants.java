package dev.caveat.picture;

import java.util.List;
import java.util.Optional;

/**
 * The smaller copies of one picture.
 *
 * @param all the narrowest first
 * @param left why there are none although the picture is wide enough
 */
public record Variants(List<Variant> all, Optional<NotShrunk> left) {
    public static final Variants NONE = new Variants(List.of(), Optional.empty());

    public Variants {
        all = List.copyOf(all);
    }
}
