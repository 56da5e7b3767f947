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
        values = owned(given);
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            // First the question that is cheap to answer: most values are texts.
            if (!(value instanceof String) && (value == null || value instanceof Supplier<?> && !(value instanceof Once))) {
                entry.setValue(once(entry.getKey(), value));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> owned(Map<String, ?> given) {
        if (given.getClass() == LinkedHashMap.class) {
            return (Map<String, Object>) given;
        }
        boolean ordered = given instanceof LinkedHashMap || given instanceof SortedMap;
        // The order of other maps differs from run to run, and templates can list names.
        return new LinkedHashMap<>(ordered ? given : new TreeMap<>(given));
    }

    private static Once once(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a view has no null: " + name);
        }
        return new Once((Supplier<?>) value);
    }

    @Override
    public Object found(String name) {
        Object value = values.get(name);
        if (value instanceof Once once) {
            value = once.get();
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
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
