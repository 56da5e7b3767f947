package dev.caveat.read;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks YAML against a JSON Schema as an editor does: types are those of YAML 1.2. Knows the keywords that Caveat writes, and
 * fails at any other.
 */
final class JsonSchemaChecker {
    private static final Set<String> NOTES = Set.of("$schema", "title", "description", "default", "deprecated");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?");

    private final List<String> faults = new ArrayList<>();

    private JsonSchemaChecker() {}

    /** What an editor would underline. */
    static List<String> faults(String schema, Node document) {
        Problems problems = new Problems();
        Node read = Yaml.document(SourceText.of("schema.json", schema), problems).orElseThrow(() -> new AssertionError(problems.all().toString()));
        JsonSchemaChecker checker = new JsonSchemaChecker();
        checker.check((Mapping) read, document, "");
        return checker.faults;
    }

    private void check(Mapping schema, Node node, String at) {
        for (Entry keyword : schema.entries()) {
            String name = keyword.key().text();
            if (!NOTES.contains(name) && !holds(name, keyword.value(), schema, node, at)) {
                faults.add(at + ": " + name + " " + text(keyword.value()) + (node instanceof Scalar scalar ? ": " + scalar.text() : ""));
            }
        }
    }

    private boolean holds(String keyword, Node value, Mapping schema, Node node, String at) {
        return switch (keyword) {
            case "type" -> value instanceof Sequence types
                    ? types.items().stream().anyMatch(type -> isOf(((Scalar) type).text(), node))
                    : isOf(((Scalar) value).text(), node);
            case "enum" -> ((Sequence) value).items().stream().anyMatch(one -> equal((Scalar) one, node));
            case "pattern" -> !isOf("string", node) || Pattern.compile(((Scalar) value).text()).matcher(((Scalar) node).text()).find();
            case "minimum" -> !isOf("number", node) || number(node).compareTo(number(value)) >= 0;
            case "maximum" -> !isOf("number", node) || number(node).compareTo(number(value)) <= 0;
            case "required" -> !(node instanceof Mapping mapping) || ((Sequence) value).items().stream().allMatch(key -> mapping.value(((Scalar) key).text()).isPresent());
            case "properties" -> {
                if (node instanceof Mapping mapping) {
                    mapping.entries().forEach(entry -> ((Mapping) value).value(entry.key().text())
                            .ifPresent(inner -> check((Mapping) inner, entry.value(), at + "/" + entry.key().text())));
                }
                yield true;
            }
            case "additionalProperties" -> {
                if (node instanceof Mapping mapping) {
                    Optional<Node> declared = schema.value("properties");
                    for (Entry entry : mapping.entries()) {
                        String own = entry.key().text();
                        if (declared.filter(all -> ((Mapping) all).value(own).isPresent()).isEmpty()) {
                            more(value, entry, at + "/" + own);
                        }
                    }
                }
                yield true;
            }
            case "items" -> {
                if (node instanceof Sequence sequence) {
                    int number = 0;
                    for (Node item : sequence.items()) {
                        check((Mapping) value, item, at + "/" + number++);
                    }
                }
                yield true;
            }
            case "allOf" -> {
                ((Sequence) value).items().forEach(one -> check((Mapping) one, node, at));
                yield true;
            }
            case "anyOf" -> ((Sequence) value).items().stream().anyMatch(one -> {
                JsonSchemaChecker trial = new JsonSchemaChecker();
                trial.check((Mapping) one, node, at);
                return trial.faults.isEmpty();
            });
            default -> throw new AssertionError("a keyword that this checker does not know: " + keyword);
        };
    }

    private void more(Node value, Entry entry, String at) {
        if (value instanceof Mapping inner) {
            check(inner, entry.value(), at);
        } else {
            faults.add(at + ": not declared");
        }
    }

    private static boolean isOf(String type, Node node) {
        return switch (type) {
            case "object" -> node instanceof Mapping;
            case "array" -> node instanceof Sequence;
            case "number" -> kind(node).equals("number") || kind(node).equals("integer");
            default -> kind(node).equals(type);
        };
    }

    private static String kind(Node node) {
        if (!(node instanceof Scalar scalar)) {
            return "";
        }
        if (scalar.quoted()) {
            return "string";
        }
        if (scalar.isNull()) {
            return "null";
        }
        String text = scalar.text();
        boolean truth = Set.of("true", "True", "TRUE", "false", "False", "FALSE").contains(text);
        return truth ? "boolean" : INTEGER.matcher(text).matches() ? "integer" : NUMBER.matcher(text).matches() ? "number" : "string";
    }

    private static boolean equal(Scalar one, Node node) {
        return node instanceof Scalar scalar && kind(one).equals(kind(scalar)) && (one.isNull() || one.text().equals(scalar.text()));
    }

    private static BigDecimal number(Node node) {
        return new BigDecimal(((Scalar) node).text());
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
