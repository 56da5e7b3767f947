package dev.caveat.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A colour of the screen.
 *
 * @param red from 0 to 255, as green and blue
 * @param alpha from 0, which is not there, to 1
 */
record Colour(double red, double green, double blue, double alpha) {
    static final Colour WHITE = new Colour(255, 255, 255, 1);
    static final Colour BLACK = new Colour(0, 0, 0, 1);

    private static final Set<String> OTHER_FUNCTIONS = Set.of(
            "color", "color-mix", "hwb", "lab", "lch", "oklab", "oklch", "light-dark", "device-cmyk", "contrast-color");

    /** Those by which somebody would hide or show a text; the many others have contrast to each other that nobody works out here. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("white", 0xFFFFFF), Map.entry("black", 0), Map.entry("red", 0xFF0000), Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF), Map.entry("yellow", 0xFFFF00), Map.entry("lime", 0x00FF00), Map.entry("aqua", 0x00FFFF),
            Map.entry("cyan", 0x00FFFF), Map.entry("fuchsia", 0xFF00FF), Map.entry("magenta", 0xFF00FF), Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080), Map.entry("silver", 0xC0C0C0), Map.entry("maroon", 0x800000), Map.entry("olive", 0x808000),
            Map.entry("navy", 0x000080), Map.entry("teal", 0x008080), Map.entry("purple", 0x800080), Map.entry("orange", 0xFFA500),
            Map.entry("snow", 0xFFFAFA), Map.entry("ivory", 0xFFFFF0), Map.entry("whitesmoke", 0xF5F5F5), Map.entry("ghostwhite", 0xF8F8FF),
            Map.entry("floralwhite", 0xFFFAF0), Map.entry("azure", 0xF0FFFF), Map.entry("mintcream", 0xF5FFFA), Map.entry("beige", 0xF5F5DC),
            Map.entry("linen", 0xFAF0E6), Map.entry("seashell", 0xFFF5EE), Map.entry("honeydew", 0xF0FFF0), Map.entry("aliceblue", 0xF0F8FF),
            Map.entry("lavender", 0xE6E6FA), Map.entry("lightgray", 0xD3D3D3), Map.entry("lightgrey", 0xD3D3D3), Map.entry("gainsboro", 0xDCDCDC),
            Map.entry("darkgray", 0xA9A9A9), Map.entry("darkgrey", 0xA9A9A9), Map.entry("dimgray", 0x696969), Map.entry("dimgrey", 0x696969),
            Map.entry("darkblue", 0x00008B), Map.entry("midnightblue", 0x191970), Map.entry("cornsilk", 0xFFF8DC), Map.entry("lightyellow", 0xFFFFE0));

    /** Of a value in lower case; empty for what is none, or none that can be worked out. */
    static Optional<Colour> of(String value) {
        if (value.startsWith("#")) {
            return hex(value.substring(1));
        }
        if (value.equals("transparent")) {
            return Optional.of(new Colour(0, 0, 0, 0));
        }
        Integer named = NAMES.get(value);
        if (named != null) {
            return Optional.of(new Colour(named >> 16, named >> 8 & 255, named & 255, 1));
        }
        int open = value.indexOf('(');
        if (open < 0 || !value.endsWith(")")) {
            return Optional.empty();
        }
        List<String> parts = CssText.words(value.substring(open + 1, value.length() - 1).replace(',', ' ').replace('/', ' '));
        return switch (value.substring(0, open)) {
            case "rgb", "rgba" -> rgb(parts);
            case "hsl", "hsla" -> hsl(parts);
            default -> Optional.empty();
        };
    }

    /** Whether browsers would take a value for a colour, whether or not it can be worked out here. */
    static boolean isColour(String value) {
        return of(value).isPresent() || value.matches("[a-z]+") || OTHER_FUNCTIONS.contains(value.replaceFirst("\\(.*", ""));
    }

    private static Optional<Colour> hex(String digits) {
        if (!digits.matches("[0-9a-f]{3,8}") || digits.length() == 5 || digits.length() == 7) {
            return Optional.empty();
        }
        String all = digits.length() > 4 ? digits : digits.replaceAll("(.)", "$1$1");
        double alpha = all.length() == 8 ? Integer.parseInt(all.substring(6), 16) / 255.0 : 1;
        return Optional.of(new Colour(
                Integer.parseInt(all.substring(0, 2), 16), Integer.parseInt(all.substring(2, 4), 16), Integer.parseInt(all.substring(4, 6), 16), alpha));
    }

    private static Optional<Colour> rgb(List<String> parts) {
        Optional<double[]> numbers = numbers(parts, 255);
        return numbers.map(all -> new Colour(all[0], all[1], all[2], all[3]));
    }

    private static Optional<Colour> hsl(List<String> parts) {
        return numbers(parts, 1).map(all -> {
            double hue = (all[0] % 360 + 360) % 360 / 30;
            double light = all[2] > 1 ? all[2] / 100 : all[2];
            double saturated = (all[1] > 1 ? all[1] / 100 : all[1]) * Math.min(light, 1 - light);
            return new Colour(channel(0, hue, light, saturated), channel(8, hue, light, saturated), channel(4, hue, light, saturated), all[3]);
        });
    }

    private static double channel(int shift, double hue, double light, double saturated) {
        double at = (shift + hue) % 12;
        return 255 * (light - saturated * Math.max(-1, Math.min(1, Math.min(at - 3, 9 - at))));
    }

    private static Optional<double[]> numbers(List<String> parts, double whole) {
        if (parts.size() < 3 || parts.size() > 4) {
            return Optional.empty();
        }
        double[] numbers = {0, 0, 0, 1};
        for (int i = 0; i < parts.size(); i++) {
            Optional<Length> number = Length.of(parts.get(i).equals("none") ? "0" : parts.get(i));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers[i] = number.get().unit().equals("%") ? number.get().number() / 100 * (i == 3 ? 1 : whole) : number.get().number();
        }
        return Optional.of(numbers);
    }

    /** As it looks on another one. */
    Colour over(Colour ground) {
        return new Colour(
                red * alpha + ground.red * (1 - alpha), green * alpha + ground.green * (1 - alpha), blue * alpha + ground.blue * (1 - alpha), 1);
    }

    /** The contrast to another one, from 1 to 21, as the accessibility guidelines measure it. */
    double contrast(Colour other) {
        double mine = luminance();
        double others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        double part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
