package dev.caveat.render;

import java.util.Objects;
import java.util.function.Supplier;

/** A value that is made once, when it is first asked for; by whichever thread asks. */
final class Later<T> {
    private final Supplier<T> made;
    private T value;

    Later(Supplier<T> made) {
        this.made = made;
    }

    synchronized T value() {
        if (value == null) {
            value = Objects.requireNonNull(made.get());
        }
        return value;
    }
}
