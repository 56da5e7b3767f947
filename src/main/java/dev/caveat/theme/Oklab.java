package dev.caveat.theme;

/**
 * A colour as people see it: in Björn Ottosson's Oklab, where equal steps look equal and a hue stays itself from dark to light.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red, 0 for neither
 * @param b from blue to yellow, 0 for neither
 */
record Oklab(double lightness, double a, double b) {
    /** How often the search for the strongest colour that a screen can show is halved: finer than its 256 levels. */
    private static final int HALVINGS = 16;

    static Oklab of(Colour colour) {
        double red = Colour.linear(colour.red());
        double green = Colour.linear(colour.green());
        double blue = Colour.linear(colour.blue());
        double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The colour of this hue at another lightness, as strong as this one or as a screen can show it. */
    Colour at(double other) {
        double weakest = 0;
        double strongest = 1;
        if (fits(light(other, 1))) {
            return colour(light(other, 1));
        }
        for (int i = 0; i < HALVINGS; i++) {
            double between = (weakest + strongest) / 2;
            if (fits(light(other, between))) {
                weakest = between;
            } else {
                strongest = between;
            }
        }
        return colour(light(other, weakest));
    }

    /** Red, green and blue light, beyond 0 and 1 where no screen can show it. */
    private double[] light(double lightness, double strength) {
        double l = lightness + strength * (0.3963377774 * a + 0.2158037573 * b);
        double m = lightness - strength * (0.1055613458 * a + 0.0638541728 * b);
        double s = lightness - strength * (0.0894841775 * a + 1.2914855480 * b);
        l = l * l * l;
        m = m * m * m;
        s = s * s * s;
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean fits(double[] light) {
        for (double part : light) {
            if (part < -0.0001 || part > 1.0001) {
                return false;
            }
        }
        return true;
    }

    private static Colour colour(double[] light) {
        return Colour.of(level(light[0]), level(light[1]), level(light[2]));
    }

    private static int level(double light) {
        double part = Math.max(0, light);
        return Colour.level(part <= 0.0031308 ? part * 12.92 : 1.055 * StrictMath.pow(part, 1 / 2.4) - 0.055);
    }
}
