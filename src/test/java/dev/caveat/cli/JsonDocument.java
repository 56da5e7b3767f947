package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.fail;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.util.Optional;

/** Reads JSON, which YAML contains; what is only YAML is caught by looking at how it begins and ends. */
final class JsonDocument {
    private JsonDocument() {}

    static Node read(String text) {
        Problems problems = new Problems();
        Optional<Node> node = Yaml.document(SourceText.of("out", text), 0, text.length(), problems);
        boolean object = text.startsWith("{") && text.stripTrailing().endsWith("}");
        if (node.isEmpty() || !problems.isEmpty() || !object) {
            fail("not one JSON document: " + problems.all() + "\n" + text);
        }
        return node.orElseThrow();
    }

    /** The text at a path of names and numbers. */
    static String at(Object node, Object... path) {
        Object here = node;
        for (Object step : path) {
            here = step instanceof Integer number
                    ? ((Sequence) here).items().get(number)
                    : ((Mapping) here).value((String) step).orElseThrow(() -> new AssertionError("no " + step));
        }
        return ((Scalar) here).text();
    }

    static int size(Object node, String name) {
        return ((Sequence) ((Mapping) node).value(name).orElseThrow()).items().size();
    }
}
