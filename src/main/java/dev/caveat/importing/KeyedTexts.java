package dev.caveat.importing;

import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with values of another program's file, asked for without knowing what is there. */
public final class KeyedTexts {
    private static final KeyedTexts NONE = new KeyedTexts(Map.of());

    private final Map<String, Node> values;

    private KeyedTexts(Map<String, Node> values) {
        this.values = values;
    }

    public static KeyedTexts of(Mapping mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            values.put(entry.key().text(), entry.value());
        }
        return new KeyedTexts(values);
    }

    public static KeyedTexts of(Map<String, Node> values) {
        return new KeyedTexts(new LinkedHashMap<>(values));
    }

    public static KeyedTexts of(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Mapping mapping ? of(mapping) : NONE;
    }

    /** All of them in their order. */
    public Map<String, Node> values() {
        return values;
    }

    /** The text of the first of these keys that has one other than blanks. */
    public Optional<String> text(String... keys) {
        for (String key : keys) {
            Optional<String> text = single(values.get(key));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** The same in one line. */
    public String line(String... keys) {
        return text(keys).map(CleanText::line).orElse("");
    }

    /** The texts that a list or a single text is. */
    public static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
            single(item).map(CleanText::line).filter(text -> !text.isEmpty() && !texts.contains(text)).ifPresent(texts::add);
        }
        return texts;
    }

    public KeyedTexts map(String key) {
        return of(Optional.ofNullable(values.get(key)));
    }

    /** A single text other than blanks. */
    public static Optional<String> single(Node node) {
        return node instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isBlank() ? Optional.of(scalar.text()) : Optional.empty();
    }
}
