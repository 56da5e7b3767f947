package dev.caveat.read;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Yaml;
import java.util.Optional;

/**
 * A Markdown file divided into its front matter and its text.
 *
 * @param keys the front matter; empty when there is none
 * @param bodyStart where the text begins, in characters
 */
public record FrontMatterBlock(Optional<Mapping> keys, int bodyStart) {

    /**
     * Divides a file: front matter stands between a first line {@code ---} and the next line {@code ---} or {@code ...}.
     *
     * @return empty after an error
     */
    public static Optional<FrontMatterBlock> read(SourceText source, Problems problems) {
        String text = source.text();
        if (text.startsWith("+++\n") || text.startsWith("{\n") || text.startsWith("{\"")) {
            problems.add(Problem.of(Code.FRONT_MATTER_FORM, source.at(1, 1, 3),
                            text.startsWith("+") ? "this front matter is TOML" : "this front matter is JSON")
                    .hint("write it in YAML, between two lines of ---"));
            return Optional.empty();
        }
        int first = text.indexOf('\n');
        if (first < 0 || !text.substring(0, first).stripTrailing().equals("---")) {
            return Optional.of(new FrontMatterBlock(Optional.empty(), 0));
        }
        int start = first + 1;
        int line = start;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int stop = end < 0 ? text.length() : end;
            if (fence(text, line, stop)) {
                return keys(source, start, line, Math.min(stop + 1, text.length()), problems);
            }
            line = stop + 1;
        }
        problems.add(Problem.of(Code.FRONT_MATTER_UNTERMINATED, source.at(1, 1, 3), "this front matter has no end")
                .label("begins here")
                .hint("put a line of --- below the last key"));
        return Optional.empty();
    }

    private static boolean fence(String text, int from, int to) {
        return (text.startsWith("---", from) || text.startsWith("...", from)) && to >= from + 3
                && text.substring(from + 3, to).isBlank();
    }

    private static Optional<FrontMatterBlock> keys(SourceText source, int start, int end, int body, Problems problems) {
        Problems found = new Problems();
        Optional<Node> node = Yaml.document(source, start, end, found);
        problems.addAll(found.all());
        if (found.hasErrors()) {
            return Optional.empty();
        }
        if (node.isEmpty() || node.get() instanceof Scalar scalar && scalar.isNull()) {
            return Optional.of(new FrontMatterBlock(Optional.empty(), body));
        }
        if (node.get() instanceof Mapping mapping) {
            return Optional.of(new FrontMatterBlock(Optional.of(mapping), body));
        }
        problems.add(Problem.of(Code.FRONT_MATTER_FORM, node.get().place(), "front matter must be keys with values")
                .hint("write each on a line of its own, such as title: Sleep"));
        return Optional.empty();
    }
}
