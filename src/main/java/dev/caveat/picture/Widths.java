package dev.caveat.picture;

import java.util.List;
import java.util.TreeSet;

/**
 * Which smaller copies pictures get.
 *
 * @param all in CSS pixels, the smallest first; none where there are to be no copies
 * @param quality of JPEG files, from 1 to 100
 */
public record Widths(List<Integer> all, int quality) {
    public static final Widths NONE = new Widths(List.of(), 1);

    public Widths {
        all = List.copyOf(new TreeSet<>(all));
        if (quality < 1 || quality > 100 || !all.isEmpty() && all.get(0) < 1) {
            throw new IllegalArgumentException("no such copies: " + all + ", " + quality);
        }
    }

    /** Those that are smaller than a picture. */
    public List<Integer> below(int width) {
        return all.stream().filter(one -> one < width).toList();
    }
}
