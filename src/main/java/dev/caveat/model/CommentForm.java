package dev.caveat.model;

/**
 * Where readers send what they write, and how.
 *
 * @param action the address that takes it, as in {@code site.yaml}
 */
public record CommentForm(String action) {}
