package dev.caveat.model;

/**
 * A file that is published as it is. The address is from {@code /}, not encoded.
 *
 * @param bytes how long it is
 */
public record Asset(Source source, String url, long bytes) {}
