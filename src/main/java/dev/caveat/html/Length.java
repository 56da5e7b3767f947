package dev.caveat.html;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length or a percentage.
 *
 * @param unit in lower case: {@code px}, {@code em}, {@code %}; empty for a mere number
 */
record Length(double number, String unit) {
    private static final Pattern FORM = Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]{1,3})?)([a-z]{0,8}|%)");
    private static final Map<String, Double> ABSOLUTE = Map.of(
            "px", 1.0, "pt", 96.0 / 72, "pc", 16.0, "in", 96.0, "cm", 96 / 2.54, "mm", 96 / 25.4, "q", 96 / 101.6);
    private static final Map<String, Double> SIZES = Map.of(
            "xx-small", 9.0, "x-small", 10.0, "small", 13.0, "medium", 16.0, "large", 18.0, "x-large", 24.0, "xx-large", 32.0, "xxx-large", 48.0);

    /** Of a value that is one; empty for calculations, which nobody here does. */
    static Optional<Length> of(String value) {
        if (value.length() > 40) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(value);
        return form.matches() ? Optional.of(new Length(Double.parseDouble(form.group(1)), form.group(2))) : Optional.empty();
    }

    static boolean isFontSize(String value) {
        return SIZES.containsKey(value) || value.equals("larger") || value.equals("smaller");
    }

    /** A size of letters in pixels, seen from the parent's; unknown ones are the parent's. */
    static double fontSize(String value, double parent) {
        if (SIZES.containsKey(value)) {
            return SIZES.get(value);
        }
        if (value.equals("larger") || value.equals("smaller")) {
            return value.equals("larger") ? parent * 1.2 : parent / 1.2;
        }
        return of(value).map(length -> switch (length.unit) {
            case "em" -> length.number * parent;
            case "%" -> length.number / 100 * parent;
            case "ex", "ch" -> length.number * parent / 2;
            default -> length.pixels(parent, 16, parent);
        }).orElse(parent);
    }

    /**
     * In pixels, on a screen of a usual size.
     *
     * @param font the size of letters
     * @param root that of the page
     * @param whole what 100 % are
     */
    double pixels(double font, double root, double whole) {
        if (ABSOLUTE.containsKey(unit)) {
            return number * ABSOLUTE.get(unit);
        }
        return switch (unit) {
            case "em" -> number * font;
            case "rem" -> number * root;
            case "ex", "ch" -> number * font / 2;
            case "lh", "rlh" -> number * font * 1.5;
            case "%" -> number / 100 * whole;
            case "vw", "svw", "lvw", "dvw", "vi", "vmax", "cqw", "cqi" -> number / 100 * Environment.USUAL_WIDTH;
            case "vh", "svh", "lvh", "dvh", "vb", "vmin", "cqh", "cqb" -> number / 100 * Environment.USUAL_HEIGHT;
            default -> number;
        };
    }
}
