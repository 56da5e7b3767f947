package dev.caveat.theme;

import java.util.function.IntSupplier;

/**
 * Reads expressions as FreeMarker describes them, and reports the built-ins ({@code ?name}) and special variables
 * ({@code .name}) in them.
 *
 * <p>In a description, a text in quotes has each character escaped that would end it, and a <code>${</code> that is no
 * interpolation; the expression of one that is stands there escaped once more. So each quotation is read through a layer
 * that takes one level of escapes away.
 */
abstract class Expressions {
    private static final int END = -1;

    private final String words;
    private int next;

    Expressions(String words) {
        this.words = words;
    }

    abstract void builtIn(String name);

    abstract void variable(String name);

    /** Something was left open: the description is not what we take it for. */
    abstract void unclear();

    final void read() {
        var all = new Layer(() -> next < words.length() ? words.charAt(next++) : END);
        if (!expression(all, false)) {
            unclear();
        }
    }

    /** A character source with one character of looking ahead. */
    private static final class Layer {
        private final IntSupplier source;
        private int ahead;

        Layer(IntSupplier source) {
            this.source = source;
            this.ahead = source.getAsInt();
        }

        int peek() {
            return ahead;
        }

        int take() {
            int taken = ahead;
            ahead = taken == END ? END : source.getAsInt();
            return taken;
        }

        String name() {
            var name = new StringBuilder();
            while (isName(ahead)) {
                int c = take();
                name.append((char) (c == '\\' ? take() : c));
            }
            return name.toString();
        }
    }

    /** Reads to the end, or to the brace that closes an interpolation; false when it is not where it should be. */
    private boolean expression(Layer in, boolean braced) {
        int open = 0;
        int before = ' ';
        while (in.peek() != END) {
            // The closing brace is not taken: looking ahead of it would read past the interpolation.
            if (in.peek() == '}' && open == 0 && braced) {
                return true;
            }
            if (isName(in.peek())) {
                in.name();
                before = 'a';
                continue;
            }
            int c = in.take();
            if (c == '"' || c == '\'') {
                if (!quotation(in, c)) {
                    return false;
                }
            } else if (c == '{') {
                open++;
            } else if (c == '}') {
                open--;
            } else if (c == '?' && isName(in.peek())) {
                builtIn(in.name());
                c = 'a';
            } else if (c == '.' && in.peek() == '.') {
                // A range: what comes next is a value of its own.
                in.take();
            } else if (c == '.' && isName(in.peek()) && !Character.isDigit(in.peek())) {
                String name = in.name();
                if (!isValue(before)) {
                    variable(name);
                }
                c = 'a';
            }
            before = c;
        }
        return !braced && open == 0;
    }

    /** Reads a text whose first quote has been taken, with its last. */
    private boolean quotation(Layer in, int quote) {
        while (in.peek() != END) {
            int c = in.take();
            if (c == quote) {
                return true;
            }
            if (c == '\\') {
                in.take();
            } else if (c == '$' && in.peek() == '{') {
                in.take();
                if (!expression(new Layer(() -> unescaped(in, quote)), true)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static int unescaped(Layer in, int quote) {
        if (in.peek() == quote) {
            return END;
        }
        int c = in.take();
        if (c != '\\') {
            return c;
        }
        int escaped = in.take();
        return switch (escaped) {
            case 'l' -> '<';
            case 'g' -> '>';
            case 'a' -> '&';
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            case 'x' -> hexadecimal(in);
            default -> escaped;
        };
    }

    private static int hexadecimal(Layer in) {
        int value = 0;
        for (int digits = 0; digits < 4 && Character.digit(in.peek(), 16) >= 0; digits++) {
            value = value * 16 + Character.digit(in.take(), 16);
        }
        return value;
    }

    private static boolean isName(int c) {
        return c == '_' || c == '$' || c == '@' || c == '\\' || c != END && Character.isLetterOrDigit(c);
    }

    /** Whether a dot after it asks for a part of a value. */
    private static boolean isValue(int c) {
        return c == 'a' || c == ')' || c == ']' || c == '}' || c == '"' || c == '\'' || c == '?';
    }
}
