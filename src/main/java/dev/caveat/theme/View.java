package dev.caveat.theme;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A set of named values, as templates see them: {@code page.title} is the value {@code title} of the view {@code page}.
 *
 * <p>A value is a String, {@link Html}, Boolean, Integer, Long, Double, a List of values, a View, a {@link Call}, or a
 * {@link java.util.function.Supplier} of one of these, which is asked at the first read and then no more. There is no null:
 * what does not exist has no name, or no value for it, and templates test for it with {@code ??}.
 */
public interface View {
    /** The value of that name, null where there is none now: templates ask hundreds of times a page. */
    Object found(String name);

    /** The same for whoever asks once. */
    default Optional<?> value(String name) {
        return Optional.ofNullable(found(name));
    }

    /**
     * All names that can have a value, with those that have none now: a misspelt name is compared with them. Iterated in
     * a fixed order, which is the order in which a template lists them.
     */
    Set<String> names();

    /**
     * A view of these values, in the map's order. An Optional counts as the value in it, or as a name without a value.
     *
     * @param values a LinkedHashMap is the view's own from now on, and is not copied
     */
    static View of(Map<String, ?> values) {
        return new MapView(values);
    }

    /** A view of two values, in this order. */
    static View of(String name, Object value, String other, Object otherValue) {
        return new PairView(name, value, other, otherValue);
    }

    /**
     * A date: {@code iso}, {@code text}, and {@code time}, the element that says both.
     *
     * @param iso as programs read it
     * @param text as people do
     */
    static View date(String iso, String text) {
        return new DateView(iso, text);
    }
}
