package dev.caveat.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of a {@link Schema}, for editors that check and complete YAML while one types.
 *
 * <p>It is a little wider than our own reading where YAML is: a number is allowed where a text is wanted, because
 * {@code title: 404} is a title.
 */
public final class JsonSchema {
    private static final Map<String, Object> SCALAR = Map.of("type", List.of("string", "number", "boolean", "null"));

    private JsonSchema() {}

    /** The text of the JSON Schema, indented, with a line end at its end. */
    public static String of(Schema schema) {
        var root = new LinkedHashMap<String, Object>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", schema.name());
        root.putAll(object(schema));
        var out = new StringBuilder();
        write(root, "", out);
        return out.append('\n').toString();
    }

    private static Map<String, Object> object(Schema schema) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        var either = new ArrayList<Object>();
        for (Key key : schema.keys()) {
            properties.put(key.name(), described(key));
            // A neighbour's spelling is allowed, so that an editor does not underline what is read, but not offered.
            for (String other : key.spelt()) {
                properties.put(other, described(key));
            }
            for (String other : key.also()) {
                Map<String, Object> old = described(key);
                old.put("deprecated", true);
                old.put("description", "Write \"" + key.name() + "\".");
                properties.put(other, old);
            }
            if (key.isRequired() && key.also().isEmpty() && key.spelt().isEmpty()) {
                required.add(key.name());
            } else if (key.isRequired()) {
                either.add(oneOfItsNames(key));
            }
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (!either.isEmpty()) {
            object.put("allOf", either);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** Required, in whatever spelling. */
    private static Map<String, Object> oneOfItsNames(Key key) {
        var names = new ArrayList<>(List.of(key.name()));
        names.addAll(key.spelt());
        names.addAll(key.also());
        return Map.of("anyOf", names.stream().map(name -> Map.of("required", List.of(name))).toList());
    }

    private static Map<String, Object> described(Key key) {
        var all = new LinkedHashMap<String, Object>();
        if (!key.doc().isEmpty()) {
            all.put("description", key.doc());
        }
        all.putAll(orNothing(type(key)));
        key.defaultText().ifPresent(text -> all.put("default", fallback(key, text)));
        return all;
    }

    /** A key without a value counts as absent, whatever the value must be. */
    private static Map<String, Object> orNothing(Map<String, Object> type) {
        var all = new LinkedHashMap<>(type);
        all.computeIfPresent("type", (name, one) -> one.equals("object") ? List.of("object", "null") : one);
        all.computeIfPresent("enum", (name, words) -> {
            var more = new ArrayList<Object>((List<?>) words);
            more.add(null);
            return more;
        });
        all.computeIfPresent("anyOf", (name, forms) -> {
            var more = new ArrayList<Object>((List<?>) forms);
            more.add(Map.of("type", "null"));
            return more;
        });
        return all;
    }

    private static Map<String, Object> type(Key key) {
        return switch (key.kind()) {
            case TEXT -> SCALAR;
            case FLAG -> Map.of("enum", List.of(true, false, "yes", "no", "on", "off"));
            case NUMBER -> number(key);
            case MOMENT -> ordered("type", List.of("string", "integer", "null"), "pattern", "^(\\d{4}-\\d{1,2}-\\d{1,2}.*|\\d{9,13})$");
            case PERIOD -> ordered("type", List.of("string", "null"), "pattern", "^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$");
            case CHOICE -> Map.of("enum", words(key));
            case TEXTS -> oneOrMany(SCALAR);
            case CHOICES -> oneOrMany(Map.of("enum", words(key)));
            case MAP -> inner(key);
            case MAPS -> oneOrMany(inner(key));
            case TEXT_BY_NAME -> byName(SCALAR);
            case BY_NAME -> byName(anyOf(inner(key), Map.of("type", "null")));
            case MAPS_BY_NAME -> byName(oneOrMany(inner(key)));
            case FREE -> Map.of();
        };
    }

    private static Map<String, Object> number(Key key) {
        var number = new LinkedHashMap<String, Object>();
        number.put("type", List.of("integer", "null"));
        if (key.min() != Integer.MIN_VALUE) {
            number.put("minimum", key.min());
        }
        if (key.max() != Integer.MAX_VALUE) {
            number.put("maximum", key.max());
        }
        return number;
    }

    /** YAML reads a plain {@code off} as false and {@code on} as true, and so do editors. */
    private static List<Object> words(Key key) {
        var words = new ArrayList<Object>(key.words());
        if (words.contains("off") || words.contains("no")) {
            words.add(false);
        }
        if (words.contains("on") || words.contains("yes")) {
            words.add(true);
        }
        return words;
    }

    private static Map<String, Object> inner(Key key) {
        Map<String, Object> object = object(key.schema().orElseThrow());
        return key.plain().isPresent() ? anyOf(SCALAR, object) : object;
    }

    private static Map<String, Object> oneOrMany(Map<String, Object> item) {
        return anyOf(item, ordered("type", "array", "items", item));
    }

    private static Map<String, Object> byName(Map<String, Object> value) {
        return ordered("type", "object", "additionalProperties", value);
    }

    private static Map<String, Object> anyOf(Object one, Object other) {
        return Map.of("anyOf", List.of(one, other));
    }

    private static Map<String, Object> ordered(String key, Object value, String otherKey, Object otherValue) {
        var map = new LinkedHashMap<String, Object>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }

    private static Object fallback(Key key, String text) {
        return switch (key.kind()) {
            case FLAG -> Kind.flag(text).orElseThrow();
            case NUMBER -> key.asNumber(text).orElseThrow();
            case TEXTS, CHOICES -> key.defaultTexts();
            default -> text;
        };
    }

    private static void write(Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            write(map, indent, out);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                write(list.get(i), indent, out);
            }
            out.append(']');
        } else if (value instanceof String text) {
            writeText(text, out);
        } else {
            out.append(value);
        }
    }

    private static void write(Map<?, ?> map, String indent, StringBuilder out) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        String deeper = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator).append(deeper);
            writeText((String) entry.getKey(), out);
            out.append(": ");
            write(entry.getValue(), deeper, out);
            separator = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
