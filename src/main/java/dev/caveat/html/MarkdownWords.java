package dev.caveat.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the words of a paragraph as Markdown: what only looks like markup is written so that it stays text. */
final class MarkdownWords {
    private static final Map<String, String> MARKS = Map.of("em", "*", "i", "*", "strong", "**", "b", "**", "del", "~~", "s", "~~", "strike", "~~");
    /** Markdown has no sign for them, and lets them stand among words. */
    private static final Set<String> KEPT = Set.of("u", "ins", "sup", "sub", "mark", "small", "kbd", "samp", "var", "q", "cite");
    private static final Set<String> NEVER_SEEN = Set.of("script", "style", "template", "noscript");
    private static final int DEEPEST = 60;

    private final UnaryOperator<String> addresses;

    MarkdownWords(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    /** The words of some nodes, without blanks and ends of lines around them. */
    String of(List<? extends Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> write(node, out, 0));
        String text = out.toString().replaceAll("[ \t]*\n[ \t]*", "\n").replaceAll("^(?:\\\\?\n|\\s)+", "").replaceAll("(?:\\\\?\n|\\s)+$", "");
        return lineStarts(text);
    }

    String address(String written) {
        return addresses.apply(written.strip());
    }

    private void write(Node node, StringBuilder out, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText(), out);
        } else if (node instanceof Element element && !NEVER_SEEN.contains(element.normalName()) && depth <= DEEPEST) {
            element(element, out, depth);
        } else if (node instanceof Element element) {
            words(element.text(), out);
        }
    }

    private void children(Element element, StringBuilder out, int depth) {
        element.childNodes().forEach(child -> write(child, out, depth + 1));
    }

    private void element(Element element, StringBuilder out, int depth) {
        String name = element.normalName();
        String mark = MARKS.get(name);
        if (mark != null) {
            marked(mark, element, out, depth);
        } else if (KEPT.contains(name)) {
            out.append('<').append(name).append('>');
            children(element, out, depth);
            out.append("</").append(name).append('>');
        } else {
            switch (name) {
                case "br" -> out.append("\\\n");
                case "code", "tt" -> code(element.wholeText(), out);
                case "a" -> link(element, out, depth);
                case "img" -> image(element, out);
                default -> children(element, out, depth);
            }
        }
    }

    /** No blank may stand inside of a mark, and nothing that makes the mark mean something else beside it. */
    private void marked(String mark, Element element, StringBuilder out, int depth) {
        StringBuilder inside = new StringBuilder();
        children(element, inside, depth);
        String text = inside.toString();
        String core = text.strip();
        String sign = mark.substring(0, 1);
        boolean touched = out.length() > 0 && "*~".indexOf(out.charAt(out.length() - 1)) >= 0 || core.startsWith(sign) || core.endsWith(sign);
        if (core.isEmpty()) {
            out.append(text);
            return;
        }
        int start = text.indexOf(core);
        out.append(text, 0, start);
        boolean letters = out.length() > 0 && Character.isLetterOrDigit(out.charAt(out.length() - 1)) && !Character.isLetterOrDigit(core.charAt(0));
        String name = element.normalName();
        boolean within = core.matches("(?s).*(?<!\\\\)[*~].*");
        boolean plain = !touched && !letters && !within && Character.isLetterOrDigit(core.codePointBefore(core.length())) && !core.contains("\n");
        out.append(plain ? mark + core + mark : "<" + name + ">" + core + "</" + name + ">");
        out.append(text.substring(start + core.length()));
    }

    private static void code(String text, StringBuilder out) {
        String line = text.replace('\n', ' ');
        if (line.isBlank()) {
            out.append(line);
            return;
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == '`') {
            out.append("<code>");
            words(line, out);
            out.append("</code>");
            return;
        }
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ");
        out.append(fence).append(padded ? " " : "").append(line).append(padded ? " " : "").append(fence);
    }

    private void link(Element element, StringBuilder out, int depth) {
        StringBuilder inside = new StringBuilder();
        children(element, inside, depth);
        String text = inside.toString();
        String core = text.strip();
        String target = destination(element.attr("href"));
        if (target.isEmpty() || core.isEmpty()) {
            out.append(text);
            return;
        }
        int start = text.indexOf(core);
        out.append(text, 0, start);
        if (out.length() > 0 && out.charAt(out.length() - 1) == '!') {
            out.insert(out.length() - 1, '\\');
        }
        out.append('[').append(core.replace("\\\n", " ")).append("](").append(target).append(title(element)).append(')').append(text.substring(start + core.length()));
    }

    private void image(Element element, StringBuilder out) {
        String target = destination(element.hasAttr("data-src") && !element.hasAttr("src") ? element.attr("data-src") : element.attr("src"));
        if (!target.isEmpty()) {
            StringBuilder alt = new StringBuilder();
            words(element.attr("alt").strip(), alt);
            out.append("![").append(alt.toString().replace("\n", " ")).append("](").append(target).append(title(element)).append(')');
        }
    }

    private static String title(Element element) {
        String title = element.attr("title").strip().replaceAll("\\s+", " ");
        return title.isEmpty() ? "" : " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Only addresses that a reader may follow; in brackets where blanks or parentheses stand in it. */
    private String destination(String written) {
        String address = address(written).replaceAll("\\p{Cntrl}", "").replaceAll("\\s", "%20").replace("<", "%3C").replace(">", "%3E");
        boolean named = address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        boolean harmless = !named || address.matches("(?i)(?:https?|mailto|tel):.+");
        if (!harmless || address.isEmpty()) {
            return "";
        }
        return address.indexOf('(') >= 0 || address.indexOf(')') >= 0 || address.indexOf('\\') >= 0 ? "<" + address + ">" : address;
    }

    /** A text, in which whatever could be markup is only text. */
    private static void words(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = out.length() == 0 ? '\n' : out.charAt(out.length() - 1);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                out.append(before == ' ' || before == '\n' ? "" : " ");
            } else if (c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next)) {
                out.append(c);
            } else if ("\\`*_[]<>~".indexOf(c) >= 0 || c == '{' || c == '&' && (Character.isLetter(next) || next == '#') || c == '!' && next == '[') {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
    }

    /** What makes a heading, a list, a quote or a rule of a line at its beginning only. */
    private static String lineStarts(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            lines.append(lines.length() == 0 ? "" : "\n");
            if (line.matches("(?:#{1,6}(?:\\s.*)?|[-+=:].*)")) {
                lines.append('\\').append(line);
            } else if (line.matches("[0-9]{1,9}[.)](?:\\s.*)?")) {
                lines.append(line.replaceFirst("([.)])", "\\\\$1"));
            } else {
                lines.append(line);
            }
        }
        return lines.toString();
    }
}
