package dev.caveat.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value, the language of the DevTools.
 *
 * @param value a map, list, text, {@link Double} or {@link Boolean}; null where there is none
 */
record Json(Object value) {
    private static final Json NONE = new Json(null);

    static Json read(String text) {
        return new Json(new Reader(text).all());
    }

    /** Writes maps, lists, texts, numbers and truth values. */
    static String write(Object value) {
        var made = new StringBuilder();
        write(value, made);
        return made.toString();
    }

    /** The value below some names; none where one of them is not there. */
    Json at(String... names) {
        Json here = this;
        for (String name : names) {
            here = here.value instanceof Map<?, ?> map ? new Json(map.get(name)) : NONE;
        }
        return here;
    }

    boolean isThere() {
        return value != null;
    }

    /** A text as it is, anything else as it prints; empty where there is nothing. */
    String text() {
        return value == null ? "" : value.toString();
    }

    int number() {
        return value instanceof Double number ? number.intValue() : 0;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    private static void write(Object value, StringBuilder made) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (var entry : map.entrySet()) {
                made.append(before);
                quote(entry.getKey().toString(), made);
                made.append(':');
                write(entry.getValue(), made);
                before = ",";
            }
            made.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object item : list) {
                made.append(before);
                write(item, made);
                before = ",";
            }
            made.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number || value instanceof Boolean) {
            made.append(value);
        } else {
            quote(value.toString(), made);
        }
    }

    private static void quote(String text, StringBuilder made) {
        made.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                made.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                made.append(c);
            } else {
                made.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            }
        }
        made.append('"');
    }

    /** Reads what Chromium writes, which is never wrong; so it only says that something is. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object all() {
            Object value = value();
            if (next() != 0) {
                throw wrong();
            }
            return value;
        }

        private Object value() {
            return switch (next()) {
                case '{' -> map();
                case '[' -> list();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            for (at++; next() != '}'; skip(',', '}')) {
                String name = string();
                skip(':', ':');
                map.put(name, value());
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            for (at++; next() != ']'; skip(',', ']')) {
                list.add(value());
            }
            at++;
            return list;
        }

        private String string() {
            if (next() != '"') {
                throw wrong();
            }
            var made = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                made.append(c == '\\' ? escaped() : c);
            }
            at++;
            return made.toString();
        }

        private char escaped() {
            char c = text.charAt(++at);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            int plain = "bfnrt".indexOf(c);
            return plain < 0 ? c : "\b\f\n\r\t".charAt(plain);
        }

        private Double number() {
            int start = at;
            while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(start, at));
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw wrong();
            }
            at += word.length();
            return value;
        }

        /** Skips a separator; leaves what ends the whole. */
        private void skip(char separator, char end) {
            char c = next();
            if (c == separator) {
                at++;
            } else if (c != end) {
                throw wrong();
            }
        }

        /** The next character that is no white space; 0 at the end. */
        private char next() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("no JSON at " + at + ": " + text);
        }
    }
}
