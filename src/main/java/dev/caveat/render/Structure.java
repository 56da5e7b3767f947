package dev.caveat.render;

import dev.caveat.trace.Fingerprint;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fingerprint of a structure of records, with all that they hold: whatever somebody adds to one of them is a part of it from then
 * on, without having been named here.
 *
 * <p>The order of sets and maps is left out of it, for it is another one in each run.
 */
final class Structure {
    private static final Comparator<Fingerprint> ANY = Comparator.comparingLong(Fingerprint::high).thenComparingLong(Fingerprint::low);

    private Structure() {}

    /** Empty where something in it is neither a record, nor a collection, nor one of the simple values. */
    static Optional<Fingerprint> of(Object value) {
        try {
            Fingerprint.Mix mix = Fingerprint.mix();
            add(value, mix);
            return Optional.of(mix.done());
        } catch (ReflectiveOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static void add(Object value, Fingerprint.Mix mix) throws ReflectiveOperationException {
        if (value == null) {
            throw new IllegalArgumentException("nothing is no value");
        }
        Class<?> type = value.getClass();
        mix.add(type.isRecord() || value instanceof Enum<?> ? type.getName() : "");
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Character || value instanceof Path
                || type.getName().startsWith("java.time.")) {
            mix.add(value.toString());
        } else if (value instanceof Enum<?> one) {
            mix.add(one.name());
        } else if (value instanceof Optional<?> one) {
            mix.add(one.isPresent());
            if (one.isPresent()) {
                add(one.get(), mix);
            }
        } else if (value instanceof List<?> list) {
            mix.add(list.size());
            for (Object item : list) {
                add(item, mix);
            }
        } else if (value instanceof Set<?> set) {
            unordered(set, mix);
        } else if (value instanceof Map<?, ?> map) {
            unordered(map.entrySet(), mix);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            add(entry.getKey(), mix);
            add(entry.getValue(), mix);
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                add(component.getAccessor().invoke(value), mix);
            }
        } else {
            throw new IllegalArgumentException("not a value: " + type);
        }
    }

    private static void unordered(Collection<?> items, Fingerprint.Mix mix) throws ReflectiveOperationException {
        List<Fingerprint> all = new ArrayList<>();
        for (Object item : items) {
            Fingerprint.Mix one = Fingerprint.mix();
            add(item, one);
            all.add(one.done());
        }
        all.sort(ANY);
        mix.add(all.size());
        all.forEach(mix::add);
    }
}
