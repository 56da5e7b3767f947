package dev.caveat.model;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the part of an address that stands for a name. */
public final class Slug {
    private Slug() {}

    /**
     * Lower case, composed (NFC), with a hyphen for each run of what is neither a letter nor a digit; letters of every
     * script stay. {@code Paper for iOS} becomes {@code paper-for-ios}. A name without a letter or digit becomes
     * {@code x} and the code points of its characters.
     */
    public static String of(String name) {
        if (isOne(name)) {
            return name;
        }
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int point = lower.codePointAt(i);
            i += Character.charCount(point);
            boolean belongs = Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK || point == '_';
            if (belongs) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(point);
            } else if (point != '\'' && point != '’') {
                gap = true;
            }
        }
        if (slug.length() == 0) {
            name.codePoints().forEach(point -> slug.append('x').append(Integer.toHexString(point)));
        }
        return slug.toString();
    }

    /** Whether a name is a slug as it stands, as far as a look at ASCII tells: a site's pages repeat its terms many times. */
    private static boolean isOne(String name) {
        boolean gap = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean belongs = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
            if (!belongs && (gap || c != '-')) {
                return false;
            }
            gap = !belongs;
        }
        return !gap;
    }
}
