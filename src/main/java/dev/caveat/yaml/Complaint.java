package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the YAML library found wrong, in our words and with the way out.
 *
 * <p>The library says what it wanted where it gave up. An author needs the place of the mistake, which is often earlier:
 * the quote that was never closed, the line above that has no colon.
 */
final class Complaint {
    private final SourceText source;
    private final String text;
    private final int start;
    private final int end;
    private final Offsets offsets;
    private final Lines lines;

    Complaint(SourceText source, int start, int end, Offsets offsets) {
        this.source = source;
        this.text = source.text();
        this.start = start;
        this.end = end;
        this.offsets = offsets;
        this.lines = new Lines(text, start, end);
    }

    Problem problem(YAMLException broken) {
        if (!(broken instanceof MarkedYAMLException marked) || marked.getProblem() == null) {
            return syntax(start);
        }
        int at = offset(marked.getProblemMark(), start);
        int from = offset(marked.getContextMark(), at);
        return problem(marked.getProblem(), marked.getContext() == null ? "" : marked.getContext(), at, from);
    }

    /** An escape in double quotes, of which the library has read the first two characters. */
    Problem escape(int index) {
        return escape(offsets.offset(index), start);
    }

    private int offset(Mark mark, int otherwise) {
        return mark == null ? otherwise : offsets.offset(mark.getIndex());
    }

    /**
     * @param wrong what the library says is wrong, at {@code at}
     * @param during what it was doing, since {@code from}
     */
    private Problem problem(String wrong, String during, int at, int from) {
        if (wrong.startsWith("found unexpected ")) {
            return unclosedQuote(from);
        }
        if (during.contains("double-quoted")) {
            return escape(at, from);
        }
        int tab = wrong.contains("(TAB)") ? at : lines.tabInIndent(at);
        if (tab >= 0) {
            return tab(tab);
        }
        if (wrong.startsWith("mapping values are not allowed")) {
            return colon(at);
        }
        if (wrong.startsWith("could not find expected")) {
            return noColon(from);
        }
        if (during.contains("block scalar")) {
            return textAfterBlockSign(from);
        }
        if (wrong.contains("directive") || during.contains("directive") || wrong.contains("incompatible YAML")) {
            return syntax(from).hint("delete this line");
        }
        boolean sign = wrong.contains("cannot start any token")
                || wrong.contains("are not allowed here")
                || during.contains("an alias")
                || during.contains("an anchor")
                || during.contains("a tag")
                || wrong.contains("tag handle");
        if (sign) {
            return sign(during.contains("next token") ? at : from);
        }
        if (wrong.startsWith("expected ',' or")) {
            return bracket(wrong, at, from);
        }
        if (wrong.startsWith("expected the node content")) {
            return noValue(at);
        }
        if (wrong.startsWith("expected <block end>") || wrong.startsWith("expected '<document start>'")) {
            return leftOver(wrong.substring(wrong.indexOf("found") + 5), at);
        }
        return syntax(at);
    }

    private Problem unclosedQuote(int from) {
        char quote = text.charAt(Math.min(from, end - 1));
        String name = quote == '"' ? "double" : "single";
        return at(Code.YAML_QUOTE, from, 1, "this " + name + " quote is never closed")
                .hint(quote == '\''
                        ? "close it in the same line; a quote inside of single quotes is written twice: ''"
                        : "close it in the same line; a quote inside of double quotes is written \\\"");
    }

    private Problem escape(int at, int from) {
        int backslash = text.lastIndexOf('\\', Math.min(at, end - 1));
        int place = Math.max(from, backslash);
        String written = Words.shown(text.substring(place, Math.min(end, place + 2)).strip());
        return at(Code.YAML_ESCAPE, place, 2, written + " means nothing inside of double quotes")
                .hint("use single quotes, or write the backslash twice");
    }

    private Problem tab(int at) {
        int length = 1;
        while (at + length < end && text.charAt(at + length) == '\t') {
            length++;
        }
        boolean indents = lines.before(at).isBlank();
        return at(Code.YAML_TAB, at, length, indents ? "a tab cannot indent YAML" : "a tab cannot stand here")
                .hint("use blanks");
    }

    /** A colon where no key can end: in a value, in a line too far right, or after a line that lacks its own colon. */
    private Problem colon(int at) {
        if (hasKey(lines.before(at))) {
            return at(Code.YAML_COLON, at, 1, "a colon inside of a value").hint(lines.quoteIt(at));
        }
        int above = lines.above(at);
        if (above >= 0) {
            String line = lines.line(above);
            int indent = Lines.indent(line);
            int here = Lines.indent(lines.line(at));
            if (!hasKey(line) && indent == here) {
                return noColon(above + indent);
            }
            if (here > indent) {
                return at(Code.YAML_INDENT, lines.start(at) + here, 1, "this line is indented under a key that already has a value")
                        .hint("begin it where the line above begins, or put the whole value above in quotes");
            }
        }
        return at(Code.YAML_COLON, at, 1, "a colon inside of a value").hint("put the whole value in quotes");
    }

