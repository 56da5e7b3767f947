package dev.caveat.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How the site's addresses are written into pages: encoded, and below the base address.
 *
 * @param basePath the path of the base address, encoded, such as {@code /} or {@code /sub/}
 * @param origin the base address without its path
 */
public record Addresses(String basePath, String origin) {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";
    private static final String WRITTEN = PLAIN + "?#[]%";

    public static Addresses of(Config config) {
        return new Addresses(encode(config.basePath(), WRITTEN), config.origin());
    }

    /** The address of a page or file, from {@code /}, as a link of the same host: {@code /sub/a%20b/}. */
    public String href(String url) {
        return basePath + encode(url.substring(1), PLAIN);
    }

    /** The address of a page or file, from {@code /}, as a whole one. */
    public String absolute(String url) {
        return origin + href(url);
    }

    /** A link from {@code /} as somebody wrote it, with a query or fragment perhaps; what is encoded already stays. */
    public String written(String link) {
        return basePath + encode(link.substring(1), WRITTEN);
    }

    /** What stands behind the {@code #} of an address that leads to an HTML id. */
    public static String fragment(String id) {
        return encode(id, PLAIN);
    }

    /** What a path means whose characters are escaped, perhaps; as it stands where an escape is none. */
    public static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }

    private static String encode(String address, String plain) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
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
