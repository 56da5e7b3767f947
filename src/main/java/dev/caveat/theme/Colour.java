package dev.caveat.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour that hides what is behind it.
 *
 * @param rgb red, green and blue, eight bits each
 */
record Colour(int rgb) {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([^()]{1,80})\\)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{0,6}(?:\\.[0-9]{1,6})?");

    /** Into how many steps the way from black to white is divided in the search for a colour. */
    static final int STEPS = 1000;

    Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("no colour: " + rgb);
        }
    }

    static Colour of(int red, int green, int blue) {
        return new Colour(red << 16 | green << 8 | blue);
    }

    /** Of {@code #rgb}, {@code #rrggbb}, {@code rgb(…)}, {@code hsl(…)} or a name, as CSS has them; empty for anything else. */
    static Optional<Colour> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (HEX.matcher(text).matches()) {
            String digits = text.substring(1);
            return Optional.of(new Colour(Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16)));
        }
        Matcher function = FUNCTION.matcher(text);
        if (!function.matches()) {
            return ColourNames.of(text);
        }
        String inner = function.group(2);
        List<String> parts = Arrays.asList((inner.contains(",") ? inner.replace(" ", "").split(",", -1) : inner.strip().split(" +")));
        if (parts.size() != 3) {
            return Optional.empty();
        }
        return function.group(1).equals("rgb") ? rgb(parts) : hsl(parts);
    }

    private static Optional<Colour> rgb(List<String> parts) {
        int[] levels = new int[3];
        for (int i = 0; i < 3; i++) {
            boolean percent = parts.get(i).endsWith("%");
            Optional<Double> number = number(percent ? withoutEnd(parts.get(i), 1) : parts.get(i));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            levels[i] = level(percent ? number.get() / 100 : number.get() / 255);
        }
        return Optional.of(of(levels[0], levels[1], levels[2]));
    }

    private static Optional<Colour> hsl(List<String> parts) {
        String angle = parts.get(0);
        Optional<Double> hue = number(angle.endsWith("deg") ? withoutEnd(angle, 3) : angle);
        Optional<Double> saturation = parts.get(1).endsWith("%") ? number(withoutEnd(parts.get(1), 1)) : Optional.empty();
        Optional<Double> lightness = parts.get(2).endsWith("%") ? number(withoutEnd(parts.get(2), 1)) : Optional.empty();
        if (hue.isEmpty() || saturation.isEmpty() || lightness.isEmpty()) {
            return Optional.empty();
        }
        double l = Math.max(0, Math.min(1, lightness.get() / 100));
        double reach = Math.max(0, Math.min(1, saturation.get() / 100)) * Math.min(l, 1 - l);
        int[] levels = new int[3];
        for (int i = 0; i < 3; i++) {
            double turn = ((new double[] {0, 8, 4}[i] + hue.get() / 30) % 12 + 12) % 12;
            levels[i] = level(l - reach * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1)));
        }
        return Optional.of(of(levels[0], levels[1], levels[2]));
    }

    private static Optional<Double> number(String text) {
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)) && NUMBER.matcher(text).matches();
        return number ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    private static String withoutEnd(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }

    /** @param part from 0 to 1; what lies outside is the nearest of these */
    static int level(double part) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, part)));
    }

    int red() {
        return rgb >> 16;
    }

    int green() {
        return rgb >> 8 & 255;
    }

    int blue() {
        return rgb & 255;
    }

    /** {@code #rrggbb}. */
    String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** How bright it is, from 0 to 1, as WCAG has it. */
    double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** The light that a level of a channel stands for, from 0 to 1. */
    static double linear(int level) {
        double part = level / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }

    /** The contrast to another colour, from 1 to 21, as WCAG has it. */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /**
     * The colour of the same hue that is nearest in lightness and passes; of two that are as near, the darker one.
     *
     * @return empty where none of the hue does
     */
    Optional<Colour> nearest(Predicate<Colour> passes) {
        return passes.test(this) ? Optional.of(this) : nearest(Oklab.of(this), passes);
    }

    /**
     * The same with less of its colour, if need be.
     *
     * @param strength how much of it is kept: from 0, grey, to 1, all
     */
    Optional<Colour> nearest(double strength, Predicate<Colour> passes) {
        if (strength == 1) {
            return nearest(passes);
        }
        Oklab own = Oklab.of(this);
        Oklab weaker = new Oklab(own.lightness(), own.a() * strength, own.b() * strength);
        Colour first = weaker.at(weaker.lightness());
        return passes.test(first) ? Optional.of(first) : nearest(weaker, passes);
    }

    private static Optional<Colour> nearest(Oklab own, Predicate<Colour> passes) {
        for (int step = 1; step <= STEPS; step++) {
            double way = (double) step / STEPS;
            Colour darker = own.at(Math.max(0, own.lightness() - way));
            Colour lighter = own.at(Math.min(1, own.lightness() + way));
            if (passes.test(darker)) {
                return Optional.of(darker);
            }
            if (passes.test(lighter)) {
                return Optional.of(lighter);
            }
        }
        return Optional.empty();
    }
}
