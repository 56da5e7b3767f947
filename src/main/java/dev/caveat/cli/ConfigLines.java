package dev.caveat.cli;

import dev.caveat.problem.Printer;
import dev.caveat.read.Origins;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Key;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A configuration as YAML in which a comment says where each value comes from. */
final class ConfigLines {
    /** Texts that mean themselves in YAML without quotes, in a line of their own and in brackets. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}/_.(]([^\\p{Cntrl}:#]|:(?=[^ ])|(?<=[^ ])#)*");

    private static final Pattern PLAIN_IN_BRACKETS = Pattern.compile("[\\p{L}\\p{N}/_.( -]*");

    private static final String INDENT = "  ";
    private static final int WIDEST = 46;

    /**
     * One line.
     *
     * @param path where the value is, such as {@code pagination.size}; empty where the line has no value of its own
     * @param yaml the line without its comment
     */
    private record Line(String path, String yaml, String value, String from) {
        String text(int width) {
            return from.isEmpty() ? yaml : yaml + " ".repeat(Math.max(2, width + 2 - yaml.length())) + "# " + from;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private final Origins origins;

    private ConfigLines(Origins origins) {
        this.origins = origins;
    }

    static ConfigLines of(Fields fields, Origins origins) {
        ConfigLines all = new ConfigLines(origins);
        all.fields(fields, "", "", true);
        return all;
    }

    /** For people; what it prints can be read as YAML again. */
    List<String> text() {
        int width = lines.stream().map(line -> line.yaml().length()).filter(length -> length <= WIDEST).max(Integer::compare).orElse(0);
        List<String> text = new ArrayList<>(heading());
        boolean before = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean group = i + 1 < lines.size() && isInner(lines.get(i + 1));
            if (!isInner(lines.get(i))) {
                // What belongs together stands between empty lines.
                if (!text.isEmpty() && (group || before || i == 0)) {
                    text.add("");
                }
                before = group;
            }
            text.add(lines.get(i).text(width));
        }
        return text;
    }

    private static boolean isInner(Line line) {
        return line.yaml().startsWith(" ");
    }

    /** What cannot be told beside a value: for which environment they all hold. */
    private List<String> heading() {
        if (!origins.environment().isEmpty()) {
            return List.of("# environment " + quoted(origins.environment()) + ", by " + origins.by());
        }
        return origins.known().isEmpty() ? List.of() : List.of("# no environment; -e names one of " + String.join(", ", origins.known().stream().map(ConfigLines::quoted).toList()));
    }

    /** For programs: every value by its path. */
    List<Json> json() {
        return lines.stream()
                .filter(line -> !line.path().isEmpty())
                .map(line -> new Json().put("key", line.path()).put("value", line.value()).put("from", line.from()))
                .toList();
    }

    /** @param all whether keys without a value are shown too */
    private void fields(Fields fields, String indent, String path, boolean all) {
        for (Key key : fields.schema().keys()) {
            boolean given = fields.has(key.name());
            boolean shown = given || key.defaultText().isPresent() || all;
            // The values of environments count only where they stand in the place of others.
            if (shown && !(path.isEmpty() && key.name().equals("environments"))) {
                key(fields, key, indent, path.isEmpty() ? key.name() : path + "." + key.name(), all);
            }
        }
    }

