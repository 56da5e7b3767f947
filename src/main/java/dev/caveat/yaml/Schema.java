package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys that some file, or a part of one, can hold, in the order in which they are explained.
 *
 * <p>The only declaration of them: checks, defaults, suggestions, the reference and the JSON Schema are made from it.
 */
public final class Schema {
    private final String name;
    private final List<Key> keys;
    private final Map<String, Key> spellings;

    private Schema(String name, List<Key> keys) {
        this.name = Objects.requireNonNull(name);
        this.keys = List.copyOf(keys);
        this.spellings = new HashMap<>();
        for (Key key : keys) {
            declare(key.name(), key);
            key.also().forEach(spelling -> declare(spelling, key));
            key.spelt().forEach(spelling -> declare(spelling, key));
        }
    }

    private void declare(String spelling, Key key) {
        Key before = spellings.putIfAbsent(spelling, key);
        if (before != null) {
            throw new IllegalArgumentException(name + " has two keys of the spelling " + spelling);
        }
    }

    /**
     * @param name what it describes, such as {@code front matter}
     * @throws IllegalArgumentException if two keys share a spelling
     */
    public static Schema of(String name, Key... keys) {
        return new Schema(name, Arrays.asList(keys));
    }

    /** The same with further keys; a key of a name that is there already replaces it. */
    public Schema with(Key... more) {
        var all = new ArrayList<>(keys);
        for (Key key : more) {
            int at = 0;
            while (at < all.size() && !all.get(at).name().equals(key.name())) {
                at++;
            }
            if (at < all.size()) {
                all.set(at, key);
            } else {
                all.add(key);
            }
        }
        return new Schema(name, all);
    }

    /** The same without some keys. */
    public Schema without(String... names) {
        List<String> out = List.of(names);
        out.forEach(this::key);
        return new Schema(name, keys.stream().filter(key -> !out.contains(key.name())).toList());
    }

    /** The same with nothing required, for values that are laid over others. */
    public Schema optional() {
        return new Schema(name, keys.stream().map(key -> key.withRequired(false)).toList());
    }

    public String name() {
        return name;
    }

    /** All keys, in the order of their declaration. */
    public List<Key> keys() {
        return keys;
    }

    /**
     * The key of a name.
     *
     * @throws IllegalArgumentException if there is none: names in code are declared
     */
    public Key key(String keyName) {
        Key key = spellings.get(keyName);
        if (key == null || !key.name().equals(keyName)) {
            throw new IllegalArgumentException(name + " declares no key " + keyName);
        }
        return key;
    }

    /** The key that a spelling in a file means. */
    public Optional<Key> spelt(String spelling) {
        return Optional.ofNullable(spellings.get(spelling));
    }

    /** Which key was meant, as a question: one of our names where one is near, else a spelling that is understood. */
    String question(String unknown) {
        String ours = Suggestion.question(unknown, keys.stream().map(Key::name).toList());
        return ours.isEmpty() ? Suggestion.question(unknown, spellings.keySet()) : ours;
    }

    /** Whether authors have a place of their own in it. */
    boolean hasParams() {
        Key params = spellings.get("params");
        return params != null && params.kind() == Kind.FREE;
    }

    /** Fields of which none is given, such as those of a page without front matter. */
    public Fields none(Place place) {
        return none(() -> place);
    }

    /** The same, where hardly anybody asks for the place. */
    public Fields none(Supplier<Place> place) {
        return new Fields(this, place, Map.of());
    }

    /**
     * Reads what a file holds and reports what is wrong with it. What was wrong counts as absent.
     *
     * @param node keys with values; anything else is reported as wrong
     * @param unknown the code of a key that is not declared
     * @param wrong the code of a value that is not what its key wants
     */
    public Fields read(Node node, Problems problems, Code unknown, Code wrong) {
        return read(node, problems, unknown, wrong, "");
    }

    /**
     * As {@link #read(Node, Problems, Code, Code)}, with a hint for unknown keys.
     *
     * @param hint what to do with an unknown key; if empty, {@code params} is named where it is declared
     */
    public Fields read(Node node, Problems problems, Code unknown, Code wrong, String hint) {
        String advice = hint.isEmpty() && hasParams() ? "put your own values under \"params:\"" : hint;
        return new FieldsReader(problems, unknown, wrong, advice).root(this, node);
    }
}
