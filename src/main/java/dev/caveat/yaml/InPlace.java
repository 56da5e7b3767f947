package dev.caveat.yaml;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Changes of a YAML or JSON text at a single place: all other characters stay as they are, with the comments, the order and the quotes.
 *
 * <p>What comes out was read again by the library, and holds what was there but for the change. A text with which that cannot be done, such
 * as one that repeats the value by an alias, is not changed at all.
 */
public final class InPlace {
    private final SourceText source;
    private final Mapping mapping;
    private final boolean flow;
    private final boolean json;
    private final int indent;

    /**
     * @param source the text as it lies on the disk, with its own ends of lines
     * @param mapping one that was read from it
     */
    public InPlace(SourceText source, Mapping mapping) {
        String text = source.text();
        int start = mapping.offset();
        this.source = source;
        this.mapping = mapping;
        this.flow = text.startsWith("{", start);
        this.json = flow && text.startsWith("\"", skipBlanks(text, start + 1));
        int line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
        this.indent = start - line;
    }

    /**
     * The text with another value of a key, or with the key.
     *
     * @param key as it stands there, or as it shall be called
     * @param before the key above which a new one is written; above all where that is not there
     * @return empty where it cannot be changed at one place
     */
    public Optional<String> set(String key, String value, String before) {
        Predicate<Optional<Node>> expected = found -> found.isPresent() && found.get() instanceof Scalar scalar && scalar.text().equals(value);
        Optional<Node> old = mapping.value(key);
        if (old.isEmpty()) {
            return insert(key, ScalarText.of(value, json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN, flow ? 0 : indent + 2), before)
                    .filter(text -> holds(text, key, expected));
        }
        if (!(old.get() instanceof Scalar scalar)) {
            return Optional.empty();
        }
        int start = scalar.offset();
        boolean touches = start > 0 && source.text().charAt(start - 1) == ':' && scalar.length() == 0;
        String written = lines(ScalarText.of(value, style(scalar), flow ? 0 : indent + 2));
        return Optional.of(source.text().substring(0, start) + (touches ? " " : "") + written + source.text().substring(end(scalar)))
                .filter(text -> holds(text, key, expected));
    }

    /** The text with some keys and values in one line, under a key that is not there yet. */
    public Optional<String> add(String key, Map<String, String> values, String before) {
        if (mapping.value(key).isPresent()) {
            return Optional.empty();
        }
        ScalarText.Style style = json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN;
        String written = values.entrySet().stream()
                .map(one -> ScalarText.of(one.getKey(), style, 0) + ": " + ScalarText.of(one.getValue(), style, 0))
                .collect(Collectors.joining(", ", "{", "}"));
        return insert(key, written, before).filter(text -> holds(text, key, found -> found.isPresent() && isMade(found.get(), values)));
    }

    /** The text without a key and its value; as it is where the key is not there. */
    public Optional<String> remove(String key) {
        List<Entry> entries = mapping.entries();
        int at = index(key);
        if (at < 0) {
            return Optional.of(source.text());
        }
        int start = entries.get(at).key().offset();
        int end = end(entries.get(at).value());
        if (at + 1 < entries.size()) {
            end = entries.get(at + 1).key().offset();
        } else if (at > 0) {
            start = end(entries.get(at - 1).value());
        } else {
            return Optional.empty();
        }
        if (start > end) {
            return Optional.empty();
        }
        return Optional.of(source.text().substring(0, start) + source.text().substring(end)).filter(text -> holds(text, key, Optional::isEmpty));
    }

    private Optional<String> insert(String key, String written, String before) {
        String text = source.text();
        int at = Math.max(0, index(before));
        String name = ScalarText.of(key, json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN, 0);
        if (mapping.entries().isEmpty()) {
            return flow ? Optional.of(text.substring(0, mapping.offset() + 1) + name + ": " + written + text.substring(mapping.offset() + 1)) : Optional.empty();
        }
        int offset = mapping.entries().get(at).key().offset();
        String between = flow ? ", " : "\n" + " ".repeat(indent);
        return Optional.of(text.substring(0, offset) + lines(name + ": " + written + between) + text.substring(offset));
    }

    /** With the ends of lines that the text has. */
    private String lines(String written) {
        return source.text().contains("\r\n") ? written.replace("\n", "\r\n") : written;
    }

    private int index(String key) {
        for (int i = 0; i < mapping.entries().size(); i++) {
            if (mapping.entries().get(i).key().text().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private ScalarText.Style style(Scalar scalar) {
        return switch (scalar.length() == 0 ? ' ' : source.text().charAt(scalar.offset())) {
            case '"' -> ScalarText.Style.DOUBLE;
            case '\'' -> ScalarText.Style.SINGLE;
            case '|', '>' -> ScalarText.Style.BLOCK;
            default -> json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN;
        };
    }

    /** Where a value ends: a block of lines is said to go on to the next key. */
    private int end(Node node) {
        int start = node instanceof Scalar scalar ? scalar.offset() : node instanceof Sequence sequence ? sequence.offset() : ((Mapping) node).offset();
        int length = node instanceof Scalar scalar ? scalar.length() : node instanceof Sequence sequence ? sequence.length() : ((Mapping) node).length();
        int end = start + length;
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean holds(String text, String key, Predicate<Optional<Node>> expected) {
        List<Node> before = read(source.text());
        List<Node> now = read(text);
        return before.size() == now.size() && !before.isEmpty() && same(before, now, key, expected);
    }

    private boolean same(List<Node> before, List<Node> now, String key, Predicate<Optional<Node>> expected) {
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), now.get(i), key, expected)) {
                return false;
            }
        }
        return true;
    }

    /** As deep as the reader lets anything be. */
    private boolean same(Node before, Node now, String key, Predicate<Optional<Node>> expected) {
        if (before instanceof Scalar one) {
            return now instanceof Scalar other && one.text().equals(other.text()) && one.isNull() == other.isNull();
        }
        if (before instanceof Sequence one) {
            return now instanceof Sequence other && one.items().size() == other.items().size() && same(one.items(), other.items(), key, expected);
        }
        if (!(before instanceof Mapping one && now instanceof Mapping other)) {
            return false;
        }
        Map<String, Node> was = values(one);
        Map<String, Node> is = values(other);
        if (one.offset() == mapping.offset()) {
            if (!expected.test(Optional.ofNullable(is.get(key)))) {
                return false;
            }
            was.remove(key);
            is.remove(key);
        }
        return List.copyOf(was.keySet()).equals(List.copyOf(is.keySet())) && same(List.copyOf(was.values()), List.copyOf(is.values()), key, expected);
    }

    private static Map<String, Node> values(Mapping mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
        return values;
    }

    private static boolean isMade(Node node, Map<String, String> values) {
        if (!(node instanceof Mapping made)) {
            return false;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        made.entries().forEach(entry -> texts.put(entry.key().text(), entry.value() instanceof Scalar scalar ? scalar.text() : ""));
        return new ArrayList<>(texts.entrySet()).equals(new ArrayList<>(values.entrySet()));
    }

    private List<Node> read(String text) {
        Problems unread = new Problems();
        boolean slashes = text.contains("\\/");
        return Yaml.readByLibrary(SourceText.of(source.file(), text), 0, text.length(), Integer.MAX_VALUE, slashes, unread);
    }
}
