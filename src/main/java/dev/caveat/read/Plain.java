package dev.caveat.read;

import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Free values without their places: texts, and lists and maps of them. Empty values are left out. */
final class Plain {
    private Plain() {}

    static Map<String, Object> map(Node node) {
        return node instanceof Mapping mapping ? mapping(mapping) : Map.of();
    }

    private static Map<String, Object> mapping(Mapping mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof Scalar scalar && scalar.isNull())) {
                map.put(entry.key().text(), value(entry.value()));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    static Object value(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.isNull() ? "" : scalar.text();
        }
        if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(value(item));
            }
            return Collections.unmodifiableList(items);
        }
        return mapping((Mapping) node);
    }
}
