package dev.caveat.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The forms of records and of what they are made of: texts, numbers, days, lists, sets and maps in their order, and free values.
 *
 * <p>A type that it does not know is refused when the form is asked for, not when a value is written. Safe for several threads
 * once that is done.
 */
public final class Forms {
    private static final int TEXT = 0;
    private static final int LIST = 1;
    private static final int MAP = 2;

    /** How deep free values may lie in each other: deeper ones were refused where they were read. */
    private static final int DEEPEST = 1_000;

    private final Map<Type, Form<?>> forms = new HashMap<>();

    public Forms() {
        with(String.class, of(Out::text, In::text));
        Form<Integer> number = of(Out::number, In::number);
        with(int.class, number).with(Integer.class, number);
        Form<Long> word = of(Out::word, In::word);
        with(long.class, word).with(Long.class, word);
        Form<Boolean> truth = of(Out::truth, In::truth);
        with(boolean.class, truth).with(Boolean.class, truth);
        with(OptionalInt.class, of(
                (out, value) -> {
                    out.truth(value.isPresent());
                    value.ifPresent(out::number);
                },
                in -> in.truth() ? OptionalInt.of(in.number()) : OptionalInt.empty()));
        with(Instant.class, of(
                (out, value) -> {
                    out.word(value.getEpochSecond());
                    out.number(value.getNano());
                },
                in -> Instant.ofEpochSecond(in.word(), in.number())));
        with(LocalDate.class, of((out, value) -> out.word(value.toEpochDay()), in -> LocalDate.ofEpochDay(in.word())));
        with(Object.class, of((out, value) -> writeFree(out, value, 0), in -> readFree(in, 0)));
    }

    private interface Writes<T> {
        void write(Out out, T value);
    }

    private interface Reads<T> {
        T read(In in);
    }

    private static <T> Form<T> of(Writes<T> writes, Reads<T> reads) {
        return new Form<>() {
            @Override
            public void write(T value, Out out) {
                writes.write(out, value);
            }

            @Override
            public T read(In in) {
                return reads.read(in);
            }
        };
    }

    /** The form of a type that is no record, or of a record that is written otherwise than by its components. */
    public <T> Forms with(Class<T> type, Form<T> form) {
        forms.put(type, form);
        return this;
    }

    /**
     * The form of a record, and of all that it holds.
     *
     * @throws IllegalArgumentException where it holds something that has no form
     */
    @SuppressWarnings("unchecked") // a form is kept under its own type
    public <T> Form<T> of(Class<T> type) {
        return (Form<T>) form(type);
    }

    @SuppressWarnings("unchecked") // the types of components are only known at run time
    private Form<Object> form(Type type) {
        Form<?> known = forms.get(type);
        if (known == null) {
            known = type instanceof Class<?> plain ? made(plain) : made((ParameterizedType) type);
            forms.put(type, known);
        }
        return (Form<Object>) known;
    }

