package dev.caveat.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A {@link View} of a map. */
final class MapView implements View {
    private final Map<String, Object> values;

    MapView(Map<String, ?> given) {
        var kept = new LinkedHashMap<String, Object>(given.size() * 2);
        boolean ordered = given instanceof LinkedHashMap || given instanceof SortedMap;
        // The order of other maps differs from run to run, and templates can list names.
        Map<String, ?> inOrder = ordered ? given : new TreeMap<>(given);
        inOrder.forEach((name, value) -> kept.put(Objects.requireNonNull(name), kept(name, value)));
        values = Collections.unmodifiableMap(kept);
    }

    @Override
    public Optional<?> value(String name) {
        Object value = values.get(name);
        if (value instanceof Once once) {
            value = once.get();
        }
        return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
    }

    @Override
    public Set<String> names() {
        return values.keySet();
    }

    private static Object kept(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a view has no null: " + name);
        }
        return value instanceof Supplier<?> supplier && !(value instanceof Once) ? new Once(supplier) : value;
    }

    /** A supplier's answer, asked for once even when several pages that share the view are rendered at the same time. */
    private static final class Once implements Supplier<Object> {
        private Supplier<?> source;
        private Object answer;

        Once(Supplier<?> source) {
            this.source = source;
        }

        @Override
        public synchronized Object get() {
            if (source != null) {
                answer = Objects.requireNonNull(source.get());
                source = null;
            }
            return answer;
        }
    }
}
