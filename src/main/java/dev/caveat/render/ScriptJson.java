package dev.caveat.render;

/**
 * JSON in the making, of objects that say their type; what comes of it may stand inside a script element as it is.
 *
 * <p>No text can end the element, begin a comment in it or break a line of it: {@code <}, {@code >} and {@code &} are written
 * as escapes. Halves of characters become U+FFFD.
 */
final class ScriptJson {
    private static final String HEXADECIMAL = "0123456789abcdef";

    private final StringBuilder json = new StringBuilder(1 << 10);
    private boolean first = true;

    /** The value of the next name, or the next item: an object of schema.org. */
    ScriptJson object(String type) {
        open('{');
        return text("@type", type);
    }

    /** An object without a type of its own. */
    ScriptJson object() {
        return open('{');
    }

    ScriptJson list() {
        return open('[');
    }

    ScriptJson endObject() {
        return close('}');
    }

    ScriptJson endList() {
        return close(']');
    }

    /** A name, whose value comes next. */
    ScriptJson name(String name) {
        comma();
        quote(name);
        json.append(':');
        first = true;
        return this;
    }

    /** A name with a text; nothing where the text is blank, for that would say something that nobody said. */
    ScriptJson text(String name, String text) {
        if (!text.isBlank()) {
            name(name);
            quote(text);
            first = false;
        }
        return this;
    }

    /** A name with a list of texts, or nothing where there are none. */
    ScriptJson texts(String name, Iterable<String> texts) {
        if (texts.iterator().hasNext()) {
            name(name).list();
            for (String text : texts) {
                comma();
                quote(text);
            }
            endList();
        }
        return this;
    }

    ScriptJson number(String name, int number) {
        name(name);
        json.append(number);
        first = false;
        return this;
    }

    private ScriptJson open(char bracket) {
        comma();
        json.append(bracket);
        first = true;
        return this;
    }

    private ScriptJson close(char bracket) {
        json.append(bracket);
        first = false;
        return this;
    }

    private void comma() {
        if (!first) {
            json.append(',');
        }
        first = false;
    }

    /** What stands for itself, and is nearly all that there is. */
    private static boolean isUsual(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
    }

    private void quote(String text) {
        json.append('"');
        int usual = 0;
        while (usual < text.length() && isUsual(text.charAt(usual))) {
            usual++;
        }
        json.append(text, 0, usual);
        for (int i = usual; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                int point = text.codePointAt(i);
                boolean whole = Character.isSupplementaryCodePoint(point);
                json.appendCodePoint(whole ? point : 0xFFFD);
                i += whole ? 1 : 0;
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029') {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(HEXADECIMAL.charAt(c >> shift & 15));
                }
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
