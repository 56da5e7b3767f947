package dev.caveat.write;

import dev.caveat.trace.Fingerprint;
import java.util.Objects;

/**
 * A file of the site as a build left it.
 *
 * @param path below the output folder, with {@code /}
 * @param fingerprint of its bytes; {@link Fingerprint#ABSENT} where that is not known
 * @param size in bytes
 */
public record PublicFile(String path, Fingerprint fingerprint, long size) {
    /** Parts of names that are shorter could be there by chance. */
    private static final int SHORTEST = 8;

    public PublicFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(fingerprint);
    }

    /** Whether a part of its name stands for its bytes, so that browsers may keep it for ever. */
    public boolean isNamedByItsBytes() {
        String hex = fingerprint.hex();
        for (String part : OutputPath.name(path).split("\\.")) {
            if (part.length() >= SHORTEST && !fingerprint.isAbsent() && hex.startsWith(part)) {
                return true;
            }
        }
        return false;
    }
}
