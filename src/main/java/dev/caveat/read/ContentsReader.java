package dev.caveat.read;

import dev.caveat.model.Contents;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Fields;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code toc:}, which is yes or no, a depth, or the levels of headings: {@code {from: 2, to: 3}}. */
record ContentsReader(Problems problems) {
    private static final Set<String> YES = Set.of("true", "yes", "on");
    private static final Set<String> NO = Set.of("false", "no", "off");
    private static final List<String> LEVELS = List.of("from", "to");

    Contents contents(Fields fields) {
        return fields.free("toc").map(this::contents).orElse(Contents.AUTOMATIC);
    }

    private Contents contents(Node node) {
        if (node instanceof Scalar scalar) {
            String word = scalar.text().strip().toLowerCase(Locale.ROOT);
            if (YES.contains(word) || NO.contains(word)) {
                return Contents.wanted(YES.contains(word));
            }
            return level(word).map(depth -> Contents.of(Contents.HIGHEST, depth)).orElseGet(() -> wrong(node));
        }
        return node instanceof Mapping mapping ? levels(mapping) : wrong(node);
    }

    private Contents levels(Mapping mapping) {
        int from = Contents.HIGHEST;
        int to = Contents.LOWEST;
        for (Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Optional<Integer> level = entry.value() instanceof Scalar scalar ? level(scalar.text().strip()) : Optional.empty();
            if (!LEVELS.contains(name)) {
                problems.add(Problem.of(Code.FRONT_MATTER_VALUE, entry.key().place(), "there is no key \"" + name + "\" in \"toc\"")
                        .label(Suggestion.question(name, LEVELS)));
                return Contents.AUTOMATIC;
            }
            if (level.isEmpty()) {
                return wrong(entry.value());
            }
            from = name.equals("from") ? level.get() : from;
            to = name.equals("to") ? level.get() : to;
        }
        return from > to ? wrong(mapping) : Contents.of(from, to);
    }

    private static Optional<Integer> level(String digits) {
        return digits.length() == 1 && digits.charAt(0) >= '0' + Contents.HIGHEST && digits.charAt(0) <= '0' + Contents.LOWEST
                ? Optional.of(digits.charAt(0) - '0') : Optional.empty();
    }

    private Contents wrong(Node node) {
        problems.add(Problem.of(Code.FRONT_MATTER_VALUE, node.place(), "\"toc\" is true, false, or says which headings a table of contents holds")
                .hint("write toc: 3 for those of levels 2 and 3, or toc: { from: 2, to: 4 }; level 1 is the title"));
        return Contents.AUTOMATIC;
    }
}
