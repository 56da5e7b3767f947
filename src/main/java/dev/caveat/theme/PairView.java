package dev.caveat.theme;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A {@link View} of two values that are there: a link, a date. Pages have dozens of them. */
final class PairView implements View {
    private final String first;
    private final Object firstValue;
    private final String second;
    private final Object secondValue;

    PairView(String first, Object firstValue, String second, Object secondValue) {
        if (firstValue == null || secondValue == null) {
            throw new IllegalArgumentException("a view has no null: " + first + ", " + second);
        }
        this.first = first;
        this.firstValue = firstValue;
        this.second = second;
        this.secondValue = secondValue;
    }

    @Override
    public Object found(String name) {
        return name.equals(first) ? firstValue : name.equals(second) ? secondValue : null;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(first, second)));
    }
}
