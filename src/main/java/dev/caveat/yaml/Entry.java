package dev.caveat.yaml;

import java.util.Objects;

/** A key with its value. */
public record Entry(Scalar key, Node value) {
    public Entry {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }
}
