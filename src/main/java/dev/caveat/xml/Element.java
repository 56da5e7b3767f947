package dev.caveat.xml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of XML with all that is in it.
 *
 * @param name without a prefix
 * @param prefix what stands before the colon; empty where there is none
 * @param attributes by their names without prefixes
 * @param text what stands directly in it, in one piece
 */
public record Element(String name, String prefix, Map<String, String> attributes, String text, List<Element> children) {
    public Element {
        Objects.requireNonNull(name);
        Objects.requireNonNull(prefix);
        attributes = Map.copyOf(attributes);
        Objects.requireNonNull(text);
        children = List.copyOf(children);
    }

    /** The elements of a name directly in it. */
    public Stream<Element> all(String child) {
        return children.stream().filter(one -> one.name().equals(child));
    }

    public Optional<Element> first(String child) {
        return all(child).findFirst();
    }

    /** The text of the first element of a name; empty where there is none. */
    public String text(String child) {
        return first(child).map(Element::text).orElse("");
    }

    /** The same without blanks and ends of lines around it. */
    public String line(String child) {
        return text(child).strip();
    }

    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }
}