    private static boolean hasKey(String line) {
        return line.contains(": ") || line.endsWith(":");
    }

    private Problem noColon(int at) {
        int lineEnd = lines.end(at);
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon + 1 >= lineEnd) {
            return at(Code.YAML_NO_COLON, at, lineEnd - at, "this line is no key with a value")
                    .hint("write a key, a colon and a blank before the value");
        }
        String value = text.substring(colon + 1, lineEnd).replace('\u00a0', ' ').strip();
        Problem problem = at(Code.YAML_NO_COLON, colon, 1, "an ordinary blank is missing after this colon");
        return problem.hint("write: " + Words.shown(text.substring(at, colon) + ": " + value));
    }

    private Problem textAfterBlockSign(int from) {
        char sign = text.charAt(Math.min(from, end - 1));
        return at(Code.YAML_UNQUOTED, from, 1, "after \"" + sign + "\" a text begins on the next line").hint(lines.quoteIt(from));
    }

    private Problem sign(int at) {
        int word = Math.min(at, Math.max(start, end - 1));
        String sign = text.substring(word, Math.min(end, word + 1)).strip();
        if (sign.isEmpty()) {
            return syntax(at);
        }
        return at(Code.YAML_UNQUOTED, at, 1, "a value that is not in quotes cannot begin with \"" + sign + "\"")
                .hint(lines.quoteIt(at));
    }

    private Problem bracket(String wrong, int at, int from) {
        char opening = text.charAt(Math.min(from, end - 1));
        char closing = opening == '[' ? ']' : '}';
        boolean colon = wrong.endsWith("got :");
        boolean toTheEnd = wrong.contains("<stream end>");
        if (toTheEnd || colon && !lines.sameLine(at, from)) {
            return at(Code.YAML_BRACKET, from, 1, "this \"" + opening + "\" is never closed")
                    .hint("write a \"" + closing + "\" where it ends");
        }
        if (colon) {
            return at(Code.YAML_COLON, at, 1, "a colon inside of a value").hint("put the value in quotes");
        }
        return at(Code.YAML_BRACKET, at, 1, "a \",\" or \"" + closing + "\" is missing before this")
                .note("the bracket that is open here", source.place(from, 1));
    }

    private Problem noValue(int at) {
        char c = at < end ? text.charAt(at) : ' ';
        if (c == ',' && !lines.before(at).stripTrailing().endsWith(":") || Character.isWhitespace(c)) {
            return at(Code.YAML_BRACKET, at, 1, "nothing stands between two commas").hint("delete one of them");
        }
        return sign(at);
    }

    /** Something that belongs to no value, to no list and to no mapping that is open. */
    private Problem leftOver(String found, int at) {
        String before = lines.before(Math.min(at, end)).stripTrailing();
        if (found.contains("']'") || found.contains("'}'")) {
            return at(Code.YAML_BRACKET, at, 1, "this bracket closes nothing").hint("delete it, or put the value in quotes");
        }
        if (found.contains("':'")) {
            return at(Code.YAML_KEY, at, 1, "the text before the colon is missing");
        }
        if (before.isBlank()) {
            return at(Code.YAML_INDENT, at, lines.end(at) - at, "this line does not stand where the lines above it begin")
                    .hint(found.contains("'-'") || found.contains("'?'")
                            ? "items of a list and keys cannot stand beside each other"
                            : "lines that belong together begin in the same column");
        }
        char last = before.charAt(before.length() - 1);
        if (last == '"' || last == '\'') {
            return at(Code.YAML_QUOTE, at, lines.end(at) - at, "a text goes on after its closing quote").hint(lines.quoteIt(at));
        }
        return at(Code.YAML_UNQUOTED, at, 1, "a text begins where the value has already ended").hint(lines.quoteIt(at));
    }

    private Problem syntax(int at) {
        return at(Code.YAML_SYNTAX, at, 1, "this is not YAML").hint("put the value in quotes if it is meant as text");
    }

    /** A problem inside of the YAML text: what the library found at its end is said of its last word. */
    private Problem at(Code code, int offset, int length, String message) {
        int inside = offset < end ? offset : lines.lastWord(offset);
        return Problem.of(code, source.place(inside, length), message);
    }
}
