package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether the condition of an at-rule holds in an environment. */
final class MediaQuery {
    private static final int DEEPEST = 10;
    private static final Set<String> OTHER_MEDIA = Set.of("print", "speech", "aural", "braille", "tty", "tv", "handheld", "projection", "embossed");
    private static final Pattern FEATURE = Pattern.compile("\\(\\s*([a-z][a-z-]{0,60})\\s*(?:(:|<=|>=|<|>|=)\\s*([^()<>=]{1,80}?)\\s*)?\\)");
    /** {@code (400px <= width < 700px)}: the half that stands before the name. */
    private static final Pattern LEFT = Pattern.compile("\\(\\s*([0-9.]{1,20}[a-z]{1,5})\\s*(<=|>=|<|>|=)\\s*(width|height|inline-size|block-size)\\s*(?:(<=|>=|<|>)\\s*([0-9.]{1,20}[a-z]{1,5})\\s*)?\\)");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("prefers-color-scheme", "light"), Map.entry("hover", "hover"), Map.entry("any-hover", "hover"),
            Map.entry("pointer", "fine"), Map.entry("any-pointer", "fine"), Map.entry("scripting", "enabled"), Map.entry("update", "fast"),
            Map.entry("display-mode", "browser"), Map.entry("color", "8"), Map.entry("grid", "0"), Map.entry("monochrome", "0"),
            Map.entry("overflow-block", "scroll"), Map.entry("overflow-inline", "scroll"), Map.entry("color-gamut", "srgb"),
            Map.entry("dynamic-range", "standard"), Map.entry("prefers-reduced-motion", "no-preference"),
            Map.entry("prefers-contrast", "no-preference"), Map.entry("forced-colors", "none"), Map.entry("inverted-colors", "none"));

    private MediaQuery() {}

    /**
     * One thing that a query asks.
     *
     * @param name without {@code min-} and {@code max-}
     * @param relation {@code :}, or how the value has to compare
     * @param value empty where it asks only whether there is any
     */
    record Feature(String name, String relation, String value) {
        boolean isWidth() {
            return name.endsWith("width") || name.equals("inline-size");
        }

        boolean isHeight() {
            return name.endsWith("height") || name.equals("block-size");
        }

        /** The sizes below, at and above the one that it speaks of. */
        List<Double> around() {
            double pixels = pixels();
            return pixels <= 0 ? List.of() : List.of(pixels - 1, pixels, pixels + 1);
        }

        private double pixels() {
            return Length.of(value).map(length -> length.pixels(16, 16, 0)).orElse(0.0);
        }

        boolean holds(Environment where) {
            if (isWidth() || isHeight()) {
                double size = isWidth() ? where.width() : where.height();
                return value.isEmpty() || compares(size, pixels());
            }
            if (name.equals("orientation")) {
                return value.equals(where.width() >= where.height() ? "landscape" : "portrait");
            }
            String answer = where.features().getOrDefault(name, USUAL.getOrDefault(name, ""));
            return value.isEmpty()
                    ? !answer.isEmpty() && !answer.equals("none") && !answer.equals("no-preference") && !answer.equals("0")
                    : answer.equals(value);
        }

        private boolean compares(double size, double other) {
            return switch (relation) {
                case "<=" -> size <= other;
                case ">=" -> size >= other;
                case "<" -> size < other;
                case ">" -> size > other;
                default -> size == other;
            };
        }
    }

    /** Everything that a query asks, wherever it stands in it. */
    static List<Feature> features(String condition) {
        List<Feature> features = new ArrayList<>();
        Matcher found = FEATURE.matcher(condition);
        while (found.find()) {
            features.add(feature(found));
        }
        Matcher left = LEFT.matcher(condition);
        while (left.find()) {
            features.add(new Feature(left.group(3), turned(left.group(2)), left.group(1)));
            if (left.group(4) != null) {
                features.add(new Feature(left.group(3), left.group(4), left.group(5)));
            }
        }
        return features;
    }

    private static Feature feature(Matcher found) {
        String name = found.group(1);
        String value = found.group(3) == null ? "" : found.group(3);
        if (name.startsWith("min-")) {
            return new Feature(name.substring(4), ">=", value);
        }
        if (name.startsWith("max-")) {
            return new Feature(name.substring(4), "<=", value);
        }
        return new Feature(name, found.group(2) == null ? ":" : found.group(2), value);
    }

    private static String turned(String relation) {
        return relation.startsWith("<") ? relation.replace('<', '>') : relation.replace('>', '<');
    }

    /** Whether a condition holds: {@code media …}, {@code supports …} or {@code container …}, in lower case. */
    static boolean holds(String condition, Environment where) {
        int blank = condition.indexOf(' ');
        String kind = condition.substring(0, blank);
        String query = condition.substring(blank + 1).strip();
        return switch (kind) {
            // What browsers can do is not known here: nearly all of what a theme asks for.
            case "supports" -> !query.startsWith("not");
            case "container" -> expression(query.replaceFirst("^[^(]*(?=\\()", query.startsWith("not") ? "not " : ""), where, 0);
            default -> query.isEmpty() || CssText.split(query, ",").stream().anyMatch(one -> query(one, where));
        };
    }

    private static boolean query(String query, Environment where) {
        List<String> words = CssText.words(query.replace("(", " ("));
        boolean not = !words.isEmpty() && words.get(0).equals("not");
        int at = not || !words.isEmpty() && words.get(0).equals("only") ? 1 : 0;
        if (at < words.size() && !words.get(at).startsWith("(")) {
            boolean here = !OTHER_MEDIA.contains(words.get(at));
            int rest = query.indexOf("and");
            boolean all = here && (rest < 0 || expression(query.substring(rest + 3).strip(), where, 0));
            return not != all;
        }
        return expression(query, where, 0);
    }

    private static boolean expression(String text, Environment where, int depth) {
        String query = text.strip();
        if (depth > DEEPEST || query.isEmpty()) {
            return query.isEmpty();
        }
        List<String> words = CssText.words(query.replace("(", " ("));
        if (words.get(0).equals("not")) {
            return !expression(query.substring(3), where, depth + 1);
        }
        if (words.contains("or")) {
            return words.stream().filter(word -> word.startsWith("(")).anyMatch(word -> expression(word, where, depth + 1));
        }
        if (words.size() > 1) {
            return negated(words, where, depth);
        }
        String single = words.get(0);
        Matcher feature = FEATURE.matcher(single);
        if (feature.matches()) {
            return feature(feature).holds(where);
        }
        if (LEFT.matcher(single).matches()) {
            return features(single).stream().allMatch(one -> one.holds(where));
        }
        boolean nested = single.startsWith("(") && single.endsWith(")");
        return nested && expression(single.substring(1, single.length() - 1), where, depth + 1);
    }

    /** Parts joined by {@code and}, each perhaps with a {@code not} before it. */
    private static boolean negated(List<String> words, Environment where, int depth) {
        boolean not = false;
        for (String word : words) {
            if (word.equals("not")) {
                not = true;
            } else if (word.startsWith("(")) {
                if (expression(word, where, depth + 1) == not) {
                    return false;
                }
                not = false;
            }
        }
        return true;
    }

    /** As it is compared. */
    static String condition(String kind, String prelude) {
        return kind + " " + CssText.folded(prelude).toLowerCase(Locale.ROOT);
    }
}