    private Form<?> made(Class<?> type) {
        if (type.isEnum()) {
            return constants(type.getEnumConstants());
        }
        if (type.isRecord()) {
            // A record that holds itself finds the form that is being made.
            Components components = new Components(type);
            forms.put(type, components);
            components.look();
            return components;
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private Form<?> made(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return optional(form(of[0]));
        }
        if (type.getRawType() == List.class) {
            return list(form(of[0]));
        }
        if (type.getRawType() == Set.class) {
            return set(form(of[0]));
        }
        if (type.getRawType() == Map.class) {
            return map(form(of[0]), form(of[1]));
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Form<Object> constants(Object[] all) {
        return of((out, value) -> out.count(((Enum<?>) value).ordinal()), in -> all[in.count()]);
    }

    private static Form<Optional<Object>> optional(Form<Object> inner) {
        return of(
                (out, value) -> {
                    out.truth(value.isPresent());
                    value.ifPresent(one -> inner.write(one, out));
                },
                in -> in.truth() ? Optional.of(inner.read(in)) : Optional.empty());
    }

    private static Form<List<Object>> list(Form<Object> inner) {
        return of((out, value) -> write(value, inner, out), in -> {
            int count = in.count();
            return switch (count) {
                case 0 -> List.of();
                case 1 -> List.of(inner.read(in));
                default -> Collections.unmodifiableList(filled(new ArrayList<>(few(count)), count, inner, in));
            };
        });
    }

    private static Form<Set<Object>> set(Form<Object> inner) {
        return of((out, value) -> write(value, inner, out), in -> {
            int count = in.count();
            return switch (count) {
                case 0 -> Set.of();
                case 1 -> Set.of(inner.read(in));
                default -> Collections.unmodifiableSet(filled(new LinkedHashSet<>(few(count) * 2), count, inner, in));
            };
        });
    }

    private static void write(Collection<Object> all, Form<Object> inner, Out out) {
        out.count(all.size());
        for (Object one : all) {
            inner.write(one, out);
        }
    }

    private static <C extends Collection<Object>> C filled(C empty, int count, Form<Object> inner, In in) {
        for (int i = 0; i < count; i++) {
            empty.add(inner.read(in));
        }
        return empty;
    }

    private static Form<Map<Object, Object>> map(Form<Object> keys, Form<Object> values) {
        return of(
                (out, value) -> {
                    out.count(value.size());
                    value.forEach((key, one) -> {
                        keys.write(key, out);
                        values.write(one, out);
                    });
                },
                in -> {
                    int count = in.count();
                    if (count == 0) {
                        return Map.of();
                    }
                    Map<Object, Object> map = new LinkedHashMap<>(few(count) * 2);
                    for (int i = 0; i < count; i++) {
                        map.put(keys.read(in), values.read(in));
                    }
                    return Collections.unmodifiableMap(map);
                });
    }

    /** Room for what is there: a count of damaged bytes may be anything. */
    private static int few(int count) {
        return Math.max(1, Math.min(count, 1 << 12));
    }

    private static void writeFree(Out out, Object value, int depth) {
        if (value instanceof String text) {
            out.oneByte(TEXT);
            out.text(text);
        } else if (value instanceof List<?> list && depth < DEEPEST) {
            out.oneByte(LIST);
            out.count(list.size());
            list.forEach(one -> writeFree(out, one, depth + 1));
        } else if (value instanceof Map<?, ?> map && depth < DEEPEST) {
            out.oneByte(MAP);
            out.count(map.size());
            map.forEach((key, one) -> {
                out.text((String) key);
                writeFree(out, one, depth + 1);
            });
        } else {
            throw new IllegalArgumentException("neither a text nor a list or map: " + value.getClass());
        }
    }

    private static Object readFree(In in, int depth) {
        int kind = in.oneByte();
        if (kind == TEXT) {
            return in.text();
        }
        if (depth >= DEEPEST || kind > MAP) {
            throw new IllegalArgumentException("no free value");
        }
        int count = in.count();
        if (kind == LIST) {
            List<Object> list = new ArrayList<>(few(count));
            for (int i = 0; i < count; i++) {
                list.add(readFree(in, depth + 1));
            }
            return Collections.unmodifiableList(list);
        }
        Map<String, Object> map = new LinkedHashMap<>(few(count) * 2);
        for (int i = 0; i < count; i++) {
            map.put(in.text(), readFree(in, depth + 1));
        }
        return Collections.unmodifiableMap(map);
    }

    /** A record, component by component. */
    private final class Components implements Form<Object> {
        private final Class<?> type;
        private final Method[] accessors;
        private final Constructor<?> constructor;
        private final List<Form<Object>> parts = new ArrayList<>();

        Components(Class<?> type) {
            this.type = type;
            RecordComponent[] components = type.getRecordComponents();
            this.accessors = new Method[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                types[i] = components[i].getType();
                accessors[i].setAccessible(true);
            }
            try {
                this.constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException never) {
                throw new IllegalArgumentException(never);
            }
        }

        void look() {
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(form(component.getGenericType()));
            }
        }

        @Override
        public void write(Object value, Out out) {
            try {
                for (int i = 0; i < accessors.length; i++) {
                    parts.get(i).write(accessors[i].invoke(value), out);
                }
            } catch (IllegalAccessException | InvocationTargetException never) {
                throw new IllegalArgumentException(never);
            }
        }

        @Override
        public Object read(In in) {
            Object[] values = new Object[accessors.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException refused) {
                throw new IllegalArgumentException(refused);
            }
        }
    }
}
