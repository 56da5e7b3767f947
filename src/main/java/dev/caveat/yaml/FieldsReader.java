package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One reading of nodes against a schema: keeps what is good, reports the rest. */
final class FieldsReader {
    private final Problems problems;
    private final Code unknown;
    private final Code wrong;
    private final String hint;

    FieldsReader(Problems problems, Code unknown, Code wrong, String hint) {
        this.problems = problems;
        this.unknown = unknown;
        this.wrong = wrong;
        this.hint = hint;
    }

    Fields root(Schema schema, Node node) {
        if (node instanceof Mapping mapping) {
            return fields(schema, mapping, "");
        }
        if (node instanceof Scalar scalar && scalar.isNull()) {
            return fields(schema, emptyAt(scalar), "");
        }
        String example = schema.keys().isEmpty() ? "key" : schema.keys().get(0).name();
        problems.add(Problem.of(wrong, node.place(), schema.name() + " must be keys with values, not " + what(node))
                .hint("write a key, a colon, a blank and the value, such as: " + example + ": value"));
        return new Fields(schema, node::place, Map.of());
    }

    /** @param path the keys above, each with a dot, for messages */
    private Fields fields(Schema schema, Mapping mapping, String path) {
        var given = new LinkedHashMap<String, Fields.Given>();
        for (Entry entry : mapping.entries()) {
            Scalar written = entry.key();
            Optional<Key> spelt = schema.spelt(written.text());
            if (spelt.isPresent()) {
                take(spelt.get(), entry, path, given);
            } else {
                unknown(schema, written, path);
            }
        }
        for (Key key : schema.keys()) {
            if (key.isRequired() && !given.containsKey(key.name())) {
                missing(schema, key, mapping, path);
            }
        }
        return new Fields(schema, mapping::place, given);
    }

    private void take(Key key, Entry entry, String path, Map<String, Fields.Given> given) {
        Scalar written = entry.key();
        if (entry.value() instanceof Scalar scalar && scalar.isNull()) {
            return;
        }
        boolean ours = written.text().equals(key.name());
        Fields.Given before = given.get(key.name());
        if (before != null) {
            Scalar used = ours ? written : before.key();
            problems.add(Problem.of(
                            Code.KEY_TWICE,
                            written.place(),
                            "\"" + written.text() + "\" and \"" + before.key().text() + "\" mean the same; \"" + used.text()
                                    + "\" is used")
                    .note("the other one", before.key().place())
                    .hint("delete one of the two"));
            if (!ours) {
                return;
            }
        } else if (key.also().contains(written.text())) {
            problems.add(Problem.of(
                            Code.KEY_SPELLING,
                            written.place(),
                            "\"" + written.text() + "\" is read as \"" + key.name() + "\"")
                    .hint("write \"" + key.name() + "\""));
        }
        value(key, entry.value(), path).ifPresent(value -> given.put(key.name(), new Fields.Given(written, entry.value(), value)));
    }

    private Optional<Value> value(Key key, Node node, String path) {
        String name = path + key.name();
        return switch (key.kind()) {
            case TEXT, FLAG, NUMBER, MOMENT, PERIOD, CHOICE -> single(key, node, name).map(Value.One::new);
            case TEXTS, CHOICES -> Optional.of(new Value.Many(scalars(key, node, name)));
            case MAP -> inner(key, node, name, key.type()).map(Value.Inner::new);
            case MAPS -> list(key, node, name, key.type()).map(Value.InnerList::new);
            case TEXT_BY_NAME -> named(key, node, name, this::namedText).map(Value.NamedTexts::new);
            case BY_NAME -> named(key, node, name, (value, at) -> namedFields(key, value, at)).map(Value.Named::new);
            case MAPS_BY_NAME -> named(key, node, name, (value, at) -> namedList(key, value, at)).map(Value.NamedLists::new);
            case FREE -> Optional.of(new Value.Free(node));
        };
    }

    private Optional<Scalar> single(Key key, Node node, String name) {
        if (node instanceof Scalar scalar && key.allows(scalar.text())) {
            return Optional.of(scalar);
        }
        return wrong(key, node, name, key.type());
    }

