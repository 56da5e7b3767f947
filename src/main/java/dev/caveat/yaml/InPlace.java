package dev.caveat.yaml;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Changes of a YAML or JSON text at a single place: all other characters stay as they are, with the comments, the order and the quotes.
 *
 * <p>What comes out was read again by the library, and holds what was there but for the change. A text with which that cannot be done, such
 * as one that repeats the value by an alias, is not changed at all.
 */
public final class InPlace {
    /** For what must be the same throughout. */
    private static final BiPredicate<Mapping, Mapping> NONE = (before, now) -> false;

    private final SourceText source;
    private final Mapping mapping;
    private final Schema schema;
    private final boolean flow;
    private final boolean json;
    private final int indent;

    /**
     * @param source the text as it lies on the disk, with its own ends of lines
     * @param mapping one that was read from it
     * @param schema of the mapping: a key is found by every name that it may have there
     */
    public InPlace(SourceText source, Mapping mapping, Schema schema) {
        String text = source.text();
        int start = mapping.offset();
        this.source = source;
        this.mapping = mapping;
        this.schema = schema;
        this.flow = text.startsWith("{", start);
        this.json = flow && text.startsWith("\"", skipBlanks(text, start + 1));
        int line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
        this.indent = start - line;
    }

    /** The single text that a key has, as it was meant. */
    public Optional<String> text(String key) {
        int at = index(key);
        return at >= 0 && mapping.entries().get(at).value() instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    /**
     * The text with another value of a key, or with the key.
     *
     * @param key our name for it
     * @param before the key above which a new one is written; above all where that is not there
     * @return empty where it cannot be changed at one place
     */
    public Optional<String> set(String key, String value, String before) {
        Predicate<Optional<Node>> expected = found -> found.isPresent() && found.get() instanceof Scalar scalar && scalar.text().equals(value);
        int at = index(key);
        if (at < 0) {
            return insert(key, written(key, value, json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN), before)
                    .filter(text -> holds(text, key, expected));
        }
        if (!(mapping.entries().get(at).value() instanceof Scalar scalar)) {
            return Optional.empty();
        }
        int start = scalar.offset();
        boolean touches = start > 0 && source.text().charAt(start - 1) == ':' && scalar.length() == 0;
        String written = lines(written(key, value, style(scalar)));
        return Optional.of(source.text().substring(0, start) + (touches ? " " : "") + written + source.text().substring(end(scalar)))
                .filter(text -> holds(text, key, expected));
    }

    /** The text with some keys and values of their own, in one line, under a key. */
    public Optional<String> put(String key, Map<String, String> values, String before) {
        ScalarText.Style style = json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN;
        String written = values.entrySet().stream()
                .map(one -> ScalarText.of(one.getKey(), style, 0) + ": " + ScalarText.of(one.getValue(), style, 0))
                .collect(Collectors.joining(", ", "{", "}"));
        int at = index(key);
        Optional<String> text;
        if (at < 0) {
            text = insert(key, written, before);
        } else {
            Node old = mapping.entries().get(at).value();
            int start = start(old);
            boolean touches = source.text().charAt(start - 1) == ':';
            text = Optional.of(source.text().substring(0, start) + (touches ? " " : "") + written + source.text().substring(end(old)));
        }
        return text.filter(changed -> holds(changed, key, found -> found.isPresent() && isMade(found.get(), values)));
    }

    /**
     * The text with other keys and values in the place of all of the mapping's, comments between them included; of a file that is nothing but the
     * mapping those above and below it as well.
     */
    public Optional<String> replace(Map<String, String> values) {
        ScalarText.Style style = json ? ScalarText.Style.DOUBLE : ScalarText.Style.PLAIN;
        String written = lines(values.entrySet().stream()
                .map(one -> ScalarText.of(one.getKey(), style, 0) + ": " + ScalarText.of(one.getValue(), style, flow ? 0 : indent + 2))
                .collect(Collectors.joining(flow ? ", " : "\n" + " ".repeat(indent), flow ? "{" : "", flow ? "}" : "")));
        List<Node> before = read(source.text());
        boolean alone = before.size() == 1 && before.get(0) instanceof Mapping;
        String text = source.text();
        return Optional.of(alone ? written + lines("\n") : text.substring(0, mapping.offset()) + written + text.substring(end(mapping)))
                .filter(changed -> alone
                        ? read(changed).size() == 1 && isMade(read(changed).get(0), values)
                        : compare(before, read(changed), (was, is) -> isMade(is, values)));
    }

    /** A flag is no text: it has no quotes. */
    private String written(String key, String value, ScalarText.Style style) {
        return schema.key(key).kind() == Kind.FLAG ? value : ScalarText.of(value, style, flow ? 0 : indent + 2);
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
            if (isSpelt(mapping.entries().get(i).key().text(), key)) {
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

    private static int start(Node node) {
        return node instanceof Scalar scalar ? scalar.offset() : node instanceof Sequence sequence ? sequence.offset() : ((Mapping) node).offset();
    }

    /** Where a value ends: a block of lines is said to go on to the next key. */
    private int end(Node node) {
        int start = start(node);
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

    private boolean isSpelt(String spelling, String key) {
        return schema.spelt(spelling).filter(declared -> declared.name().equals(key)).isPresent();
    }

    /** Whether the text of the whole file holds what it held, but for a key of the mapping. */
    private boolean holds(String text, String key, Predicate<Optional<Node>> expected) {
        return compare(read(source.text()), read(text), (was, is) -> {
            List<Entry> old = others(was, key);
            List<Entry> others = others(is, key);
            Optional<Node> now = is.entries().stream().filter(entry -> isSpelt(entry.key().text(), key)).map(Entry::value).findFirst();
            return expected.test(now) && keys(old).equals(keys(others)) && compare(values(old), values(others), NONE);
        });
    }

    private List<Entry> others(Mapping of, String key) {
        return of.entries().stream().filter(entry -> !isSpelt(entry.key().text(), key)).toList();
    }

    private boolean compare(List<Node> before, List<Node> now, BiPredicate<Mapping, Mapping> changed) {
        if (before.size() != now.size() || before.isEmpty() && changed != NONE) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), now.get(i), changed)) {
                return false;
            }
        }
        return true;
    }

    /** As deep as the reader lets anything be. */
    private boolean same(Node before, Node now, BiPredicate<Mapping, Mapping> changed) {
        if (before instanceof Scalar one) {
            return now instanceof Scalar other && one.text().equals(other.text()) && one.isNull() == other.isNull();
        }
        if (before instanceof Sequence one) {
            return now instanceof Sequence other && compare(one.items(), other.items(), one.items().isEmpty() ? NONE : changed);
        }
        Mapping one = (Mapping) before;
        if (!(now instanceof Mapping other)) {
            return false;
        }
        if (changed != NONE && one.offset() == mapping.offset()) {
            return changed.test(one, other);
        }
        return keys(one.entries()).equals(keys(other.entries()))
                && compare(values(one.entries()), values(other.entries()), one.entries().isEmpty() ? NONE : changed);
    }

    private static List<String> keys(List<Entry> entries) {
        return entries.stream().map(entry -> entry.key().text()).toList();
    }

    private static List<Node> values(List<Entry> entries) {
        return entries.stream().map(Entry::value).toList();
    }

    static boolean isMade(Node node, Map<String, String> values) {
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
