package dev.caveat.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How the site's addresses are written into pages: encoded, and below the base address.
 *
 * @param basePath the path of the base address, such as {@code /} or {@code /sub/}
 * @param origin the base address without its path
 */
public record Addresses(String basePath, String origin) {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?#[]%";

    public static Addresses of(Config config) {
        return new Addresses(config.basePath(), config.origin());
    }

    /** An address from {@code /} as a link of the same host: {@code /sub/a%20b/}. */
    public String href(String url) {
        return encode(basePath + url.substring(1));
    }

    /** An address from {@code /} as a whole one. */
    public String absolute(String url) {
        return origin + href(url);
    }

    /** Encodes what an address cannot hold; what is encoded already stays. */
    public static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < address.length() ? i + 2 : i + 1;
                for (byte b : address.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
                i = end - 1;
            }
        }
        return encoded.toString();
    }
}
