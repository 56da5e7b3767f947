package dev.caveat.model;

/**
 * A smaller copy of a picture that is published beside it.
 *
 * @param file the picture
 * @param width in CSS pixels
 * @param url from {@code /}, not encoded
 */
public record PictureCopy(String file, int width, String url) {}
