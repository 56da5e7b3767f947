package dev.caveat.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as RFC 8259 has it, and nothing else: maps, lists, texts, whole numbers, truth values. */
final class StrictJson {
    private final String text;
    private int at;

    private StrictJson(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException where the text is not one JSON value */
    static Object read(String text) {
        StrictJson json = new StrictJson(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong("more text");
        }
        return value;
    }

    private Object value() {
        blanks();
        return switch (here()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        take('{');
        blanks();
        for (boolean more = here() != '}'; more; ) {
            blanks();
            String name = string();
            blanks();
            take(':');
            if (map.put(name, value()) != null) {
                throw wrong("the name \"" + name + "\" twice");
            }
            blanks();
            more = here() == ',';
            at += more ? 1 : 0;
        }
        take('}');
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        take('[');
        blanks();
        for (boolean more = here() != ']'; more; ) {
            list.add(value());
            blanks();
            more = here() == ',';
            at += more ? 1 : 0;
        }
        take(']');
        return list;
    }

    private String string() {
        take('"');
        StringBuilder made = new StringBuilder();
        while (here() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("a control character");
            }
            made.append(c == '\\' ? escaped() : c);
        }
        at++;
        String string = made.toString();
        if (!string.equals(new String(string.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))) {
            throw wrong("half a character");
        }
        return string;
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == 'u') {
            String digits = text.substring(at, at + 4);
            if (!digits.matches("[0-9a-fA-F]{4}")) {
                throw wrong("a wrong escape");
            }
            at += 4;
            return (char) Integer.parseInt(digits, 16);
        }
        int known = "\"\\/bfnrt".indexOf(c);
        if (known < 0) {
            throw wrong("a wrong escape");
        }
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private Long number() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("0|[1-9][0-9]*")) {
            throw wrong("no value");
        }
        return Long.valueOf(digits);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("no value");
        }
        at += word.length();
        return value;
    }

    private void take(char c) {
        if (here() != c) {
            throw wrong("no " + c);
        }
        at++;
    }

    private char here() {
        if (at >= text.length()) {
            throw wrong("the end");
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + " at " + at + ": " + text);
    }
}
