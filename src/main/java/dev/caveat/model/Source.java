package dev.caveat.model;

import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;

/**
 * One file of the site as this build saw it.
 *
 * @param file the path below the site's root, with {@code /}
 * @param path where it really is
 * @param content the fingerprint of its bytes when it was first read in this build
 */
public record Source(String file, Path path, Fingerprint content) {}
