package dev.caveat.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the site's addresses are written into pages: encoded, and below the base address.
 *
 * @param basePath the path of the base address, encoded, such as {@code /} or {@code /sub/}
 * @param origin the base address without its path
 */
public record Addresses(String basePath, String origin) {
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";
    private static final String WRITTEN = PLAIN + "?#[]%";
    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})");

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

    /** An address of a page as it is from {@code /}: without the base path, if it has it. */
    public String below(String address) {
        return address.startsWith(basePath) ? address.substring(basePath.length() - 1) : address;
    }

    /** A link from {@code /} as somebody wrote it, with a query or fragment perhaps; what is encoded already stays. */
    public String written(String link) {
        String encoded = encode(link.substring(1), WRITTEN);
        return basePath + (encoded.indexOf('%') < 0 ? encoded : STRAY.matcher(encoded).replaceAll("%25"));
    }

    /** What stands behind the {@code #} of an address that leads to an HTML id. */
    public static String fragment(String id) {
        return encode(id, PLAIN);
    }

    /** What an address means whose characters are escaped, perhaps; a % that begins no escape stands for itself. */
    public static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(address.length());
        byte[] written = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = written[i] == '%' && i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written[i + 2], 16);
            bytes.write(low < 0 ? written[i] : high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whether a character is one of those that nearly all addresses are made of, and stays as it is everywhere. */
    private static boolean isUsual(char c) {
        return c >= 'a' && c <= 'z' || c >= '-' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static String encode(String address, String plain) {
        int plainTo = 0;
        while (plainTo < address.length() && isUsual(address.charAt(plainTo))) {
            plainTo++;
        }
        if (plainTo == address.length()) {
            return address;
        }
        StringBuilder encoded = new StringBuilder(address.length() + 16).append(address.substring(0, plainTo));
        for (int i = plainTo; i < address.length(); i++) {
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
