package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;

/**
 * One file of the site as this build saw it.
 *
 * @param file the path below the site's root, with {@code /}
 * @param place where it really is; or, where many files share one folder, that folder
 * @param inFolder whether the place is a folder, in which the file has the last name of its path
 * @param content the fingerprint of its bytes when it was first read in this build
 */
public record Source(String file, Path place, boolean inFolder, Fingerprint content) {
    public Source(String file, Path path, Fingerprint content) {
        this(file, path, false, content);
    }

    /** Where it really is. */
    public Path path() {
        return inFolder ? place.resolve(file.substring(file.lastIndexOf('/') + 1)) : place;
    }

    /** The folder in which it really is. */
    Path folder() {
        return inFolder ? place : place.getParent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && file.equals(source.file) && content.equals(source.content) && path().equals(source.path());
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /** The same for equal ones, however they say where they are. */
    @Override
    public String toString() {
        return "Source[file=" + file + ", path=" + path() + ", content=" + content + "]";
    }
}
