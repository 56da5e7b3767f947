package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A property and its value, as far as whether something is seen depends on it.
 *
 * @param property in lower case, a longhand that does not depend on the direction of writing; custom ones as written
 * @param value in lower case, without comments, escapes and {@code !important}; of custom ones as written
 * @param offset where it stands in its text: of equals, the later one wins
 */
record Declaration(String property, String value, boolean important, int offset) {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("inline-size", "width"), Map.entry("block-size", "height"),
            Map.entry("max-inline-size", "max-width"), Map.entry("max-block-size", "max-height"),
            Map.entry("min-inline-size", "min-width"), Map.entry("min-block-size", "min-height"),
            Map.entry("inset-inline-start", "left"), Map.entry("inset-inline-end", "right"),
            Map.entry("inset-block-start", "top"), Map.entry("inset-block-end", "bottom"),
            Map.entry("margin-inline-start", "margin-left"), Map.entry("margin-block-start", "margin-top"),
            Map.entry("overflow-inline", "overflow-x"), Map.entry("overflow-block", "overflow-y"),
            Map.entry("-webkit-transform", "transform"), Map.entry("-webkit-clip-path", "clip-path"),
            Map.entry("-webkit-order", "order"), Map.entry("-webkit-flex-direction", "flex-direction"),
            Map.entry("-webkit-filter", "filter"), Map.entry("-webkit-background-clip", "background-clip"),
            Map.entry("-webkit-animation", "animation"));

    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "display", Set.of("none", "block", "inline", "inline-block", "flow-root", "flex", "inline-flex", "grid", "inline-grid", "contents",
                    "list-item", "run-in", "table", "inline-table", "table-row", "table-cell", "table-row-group", "table-header-group",
                    "table-footer-group", "table-column", "table-column-group", "table-caption", "ruby", "math", "-webkit-box", "flow"),
            "visibility", Set.of("visible", "hidden", "collapse"),
            "position", Set.of("static", "relative", "absolute", "fixed", "sticky", "-webkit-sticky"),
            "content-visibility", Set.of("visible", "hidden", "auto"),
            "overflow-x", Set.of("visible", "hidden", "clip", "scroll", "auto", "overlay"),
            "overflow-y", Set.of("visible", "hidden", "clip", "scroll", "auto", "overlay"),
            "flex-direction", Set.of("row", "row-reverse", "column", "column-reverse"));

    /** What is longer is believed. */
    private static final int LONGEST = 400;

    private static final Set<String> GLOBAL = Set.of("inherit", "initial", "unset", "revert", "revert-layer");

    /** The declarations that one stands for: none where browsers would drop it, several for a shorthand. */
    static List<Declaration> of(String property, String value, boolean important, int offset) {
        if (property.startsWith("--")) {
            return List.of(new Declaration(property, value, important, offset));
        }
        List<Declaration> all = new ArrayList<>(2);
        String name = ALIASES.getOrDefault(property, property);
        longhands(name, value).forEach((longhand, part) -> {
            if (isPossible(longhand, part)) {
                all.add(new Declaration(longhand, part, important, offset));
            }
        });
        return all;
    }

    private static Map<String, String> longhands(String name, String value) {
        List<String> words = CssText.words(value);
        if (words.isEmpty()) {
            return Map.of();
        }
        String first = words.get(0);
        String second = words.size() > 1 ? words.get(1) : first;
        return switch (name) {
            case "overflow" -> Map.of("overflow-x", first, "overflow-y", second);
            case "inset" -> Map.of("top", first, "right", second, "bottom", words.size() > 2 ? words.get(2) : first,
                    "left", words.size() > 3 ? words.get(3) : second);
            case "inset-block" -> Map.of("top", first, "bottom", second);
            case "inset-inline" -> Map.of("left", first, "right", second);
            case "margin" -> Map.of("margin-top", first, "margin-left", words.size() > 3 ? words.get(3) : second);
            case "margin-block" -> Map.of("margin-top", first);
            case "margin-inline" -> Map.of("margin-left", first);
            case "flex-flow" -> flexFlow(words);
            case "grid-row", "grid-area" -> Map.of("grid-row-start", value.split("/", 2)[0].strip());
            case "grid-template", "grid" -> Map.of("grid-template-areas", value);
            case "background" -> Map.of("background-color", background(words), "background-image", painted(value) ? value : "none",
                    "background-clip", words.contains("text") ? "text" : "border-box");
            case "font" -> font(words);
            default -> Map.of(name, value);
        };
    }

    private static Map<String, String> flexFlow(List<String> words) {
        String direction = words.stream().filter(KEYWORDS.get("flex-direction")::contains).findFirst().orElse("row");
        String wrap = words.stream().filter(word -> word.contains("wrap")).findFirst().orElse("nowrap");
        return Map.of("flex-direction", direction, "flex-wrap", wrap);
    }

    private static boolean painted(String value) {
        return value.contains("url(") || value.contains("gradient(") || value.contains("image");
    }

    private static String background(List<String> words) {
        return words.stream().filter(word -> Colour.of(word).isPresent() || word.startsWith("var(") || word.equals("currentcolor"))
                .findFirst().orElse("transparent");
    }

    /** Of {@code font}, the size stands before the family, and before a slash. */
    private static Map<String, String> font(List<String> words) {
        for (String word : words) {
            String size = word.split("/", 2)[0];
            if (Length.of(size).isPresent() && !size.matches("[0-9]+") || Length.isFontSize(size)) {
                return Map.of("font-size", size);
            }
        }
        return Map.of("font-size", words.contains("inherit") ? "inherit" : "medium");
    }

    private static boolean isPossible(String property, String value) {
        if (value.length() > LONGEST || GLOBAL.contains(value) || value.contains("var(") || value.contains("env(")) {
            return true;
        }
        Set<String> keywords = KEYWORDS.get(property);
        if (keywords != null) {
            return CssText.words(value).stream().allMatch(keywords::contains);
        }
        return switch (property) {
            case "opacity", "zoom" -> value.matches("[+-]?[0-9]*\\.?[0-9]+(e[+-]?[0-9]+)?%?|normal|calc\\(.*");
            case "order" -> value.matches("[+-]?[0-9]{1,9}|calc\\(.*");
            case "color", "background-color" -> Colour.isColour(value);
            case "font-size" -> Length.isFontSize(value) || Length.of(value).filter(length -> length.number() >= 0).isPresent() || value.contains("(");
            case "width", "height", "max-width", "max-height", "min-width", "min-height", "left", "right", "top", "bottom", "text-indent",
                    "margin-left", "margin-top" -> Length.of(value.split(" ", 2)[0]).isPresent() || value.matches("[a-z-]+|.*\\(.*");
            default -> true;
        };
    }
}
