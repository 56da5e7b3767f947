package dev.caveat.theme;

import dev.caveat.trace.Fingerprint;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The value of a theme's setting: written in YAML, shown by templates. */
final class Setting {
    private Setting() {}

    /** As a template sees it: a plain {@code true}, {@code 3} or {@code 1.5} is what it looks like, others are text. */
    static Optional<Object> value(Node node) {
        if (node instanceof Mapping mapping) {
            var values = new LinkedHashMap<String, Object>();
            for (Entry entry : mapping.entries()) {
                value(entry.value()).ifPresent(value -> values.put(entry.key().text(), value));
            }
            return Optional.of(View.of(values));
        }
        if (node instanceof Sequence sequence) {
            return Optional.of(sequence.items().stream().flatMap(item -> value(item).stream()).toList());
        }
        Scalar scalar = (Scalar) node;
        return scalar.isNull() ? Optional.empty() : Optional.of(scalar.quoted() ? scalar.text() : plain(scalar.text()));
    }

    /** What a plain text looks like: true or false, a number, or a text. */
    static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        if (text.matches("-?(0|[1-9][0-9]{0,17})")) {
            long number = Long.parseLong(text);
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
        return text.matches("-?(0|[1-9][0-9]{0,14})\\.[0-9]{1,15}") ? (Object) Double.valueOf(text) : text;
    }

    static Fingerprint fingerprint(Object value) {
        var mix = Fingerprint.mix();
        add(mix, value);
        return mix.done();
    }

    private static void add(Fingerprint.Mix mix, Object value) {
        if (value instanceof View view) {
            mix.add("names").add(view.names());
            for (String name : view.names()) {
                Optional<?> inner = view.value(name);
                add(mix, inner.isPresent() ? inner.get() : "");
            }
        } else if (value instanceof List<?> list) {
            mix.add("list").add(list.size());
            list.forEach(item -> add(mix, item));
        } else {
            mix.add(value.getClass().getSimpleName()).add(value.toString());
        }
    }
}
