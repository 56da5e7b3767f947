package dev.caveat.cli;

import dev.caveat.problem.Printer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object in the making; its names stay in the order in which they were given. */
final class Json {
    private final Map<String, String> values = new LinkedHashMap<>();

    Json put(String name, String text) {
        return raw(name, Printer.quote(text));
    }

    Json put(String name, long number) {
        return raw(name, Long.toString(number));
    }

    Json put(String name, boolean flag) {
        return raw(name, Boolean.toString(flag));
    }

    /** A list of texts. */
    Json texts(String name, List<String> texts) {
        return raw(name, "[" + String.join(", ", texts.stream().map(Printer::quote).toList()) + "]");
    }

    /** A list of objects, a line each. */
    Json objects(String name, List<Json> objects) {
        List<String> lines = objects.stream().map(object -> "\n    " + object.line()).toList();
        return raw(name, lines.isEmpty() ? "[]" : "[" + String.join(",", lines) + "\n  ]");
    }

    /** A value that is JSON already. */
    Json raw(String name, String json) {
        values.put(name, json);
        return this;
    }

    /** In one line. */
    String line() {
        return "{" + String.join(", ", values.entrySet().stream().map(Json::pair).toList()) + "}";
    }

    /** A line for each name. */
    String document() {
        return "{\n  " + String.join(",\n  ", values.entrySet().stream().map(Json::pair).toList()) + "\n}";
    }

    private static String pair(Map.Entry<String, String> value) {
        return Printer.quote(value.getKey()) + ": " + value.getValue();
    }
}
