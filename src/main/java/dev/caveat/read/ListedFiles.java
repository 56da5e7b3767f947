package dev.caveat.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Files of one folder that follow each other in its listing, each made when it is asked for: a site has ten comments for each of its
 * pages.
 */
final class ListedFiles extends AbstractList<Listed.File> implements RandomAccess {
    private static final Comparator<Listed.File> BY_FILE = Comparator.comparing(Listed.File::file);

    private final Listed folder;
    private final int first;
    private final int count;

    private ListedFiles(Listed folder, int first, int count) {
        this.folder = folder;
        this.first = first;
        this.count = count;
    }

    /** The same files in the order of their paths. */
    static List<Listed.File> of(List<Listed.File> files) {
        Listed folder = files.get(0).folder();
        int first = files.get(0).at();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).folder() != folder || files.get(i).at() != first + i) {
                List<Listed.File> sorted = new ArrayList<>(files);
                sorted.sort(BY_FILE);
                return List.copyOf(sorted);
            }
        }
        return new ListedFiles(folder, first, files.size());
    }

    @Override
    public Listed.File get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("no file " + index + " of " + count);
        }
        return new Listed.File(folder, first + index);
    }

    @Override
    public int size() {
        return count;
    }
}
