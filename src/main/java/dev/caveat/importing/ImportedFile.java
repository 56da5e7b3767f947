package dev.caveat.importing;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A picture or another file that lies in an export.
 *
 * @param path where it will be published, below the site's address
 * @param source where it is
 */
public record ImportedFile(String path, Path source) {
    public ImportedFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(source);
    }

    /** The file below the site's folder. */
    String file() {
        return "content/_static/" + path;
    }
}
