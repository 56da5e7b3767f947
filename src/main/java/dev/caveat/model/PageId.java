package dev.caveat.model;

/**
 * What a page is, whatever its title or address: the path of its source below {@code content/} without ending and
 * language suffix, and its language.
 *
 * @param path such as {@code answers/massage}; empty for the home page; a folder's {@code index.md} has the folder's path
 * @param language the suffix of a translation ({@code fr} in {@code massage.fr.md}); empty for the site's own language
 */
public record PageId(String path, String language) implements Comparable<PageId> {
    /** {@code answers/massage} or {@code answers/massage.fr}. */
    public String text() {
        return language.isEmpty() ? path : path + "." + language;
    }

    /** The same page in the site's own language. */
    public PageId original() {
        return language.isEmpty() ? this : new PageId(path, "");
    }

    /** The folder that it lies in; empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part of the path. */
    public String stem() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(PageId other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : language.compareTo(other.language);
    }
}
