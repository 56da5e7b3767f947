package dev.caveat.yaml;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A new YAML text of keys with texts, flags, lists and keys of their own, in the order in which they are given.
 *
 * <p>Owned by one thread. No text may hold half of a character.
 */
public final class NewDocument {
    /** Numbers and flags: a list or a template may take them for what they are, so they must not become texts. */
    private static final Pattern BARE = Pattern.compile("true|false|null|0|-?[1-9][0-9]{0,15}(?:\\.[0-9]{1,15})?");
    private static final int LONGEST_KEY = 100;
    private static final int DEEPEST = 20;

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private sealed interface Part {}

    /** @param bare whether it stands there as it is */
    private record Single(String text, boolean bare) implements Part {}

    private record Listed(List<Part> items) implements Part {}

    private record Keyed(Map<String, Part> values) implements Part {}

    public NewDocument text(String key, String value) {
        parts.put(key, new Single(value, false));
        return this;
    }

    public NewDocument flag(String key, boolean value) {
        parts.put(key, new Single(Boolean.toString(value), true));
        return this;
    }

    /** A list; nothing is written for an empty one. */
    public NewDocument texts(String key, List<String> values) {
        if (!values.isEmpty()) {
            parts.put(key, listed(values));
        }
        return this;
    }

    /** Keys with a text each; nothing is written where there are none. */
    public NewDocument keys(String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            Map<String, Part> made = new LinkedHashMap<>();
            values.forEach((name, text) -> made.put(name, new Single(text, false)));
            parts.put(key, new Keyed(made));
        }
        return this;
    }

    /**
     * What was read from another file under some keys, below one key; nothing is written where there is none.
     *
     * @return the names that were left out, because they are too long for a key or hold too much within each other
     */
    public List<String> copies(String key, Map<String, Node> values) {
        List<String> left = new ArrayList<>();
        Map<String, Part> made = new LinkedHashMap<>();
        values.forEach((name, node) -> {
            if (canBe(name, node, 0)) {
                made.put(name, part(node));
            } else {
                left.add(name);
            }
        });
        if (!made.isEmpty()) {
            parts.put(key, new Keyed(made));
        }
        return left;
    }

    /** The texts under a key, of a list or of a single one. */
    public List<String> texts(String key) {
        Part part = parts.get(key);
        List<Part> items = part instanceof Listed listed ? listed.items() : part == null ? List.of() : List.of(part);
        return items.stream().filter(Single.class::isInstance).map(item -> ((Single) item).text()).toList();
    }

    /** Without a key, if it is there. */
    public NewDocument without(String key) {
        parts.remove(key);
        return this;
    }

    /** The text, with an end to its last line. It was read again by the library, and gave the same. */
    public String text() {
        StringBuilder text = new StringBuilder();
        write(text, new Keyed(parts), 0);
        List<Node> read = Yaml.readByLibrary(SourceText.of("new", text.toString()), 0, text.length(), Integer.MAX_VALUE, false, new Problems());
        if (!parts.isEmpty() && (read.size() != 1 || !same(new Keyed(parts), read.get(0)))) {
            throw new IllegalArgumentException("this cannot be written as YAML: " + parts.keySet());
        }
        return text.toString();
    }

    private static Listed listed(List<String> values) {
        List<Part> items = new ArrayList<>();
        values.forEach(value -> items.add(new Single(value, false)));
        return new Listed(items);
    }

    private static boolean canBe(String key, Node node, int depth) {
        if (key.isBlank() || key.length() > LONGEST_KEY || depth > DEEPEST) {
            return false;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().allMatch(item -> canBe("-", item, depth + 1));
        }
        return !(node instanceof Mapping mapping)
                || mapping.entries().stream().allMatch(entry -> canBe(entry.key().text(), entry.value(), depth + 1));
    }

    private static Part part(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.isNull() ? new Single("null", true) : new Single(scalar.text(), !scalar.quoted() && BARE.matcher(scalar.text()).matches());
        }
        if (node instanceof Sequence sequence) {
            return new Listed(sequence.items().stream().map(NewDocument::part).toList());
        }
        Map<String, Part> values = new LinkedHashMap<>();
        ((Mapping) node).entries().forEach(entry -> values.put(entry.key().text(), part(entry.value())));
        return new Keyed(values);
    }

    private static void write(StringBuilder text, Keyed keyed, int indent) {
        boolean first = true;
        for (Map.Entry<String, Part> entry : keyed.values().entrySet()) {
            // The first key of an item of a list stands behind its hyphen.
            text.append(first && text.length() > 0 && text.charAt(text.length() - 1) == ' ' ? "" : " ".repeat(indent));
            text.append(ScalarText.of(entry.getKey(), ScalarText.Style.PLAIN, 0)).append(':');
            value(text, entry.getValue(), indent);
            first = false;
        }
    }

    private static void value(StringBuilder text, Part part, int indent) {
        if (part instanceof Single single) {
            text.append(' ').append(single.bare() ? single.text() : ScalarText.of(single.text(), ScalarText.Style.PLAIN, indent + 2)).append('\n');
        } else if (part instanceof Listed listed) {
            text.append(listed.items().isEmpty() ? " []\n" : "\n");
            for (Part item : listed.items()) {
                item(text, item, indent + 2);
            }
        } else {
            Keyed keyed = (Keyed) part;
            text.append(keyed.values().isEmpty() ? " {}\n" : "\n");
            write(text, keyed, indent + 2);
        }
    }

    private static void item(StringBuilder text, Part item, int indent) {
        text.append(" ".repeat(indent)).append('-');
        if (item instanceof Keyed keyed && !keyed.values().isEmpty()) {
            text.append(' ');
            write(text, keyed, indent + 2);
        } else {
            value(text, item, indent);
        }
    }

    private static boolean same(Part part, Node node) {
        if (part instanceof Single single) {
            return node instanceof Scalar scalar && (scalar.text().equals(single.text()) || single.bare() && scalar.isNull());
        }
        if (part instanceof Listed listed) {
            if (!(node instanceof Sequence sequence) || sequence.items().size() != listed.items().size()) {
                return false;
            }
            for (int i = 0; i < listed.items().size(); i++) {
                if (!same(listed.items().get(i), sequence.items().get(i))) {
                    return false;
                }
            }
            return true;
        }
        Map<String, Part> values = ((Keyed) part).values();
        return node instanceof Mapping mapping
                && mapping.entries().stream().map(entry -> entry.key().text()).toList().equals(List.copyOf(values.keySet()))
                && mapping.entries().stream().allMatch(entry -> same(values.get(entry.key().text()), entry.value()));
    }
}
