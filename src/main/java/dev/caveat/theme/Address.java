package dev.caveat.theme;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a file is published, from {@code /}, not encoded.
 *
 * <p>Templates of pages hand it to {@code url()}; in a style sheet it is an address as seen from there.
 */
record Address(String path) {
    private static final String PLAIN = "-._~/";

    /** As seen from a file below {@code assets/}, wherever the site lies. */
    String from(String asset) {
        int up = 1 + (int) asset.chars().filter(c -> c == '/').count();
        var address = new StringBuilder("../".repeat(up));
        for (byte one : path.substring(1).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= 0 && (Character.isLetterOrDigit(one) || PLAIN.indexOf(one) >= 0);
            address.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return address.toString();
    }
}
