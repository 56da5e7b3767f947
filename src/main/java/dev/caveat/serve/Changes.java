package dev.caveat.serve;

import java.util.Set;
import java.util.TreeSet;

/**
 * What was saved, renamed or deleted in a site's folder.
 *
 * @param files below the site's root, with {@code /}; a folder stands for itself and for what lies in it
 * @param everything whether more may have changed than is named
 */
public record Changes(Set<String> files, boolean everything) {
    public static final Changes NONE = new Changes(Set.of(), false);
    public static final Changes EVERYTHING = new Changes(Set.of(), true);

    public Changes {
        files = Set.copyOf(files);
    }

    /** These and others. */
    public Changes and(Changes others) {
        Set<String> all = new TreeSet<>(files);
        all.addAll(others.files);
        return new Changes(all, everything || others.everything);
    }

    public boolean isEmpty() {
        return files.isEmpty() && !everything;
    }
}
