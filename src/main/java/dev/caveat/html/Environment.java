package dev.caveat.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A screen that a page may be read on, as far as style sheets ask about it.
 *
 * @param width in CSS pixels, as the height
 * @param features the answers that differ from the usual ones, such as {@code prefers-color-scheme: dark}
 */
record Environment(double width, double height, SortedMap<String, String> features) {
    static final double USUAL_WIDTH = 1280;
    static final double USUAL_HEIGHT = 800;
    static final Environment USUAL = new Environment(USUAL_WIDTH, USUAL_HEIGHT, new TreeMap<>());
    /** So many sizes and settings are tried. */
    private static final int MOST = 60;

    /** What differs from a usual screen, in words that follow "hidden"; empty for nothing. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (width != USUAL_WIDTH) {
            parts.add("on a screen " + number(width) + " pixels wide");
        }
        if (height != USUAL_HEIGHT) {
            parts.add("on a screen " + number(height) + " pixels high");
        }
        features.forEach((name, value) -> parts.add("with " + name + ": " + value));
        return String.join(" and ", parts);
    }

    private static String number(double pixels) {
        return Long.toString(Math.round(pixels));
    }

    /** The screens that make a difference to some conditions, the usual one first. */
    static List<Environment> that(Collection<String> conditions) {
        TreeSet<Double> widths = new TreeSet<>();
        TreeSet<Double> heights = new TreeSet<>();
        Map<String, SortedMap<String, String>> settings = new LinkedHashMap<>();
        settings.put("", new TreeMap<>());
        for (String condition : conditions) {
            SortedMap<String, String> together = new TreeMap<>();
            for (MediaQuery.Feature feature : MediaQuery.features(condition)) {
                if (feature.isWidth() || feature.isHeight()) {
                    (feature.isWidth() ? widths : heights).addAll(feature.around());
                } else {
                    String value = feature.value();
                    settings.put(feature.name() + value, new TreeMap<>(Map.of(feature.name(), value)));
                    together.put(feature.name(), value);
                }
            }
            settings.put(together.toString(), together);
        }
        List<Environment> all = new ArrayList<>();
        all.add(USUAL);
        for (SortedMap<String, String> features : settings.values()) {
            add(all, new Environment(USUAL_WIDTH, USUAL_HEIGHT, features));
        }
        for (SortedMap<String, String> features : settings.values()) {
            widths.forEach(width -> add(all, new Environment(width, USUAL_HEIGHT, features)));
            heights.forEach(height -> add(all, new Environment(USUAL_WIDTH, height, features)));
        }
        return all;
    }

    private static void add(List<Environment> all, Environment one) {
        if (all.size() < MOST && !all.contains(one) && one.width > 0 && one.height > 0) {
            all.add(one);
        }
    }
}
