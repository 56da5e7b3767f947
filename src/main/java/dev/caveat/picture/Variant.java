package dev.caveat.picture;

import dev.caveat.trace.Fingerprint;

/**
 * A smaller copy of a picture.
 *
 * @param width in CSS pixels, as it is shown
 * @param length of its file, in bytes
 * @param content of its file
 */
public record Variant(int width, int length, Fingerprint content) {}
