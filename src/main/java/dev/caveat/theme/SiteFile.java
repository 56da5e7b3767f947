package dev.caveat.theme;

import java.nio.file.Path;

/**
 * A file that a site publishes as it is.
 *
 * @param file its source, below the site's root
 * @param address where it is published, from {@code /}, not encoded
 * @param path where it lies on the disk
 */
public record SiteFile(String file, String address, Path path) {}
