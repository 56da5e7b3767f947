package dev.caveat.html;

import dev.caveat.problem.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** The values that the elements of one page have in one environment. */
final class Look {
    private static final int MOST_VARIABLES = 20;
    private static final Set<String> INHERITING = Set.of("inherit", "unset", "revert", "revert-layer", "currentcolor");

    private final Cascade cascade;
    private final int environment;
    private final Map<Element, Map<String, List<Cascade.Given>>> given;

    private Look(Cascade cascade, int environment, Map<Element, Map<String, List<Cascade.Given>>> given) {
        this.cascade = cascade;
        this.environment = environment;
        this.given = given;
    }

    /** A page on a usual screen. */
    static Look of(Cascade cascade) {
        return new Look(cascade, 0, new HashMap<>());
    }

    /** The same page elsewhere. */
    Look in(int other) {
        return new Look(cascade, other, given);
    }

    Environment environment() {
        return cascade.environments().get(environment);
    }

    /** The environments in which any of some elements, or what they lie in, may look different. */
    List<Integer> differing(List<Element> elements) {
        Set<Integer> conditions = new TreeSet<>();
        Set<Element> seen = new HashSet<>();
        for (Element element : elements) {
            for (Element around = element; around != null && seen.add(around); around = around.parent()) {
                all(around).values().forEach(list -> list.forEach(one -> {
                    for (int condition : one.conditions()) {
                        conditions.add(condition);
                    }
                }));
            }
        }
        return cascade.differing(conditions);
    }

    private Map<String, List<Cascade.Given>> all(Element element) {
        return given.computeIfAbsent(element, cascade::of);
    }

    /** What decides a property of an element; empty where nothing does. */
    Optional<Cascade.Given> decides(Element element, String property) {
        Optional<Cascade.Given> decides = plain(element, property);
        return property.startsWith("animation") ? decides : atTheEnd(element, property).or(() -> decides);
    }

    private Optional<Cascade.Given> plain(Element element, String property) {
        List<Cascade.Given> list = all(element).get(property);
        if (list == null) {
            return Optional.empty();
        }
        for (Cascade.Given one : list) {
            if (cascade.hold(one.conditions(), environment)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What an animation that stays at its end leaves behind. */
    private Optional<Cascade.Given> atTheEnd(Element element, String property) {
        Optional<Cascade.Given> animation = plain(element, "animation").or(() -> plain(element, "animation-name"));
        if (animation.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = CssText.words(animation.get().declaration().value().replace(',', ' '));
        String fill = plain(element, "animation-fill-mode").map(one -> one.declaration().value()).orElse("");
        boolean stays = words.contains("forwards") || words.contains("both") || fill.contains("forwards") || fill.contains("both");
        if (!stays) {
            return Optional.empty();
        }
        return words.stream()
                .flatMap(word -> cascade.endOf(word).stream())
                .filter(declaration -> declaration.property().equals(property))
                .reduce((first, second) -> second)
                .map(declaration -> with(animation.get(), declaration));
    }

    private static Cascade.Given with(Cascade.Given given, Declaration declaration) {
        return new Cascade.Given(declaration, given.conditions(), given.layer(), given.specificity(), given.sheet(), given.written(), given.media(), given.place());
    }

    /** The value of a property, with its variables filled in; empty where nothing is said. */
    String value(Element element, String property) {
        return decides(element, property).map(one -> filled(one.declaration().value(), element)).map(value -> switch (value) {
            case "initial", "unset", "revert", "revert-layer" -> "";
            case "inherit" -> element.parent() == null ? "" : value(element.parent(), property);
            default -> value;
        }).orElse("");
    }

    /** Of a property that goes over to what an element contains: the nearest element that has a value of its own. */
    Optional<Element> source(Element element, String property) {
        for (Element around = element; around != null; around = around.parent()) {
            Optional<Cascade.Given> one = decides(around, property);
            if (one.isPresent() && !INHERITING.contains(filled(one.get().declaration().value(), around))) {
                return Optional.of(around);
            }
        }
        return Optional.empty();
    }

    private String filled(String value, Element element) {
        String text = value;
        for (int i = 0; i < MOST_VARIABLES && text.contains("var("); i++) {
            int from = text.lastIndexOf("var(");
            int end = CssText.find(text, from + 4, ")");
            String inner = text.substring(from + 4, Math.min(end, text.length()));
            int comma = inner.indexOf(',');
            String name = (comma < 0 ? inner : inner.substring(0, comma)).strip();
            String fallback = comma < 0 ? "" : inner.substring(comma + 1).strip();
            String filling = source(element, name).flatMap(where -> plain(where, name)).map(one -> one.declaration().value()).orElse(fallback);
            text = text.substring(0, from) + CssText.folded(filling) + text.substring(Math.min(text.length(), end + 1));
        }
        return text.contains("var(") ? "" : text.strip();
    }

    /** The size of letters in pixels. */
    double fontSize(Element element) {
        Deque<Element> way = new ArrayDeque<>();
        for (Element around = element; around != null; around = around.parent()) {
            way.push(around);
        }
        double size = 16;
        double root = 16;
        for (Element one : way) {
            String value = value(one, "font-size");
            if (!value.isEmpty()) {
                boolean relative = value.endsWith("rem");
                size = relative ? Length.of(value).map(length -> length.number()).orElse(1.0) * root : Length.fontSize(value, size);
            }
            root = one.normalName().equals("html") ? size : root;
        }
        return size;
    }

    /** A length in pixels; empty for anything else, such as {@code auto} and calculations. */
    Optional<Double> pixels(Element element, String property, double whole) {
        return pixels(value(element, property), element, whole);
    }

    Optional<Double> pixels(String value, Element element, double whole) {
        return Length.of(value).map(length -> length.pixels(length.unit().contains("em") ? fontSize(element) : 16, 16, whole));
    }

    /** What decides a property, in words, and where it is written. */
    Hidden.Rule rule(Element element, String property) {
        return decides(element, property)
                .map(one -> new Hidden.Rule(one.written(), one.written().isEmpty() ? Optional.<Place>empty() : Optional.of(one.place()), one.media()))
                .orElse(Hidden.Rule.NONE);
    }
}
