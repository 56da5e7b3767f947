package dev.caveat.comment;

import java.text.Normalizer;
import java.util.Map;

/**
 * Decodes the character references that old comment systems left in names: {@code M&#229;rtensson}.
 *
 * <p>Names hold letters, so the named ones need no table: {@code &eacute;} is an {@code e} with an acute accent.
 */
final class Letters {
    private static final int LONGEST = 10;
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""),
            Map.entry("apos", "'"), Map.entry("nbsp", " "), Map.entry("szlig", "ß"), Map.entry("aelig", "æ"),
            Map.entry("AElig", "Æ"), Map.entry("oelig", "œ"), Map.entry("OElig", "Œ"), Map.entry("oslash", "ø"),
            Map.entry("Oslash", "Ø"), Map.entry("eth", "ð"), Map.entry("ETH", "Ð"), Map.entry("thorn", "þ"),
            Map.entry("THORN", "Þ"), Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"), Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("hellip", "…"));
    private static final Map<String, String> ACCENTS = Map.of(
            "grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303", "uml", "\u0308", "ring", "\u030a",
            "cedil", "\u0327", "caron", "\u030c", "ogon", "\u0328", "macr", "\u0304");

    private Letters() {}

    /** Each reference once: {@code &amp;amp;} becomes {@code &amp;}. What is none stays as it is. */
    static String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        var made = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = text.charAt(i) == '&' ? end(text, i + 1) : -1;
            String decoded = end < 0 ? "" : decoded(text.substring(i + 1, end));
            if (decoded.isEmpty()) {
                made.append(text.charAt(i++));
            } else {
                made.append(decoded);
                i = end + 1;
            }
        }
        return made.toString();
    }

    private static int end(String text, int from) {
        for (int i = from; i < text.length() && i <= from + LONGEST; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String decoded(String name) {
        if (name.startsWith("#")) {
            return numbered(name.substring(1));
        }
        if (OTHERS.containsKey(name)) {
            return OTHERS.get(name);
        }
        String accent = name.length() < 2 ? null : ACCENTS.get(name.substring(1));
        if (accent == null) {
            return "";
        }
        String letter = Normalizer.normalize(name.charAt(0) + accent, Normalizer.Form.NFC);
        return letter.length() == 1 ? letter : "";
    }

    private static String numbered(String digits) {
        boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
        String rest = hexadecimal ? digits.substring(1) : digits;
        int c = 0;
        for (int i = 0; i < rest.length(); i++) {
            int digit = Character.digit(rest.charAt(i), hexadecimal ? 16 : 10);
            c = digit < 0 || c > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : c * (hexadecimal ? 16 : 10) + digit;
            if (c > Character.MAX_CODE_POINT) {
                return "";
            }
        }
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == 0 || isSurrogate ? "" : Character.toString(c);
    }
}
