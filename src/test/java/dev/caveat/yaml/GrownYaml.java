package dev.caveat.yaml;

import java.util.List;
import java.util.Random;

/** YAML texts grown at random from a grammar of what people write, and a little beyond. */
final class GrownYaml {
    private static final List<String> WORDS = List.of(
            "a", "b", "tea", "sleep", "Straße", "日記", "\uD83D\uDE00", "http://x/y?z=1#w", "c++", "1", "-5", "2024-03-02T15:49:00Z", "no",
            "~", "null", "it's", "say \"no\"", "<p>Hi</p>", "a:b", "a#b", "#1", "&amp;", "*x*", "- x", "-", "?", "? q", ":)", ": x", "x:",
            "|", ">", "[a]", "{ x }", "{{ x }}", "a, b", "%20", "@you", "`c`", "!", "\\", "\\n", "---", "...", "\u00a0", "=", "<<", "'",
            "\"", "``` js", "", " ", "\t", "\u2028", "\u0085", "\uFEFF");
    private static final List<String> ESCAPES = List.of(
            "\\n", "\\r\\n", "\\t", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "\\x41", "\\ ", "\\0", "\\e", "\\_", "\\N", "\\/", "\\q",
            "\\u12", "\\\n  ", "\\\n", "\\\n\n  \\ ", "\\U0001F600");

    private final Random random;

    GrownYaml(Random random) {
        this.random = random;
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A whole text. */
    String text() {
        var text = new StringBuilder();
        text.append(once(20) ? "\uFEFF" : "").append(gap());
        int documents = once(5) ? 1 + random.nextInt(3) : 1;
        for (int i = 0; i < documents; i++) {
            text.append(i > 0 || once(10) ? "---" + lineEnd() : "");
            text.append(once(12) ? "" : document()).append(gap());
            text.append(once(15) ? "..." + lineEnd() : "");
        }
        String all = text.toString();
        String cut = once(6) && !all.isEmpty() ? all.substring(0, all.length() - 1) : all;
        return once(10) ? cut.replace("\n", "\r\n") : cut;
    }

    private String document() {
        int indent = once(12) ? random.nextInt(3) : 0;
        return switch (random.nextInt(12)) {
            case 0 -> blanks(indent) + flow(3) + lineEnd();
            case 1, 2 -> blanks(indent) + list(indent, 3);
            default -> blanks(indent) + mapping(indent, 3);
        };
    }

    /** Keys with values, from the first key on. */
    private String mapping(int indent, int depth) {
        var text = new StringBuilder();
        int keys = 1 + random.nextInt(once(30) ? 30 : 5);
        for (int i = 0; i < keys; i++) {
            text.append(i > 0 ? gap() + blanks(indent) : "").append(key(i)).append(':').append(value(indent, depth, true));
        }
        return text.toString();
    }

    private String list(int indent, int depth) {
        var text = new StringBuilder();
        int items = 1 + random.nextInt(4);
        for (int i = 0; i < items; i++) {
            text.append(i > 0 ? gap() + blanks(indent) : "").append('-').append(item(indent, depth));
        }
        return text.toString();
    }

    private String item(int indent, int depth) {
        if (depth > 0 && once(2)) {
            int blanks = once(4) ? 1 + random.nextInt(3) : 1;
            int inner = indent + 1 + blanks;
            return blanks(blanks) + (once(5) ? list(inner, depth - 1) : mapping(inner, depth - 1));
        }
        return value(indent, depth, false);
    }

    private String key(int number) {
        String name = once(4) ? "key " + number : "k" + number;
        return switch (random.nextInt(60)) {
            case 0 -> '"' + name + '"';
            case 1 -> "'" + name + "'";
            case 2 -> "\"" + name + of(ESCAPES) + "\"";
            case 3 -> name + of(WORDS);
            case 4 -> of(WORDS);
            case 5 -> name + " ";
            case 6 -> "x".repeat(1020 + random.nextInt(10));
            default -> name;
        };
    }

    /** What follows a colon or a dash, with the break at its end. */
    private String value(int indent, int depth, boolean mapping) {
        String space = once(20) ? "  " : " ";
        int inner = indent + (once(6) ? 1 + random.nextInt(4) : 2);
        if (depth > 0 && once(5)) {
            String below = lineEnd() + gap();
            return switch (random.nextInt(6)) {
                case 0 -> below + blanks(inner) + list(inner, depth - 1);
                case 1 -> mapping ? below + blanks(indent) + list(indent, depth - 1) : lineEnd();
                case 2 -> below + blanks(inner) + line(inner) + lineEnd();
                case 3 -> below + blanks(inner) + flow(depth) + lineEnd();
                default -> below + blanks(inner) + mapping(inner, depth - 1);
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> lineEnd();
            case 1 -> space + flow(depth) + lineEnd();
            case 2, 3, 4 -> space + block(inner);
            default -> space + line(inner) + lineEnd();
        };
    }

    /** A text in quotes or plain, which may go on in the lines below. */
    private String line(int indent) {
        return switch (random.nextInt(4)) {
            case 0 -> '"' + quoted(indent).replace("\"", "") + '"';
            case 1 -> "'" + words(indent).replace("'", "''") + "'";
            case 2 -> once(4) ? words(indent) : "plain " + words(indent);
            default -> "just words " + random.nextInt(100);
        };
    }

    private String quoted(int indent) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(once(3) ? of(ESCAPES) : words(indent));
        }
        return text.toString();
    }