    private List<Scalar> scalars(Key key, Node node, String name) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        var found = new ArrayList<Scalar>(items.size());
        for (Node item : items) {
            if (!(item instanceof Scalar scalar)) {
                wrong(key, item, name, key.type());
            } else if (!scalar.isNull()) {
                if (key.allows(scalar.text())) {
                    found.add(scalar);
                } else {
                    wrong(key, item, name, key.type());
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<Fields> inner(Key key, Node node, String name, String type) {
        Schema schema = key.schema().orElseThrow();
        if (node instanceof Mapping mapping) {
            return Optional.of(fields(schema, mapping, name + "."));
        }
        if (node instanceof Scalar scalar && key.plain().isPresent()) {
            var inner = new Scalar(key.plain().get(), false, scalar.source(), scalar.offset(), scalar.length());
            var only = new Mapping(List.of(new Entry(inner, scalar)), scalar.source(), scalar.offset(), scalar.length());
            return Optional.of(fields(schema, only, name + "."));
        }
        return wrong(key, node, name, type);
    }

    private Optional<List<Fields>> list(Key key, Node node, String name, String type) {
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
        var found = new ArrayList<Fields>(items.size());
        for (Node item : items) {
            if (!(item instanceof Scalar scalar && scalar.isNull())) {
                inner(key, item, name, type).ifPresent(found::add);
            }
        }
        return Optional.of(List.copyOf(found));
    }

    private <T> Optional<Map<String, T>> named(
            Key key, Node node, String name, BiFunction<Entry, String, Optional<T>> value) {
        if (!(node instanceof Mapping mapping)) {
            return wrong(key, node, name, key.type());
        }
        var found = new LinkedHashMap<String, T>();
        for (Entry entry : mapping.entries()) {
            String at = name + "." + Words.shown(entry.key().text());
            value.apply(entry, at).ifPresent(good -> found.put(entry.key().text(), good));
        }
        return Optional.of(found);
    }

    private Optional<Scalar> namedText(Entry entry, String at) {
        if (entry.value() instanceof Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : Optional.of(scalar);
        }
        return wrong(entry.value(), at, "a text");
    }

    /** A name alone is enough: {@code tags:} declares a taxonomy. */
    private Optional<Fields> namedFields(Key key, Entry entry, String at) {
        if (entry.value() instanceof Scalar scalar && scalar.isNull()) {
            return Optional.of(fields(key.schema().orElseThrow(), emptyAt(entry.key()), at + "."));
        }
        if (entry.value() instanceof Sequence) {
            return wrong(entry.value(), at, key.entryType());
        }
        return inner(key, entry.value(), at, key.entryType());
    }

    private Optional<List<Fields>> namedList(Key key, Entry entry, String at) {
        return entry.value() instanceof Scalar scalar && scalar.isNull()
                ? Optional.of(List.of())
                : list(key, entry.value(), at, key.entryType());
    }

    private static Mapping emptyAt(Scalar key) {
        return new Mapping(List.of(), key.source(), key.offset(), key.length());
    }

    private void unknown(Schema schema, Scalar key, String path) {
        String where = path.isEmpty() ? "" : " in \"" + path.substring(0, path.length() - 1) + "\"";
        problems.add(Problem.of(unknown, key.place(), "there is no key \"" + Words.shown(key.text()) + "\"" + where)
                .label(schema.question(key.text()))
                .hint(path.isEmpty() ? hint : ""));
    }

    private void missing(Schema schema, Key key, Mapping mapping, String path) {
        // Of a whole file nothing in particular is wrong; of one entry of a list, that entry is.
        Place place = mapping.offset() == 0 ? mapping.source().whole() : mapping.place();
        for (Entry entry : mapping.entries()) {
            if (schema.spelt(entry.key().text()).filter(key::equals).isPresent()) {
                if (!(entry.value() instanceof Scalar scalar && scalar.isNull())) {
                    // It is there and wrong, and that was said.
                    return;
                }
                place = entry.key().place();
            }
        }
        problems.add(Problem.of(Code.KEY_MISSING, place, "\"" + path + key.name() + "\" is missing")
                .hint("add \"" + key.name() + ":\" and " + key.type()));
    }

    private <T> Optional<T> wrong(Key key, Node node, String name, String type) {
        String label = node instanceof Scalar scalar && !key.words().isEmpty()
                ? Suggestion.question(scalar.text(), key.words())
                : "";
        problems.add(Problem.of(wrong, node.place(), "\"" + name + "\" must be " + type + ", not " + what(node)).label(label));
        return Optional.empty();
    }

    private <T> Optional<T> wrong(Node node, String name, String type) {
        problems.add(Problem.of(wrong, node.place(), "\"" + name + "\" must be " + type + ", not " + what(node)));
        return Optional.empty();
    }

    private static String what(Node node) {
        if (node instanceof Scalar scalar) {
            return "\"" + Words.shown(scalar.text()) + "\"";
        }
        return node instanceof Sequence ? "a list" : "keys with values";
    }
}
