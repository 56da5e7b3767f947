package dev.caveat.render;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes text for XML and HTML, and reads what is escaped. */
final class Xml {
    private static final String AMPERSAND = "&amp;";
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern REFERENCE = Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7}));");

    private Xml() {}

    /** For text and for attributes in quotes; characters that XML cannot hold are left out. */
    static String escape(String text) {
        int length = text.length();
        int at = 0;
        while (at < length && isItself(text.charAt(at))) {
            at++;
        }
        if (at == length) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(length + 32);
        int done = 0;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (isItself(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(text.charAt(at + 1));
            if (!pair) {
                escaped.append(text.substring(done, at)).append(entity(c));
                done = at + 1;
            }
            at += pair ? 1 : 0;
        }
        return escaped.append(text.substring(done)).toString();
    }

    private static boolean isItself(char c) {
        return c > '>' ? c < 0xD800 || c > 0xDFFF && c < 0xFFFE
                : c >= ' ' ? c != '&' && c != '<' && c != '>' && c != '"' && c != '\''
                : c == '\n' || c == '\t' || c == '\r';
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    /** What an attribute means whose characters are escaped by number, or by one of the five names that XML knows. */
    static String unescape(String escaped) {
        if (escaped.indexOf('&') < 0) {
            return escaped;
        }
        if (isAmpersandsOnly(escaped)) {
            return escaped.replace(AMPERSAND, "&");
        }
        StringBuilder text = new StringBuilder(escaped.length());
        int at = 0;
        for (Matcher reference = REFERENCE.matcher(escaped); reference.find(); at = reference.end()) {
            text.append(escaped, at, reference.start()).append(character(reference));
        }
        return text.append(escaped, at, escaped.length()).toString();
    }

    /** Whether nothing is escaped but the characters that join the parts of addresses, as in nearly all attributes. */
    private static boolean isAmpersandsOnly(String escaped) {
        for (int at = escaped.indexOf('&'); at >= 0; at = escaped.indexOf('&', at + 1)) {
            if (!escaped.startsWith(AMPERSAND, at)) {
                return false;
            }
        }
        return true;
    }

    private static String character(Matcher reference) {
        String named = reference.group(1);
        if (named != null) {
            return NAMED.get(named);
        }
        boolean hex = reference.group(2) != null;
        int point = Integer.parseInt(hex ? reference.group(2) : reference.group(3), hex ? 16 : 10);
        return Character.isValidCodePoint(point) && isXml(point) ? Character.toString(point) : reference.group();
    }

    /** Writes an element with a text, on a line of its own; nothing where the text is empty. */
    static void element(StringBuilder xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append(">\n");
        }
    }

    private static boolean isXml(int point) {
        return point >= 0x20 && point <= 0xD7FF || point == '\n' || point == '\t' || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
