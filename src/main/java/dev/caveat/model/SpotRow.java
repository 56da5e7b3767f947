package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Where the comments of a long discussion stand, as numbers: each spot is made again when it is asked for. */
final class SpotRow extends AbstractList<CommentPages.Spot> implements RandomAccess {
    private final int[] files;
    private final int[] ordinals;
    private final long[] contents;

    private SpotRow(int size) {
        this.files = new int[size];
        this.ordinals = new int[size];
        this.contents = new long[2 * size];
    }

    static List<CommentPages.Spot> of(List<CommentPages.Spot> spots) {
        if (spots instanceof SpotRow) {
            return spots;
        }
        SpotRow row = new SpotRow(spots.size());
        for (int i = 0; i < row.files.length; i++) {
            CommentPages.Spot spot = spots.get(i);
            row.files[i] = spot.file();
            row.ordinals[i] = spot.ordinal();
            row.contents[2 * i] = spot.content().high();
            row.contents[2 * i + 1] = spot.content().low();
        }
        return row;
    }

    @Override
    public CommentPages.Spot get(int index) {
        return new CommentPages.Spot(files[index], ordinals[index], new Fingerprint(contents[2 * index], contents[2 * index + 1]));
    }

    @Override
    public int size() {
        return files.length;
    }
}