    private String words(int indent) {
        var text = new StringBuilder(word());
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(once(12) ? "\n" + (once(3) ? "\n" : "") + blanks(once(10) ? random.nextInt(4) : indent) : " ").append(word());
        }
        return text.toString();
    }

    private String word() {
        return once(3) ? of(WORDS) : WORDS.get(random.nextInt(12));
    }

    private String block(int indent) {
        var text = new StringBuilder(once(5) ? ">" : "|");
        text.append(once(4) ? "-" : once(6) ? "+" : "").append(once(50) ? "2" : "").append(lineEnd());
        for (int i = random.nextInt(5); i > 0; i--) {
            int more = once(6) ? random.nextInt(5) - 2 : 0;
            text.append(once(4) ? blanks(once(2) ? 0 : random.nextInt(5)) + "\n" : blanks(indent + more) + words(indent) + "\n");
        }
        return text.toString();
    }

    private String flow(int depth) {
        var text = new StringBuilder();
        boolean list = once(2);
        String close = list ? "]" : "}";
        text.append(list ? "[" : "{").append(space());
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(list ? "" : once(3) ? "\"k" + i + "\"" + (once(3) ? " " : "") + ":" + space() : "k" + i + ": ");
            text.append(depth > 0 && once(5) ? flow(depth - 1) : once(10) ? "" : flowWord()).append(space());
            text.append(i > 1 || once(15) ? "," + space() : "");
        }
        return text + close;
    }

    private String flowWord() {
        return switch (random.nextInt(4)) {
            case 0 -> '"' + (once(3) ? quoted(2).replace("\"", "") : "a, b: c") + '"';
            case 1 -> "'it''s'";
            case 2 -> word();
            default -> "word " + random.nextInt(10);
        };
    }

    private String space() {
        return once(30) ? (once(5) ? " # c" : "") + "\n" + blanks(random.nextInt(4)) : once(60) ? "\t" : once(2) ? " " : "";
    }

    private String lineEnd() {
        return (once(20) ? " ".repeat(1 + random.nextInt(3)) : "") + (once(20) ? " # " + word() : "") + "\n";
    }

    /** Nothing, or empty lines and comments. */
    private String gap() {
        if (!once(12)) {
            return "";
        }
        return blanks(random.nextInt(5)) + (once(2) ? "# " + word() + ": " + word() : "") + "\n";
    }

    private String blanks(int count) {
        return " ".repeat(Math.max(0, once(100) ? count + random.nextInt(3) - 1 : count));
    }
}