    private void key(Fields fields, Key key, String indent, String path, boolean all) {
        String name = key.name();
        String from = from(fields, key);
        String head = indent + name + ":";
        String inner = indent + INDENT;
        switch (key.kind()) {
            case TEXT, FLAG, NUMBER, MOMENT, PERIOD, CHOICE -> value(head, path, fields.text(name), from);
            case TEXTS, CHOICES -> texts(head, path, fields.texts(name), from);
            case MAP -> {
                lines.add(new Line("", head, "", ""));
                fields(fields.map(name), inner, path, all);
            }
            case TEXT_BY_NAME -> {
                Map<String, Scalar> texts = fields.textByName(name);
                head(head, path, texts.isEmpty(), from);
                texts.forEach((own, text) -> value(
                        inner + quoted(own) + ":", path + "." + own, Optional.of(text.text()), origins.of(text.place())));
            }
            case BY_NAME -> {
                Map<String, Fields> named = fields.byName(name);
                head(head, path, named.isEmpty(), from);
                named.forEach((own, values) -> {
                    lines.add(new Line("", inner + quoted(own) + ":", "", ""));
                    fields(values, inner + INDENT, path + "." + own, false);
                });
            }
            case MAPS -> list(head, inner, path, fields.maps(name), from);
            case MAPS_BY_NAME -> {
                Map<String, List<Fields>> named = fields.mapsByName(name);
                head(head, path, named.isEmpty(), from);
                named.forEach((own, list) -> list(inner + quoted(own) + ":", inner + INDENT, path + "." + own, list, ""));
            }
            case FREE -> fields.free(name).ifPresentOrElse(node -> node(head, inner, path, node), () -> value(head, path, Optional.empty(), from));
        }
    }

    private void list(String head, String inner, String path, List<Fields> items, String from) {
        head(head, path, items.isEmpty(), from);
        int number = 0;
        for (Fields item : items) {
            int first = lines.size();
            fields(item, inner + INDENT, path + "." + number++, false);
            dash(first, inner);
        }
    }

    private void node(String head, String inner, String path, Node node) {
        if (node instanceof Scalar scalar) {
            value(head, path, Optional.of(scalar.text()), origins.of(scalar.place()));
        } else if (node instanceof Sequence sequence) {
            head(sequence.items().isEmpty() ? head + " []" : head, path, sequence.items().isEmpty(), origins.of(sequence.place()));
            int number = 0;
            for (Node item : sequence.items()) {
                String own = path + "." + number++;
                if (item instanceof Mapping mapping && !mapping.entries().isEmpty()) {
                    int first = lines.size();
                    mapping.entries().forEach(entry -> entry(entry, inner + INDENT, own));
                    dash(first, inner);
                } else {
                    node(inner + "-", inner + INDENT, own, item);
                }
            }
        } else if (node instanceof Mapping mapping) {
            head(mapping.entries().isEmpty() ? head + " {}" : head, path, mapping.entries().isEmpty(), origins.of(mapping.place()));
            mapping.entries().forEach(entry -> entry(entry, inner, path));
        }
    }

    private void entry(Entry entry, String indent, String path) {
        String name = entry.key().text();
        node(indent + quoted(name) + ":", indent + INDENT, path + "." + name, entry.value());
    }

    /** Makes a line that was added the first one of a list's item. */
    private void dash(int index, String indent) {
        if (index < lines.size()) {
            Line line = lines.get(index);
            String rest = line.yaml().substring(indent.length() + INDENT.length());
            lines.set(index, new Line(line.path(), indent + "- " + rest, line.value(), line.from()));
        }
    }

    /** A key below which more lines follow, unless there is nothing in it. */
    private void head(String head, String path, boolean empty, String from) {
        lines.add(empty ? new Line(path, head, "", from) : new Line("", head, "", ""));
    }

    private void value(String head, String path, Optional<String> value, String from) {
        lines.add(new Line(path, head + value.map(text -> " " + quoted(text)).orElse(""), value.orElse(""), from));
    }

    private void texts(String head, String path, List<String> texts, String from) {
        String list = "[" + String.join(", ", texts.stream().map(ConfigLines::quotedInBrackets).toList()) + "]";
        lines.add(new Line(path, head + (texts.isEmpty() ? "" : " " + list), texts.isEmpty() ? "" : list, from));
    }

    private String from(Fields fields, Key key) {
        return fields.place(key.name()).map(origins::of).orElse(key.defaultText().isPresent() ? "default" : "not set");
    }

    private static String quotedInBrackets(String text) {
        return PLAIN_IN_BRACKETS.matcher(text).matches() ? quoted(text) : Printer.quote(text);
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && text.strip().equals(text) ? text : Printer.quote(text);
    }
}
