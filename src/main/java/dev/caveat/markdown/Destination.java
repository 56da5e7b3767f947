package dev.caveat.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The address that a link or an image leads to. */
final class Destination {
    /** Schemes that run a script, or carry a whole page of their own, when somebody follows them. */
    private static final Set<String> DANGEROUS =
            Set.of("javascript", "vbscript", "livescript", "mocha", "data", "blob", "filesystem", "jar", "view-source");

    private static final boolean[] PLAIN = plain("-_.~:/?#@!$&'()*+,;=");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Destination() {}

    /**
     * Whether the scheme is one that may not reach a page. Read as the most forgiving browser would: case, white space,
     * control and invisible characters do not count.
     */
    static boolean isDangerous(String destination) {
        var scheme = new StringBuilder(16);
        for (int i = 0; i < destination.length(); i++) {
            char c = destination.charAt(i);
            if (c == ':') {
                return DANGEROUS.contains(scheme.toString().toLowerCase(Locale.ROOT));
            }
            if (isNothing(c)) {
                continue;
            }
            if (c == '/' || c == '?' || c == '#' || scheme.length() > 16) {
                return false;
            }
            scheme.append(c);
        }
        return false;
    }

    private static boolean isNothing(char c) {
        return c <= ' ' || Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT || c == '\uFFFD' || c == '\\';
    }

    /** Appends the address percent-encoded (what is encoded already stays) and escaped for an attribute. */
    static void to(StringBuilder out, String destination) {
        int usual = 0;
        while (usual < destination.length() && destination.charAt(usual) != '&' && isPlain(destination.charAt(usual))) {
            usual++;
        }
        out.append(destination.substring(0, usual));
        for (int i = usual; i < destination.length(); i++) {
            char c = destination.charAt(i);
            if (c == '&') {
                out.append("&amp;");
            } else if (isPlain(c) || c == '%' && isHex(destination, i + 1) && isHex(destination, i + 2)) {
                out.append(c);
            } else {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < destination.length()
                        && Character.isLowSurrogate(destination.charAt(i + 1));
                encode(out, pair ? destination.substring(i, i + 2) : Character.isSurrogate(c) ? "\uFFFD" : String.valueOf(c));
                i += pair ? 1 : 0;
            }
        }
    }

    private static boolean isPlain(char c) {
        return c < 128 && PLAIN[c];
    }

    private static boolean[] plain(String unreserved) {
        boolean[] plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || unreserved.indexOf(c) >= 0;
        }
        return plain;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static void encode(StringBuilder out, String character) {
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
        }
    }
}
