package dev.caveat.model;

import java.util.Optional;

/**
 * Free values for templates, as one file holds them.
 *
 * @param name the path below {@code _data/} without ending
 * @param value text, or lists and maps of it; empty where the file has an error
 */
public record DataFile(String name, Source source, Optional<Object> value) {}
