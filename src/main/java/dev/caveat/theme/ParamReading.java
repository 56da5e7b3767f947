package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * The reading of one param's value, and what is said where it is wrong.
 *
 * @param doc what the param means, for the hint
 * @param code of a value that is wrong
 */
record ParamReading(String name, String doc, Code code, ParamFiles files, Problems problems) {
    Optional<Object> wrong(Node node, ParamType type) {
        return wrong(node, type, List.of());
    }

    /** @param known the words of which one may have been meant */
    Optional<Object> wrong(Node node, ParamType type, List<String> known) {
        String not = node instanceof Scalar scalar && !scalar.isNull() ? ", not \"" + Misspelling.line(scalar.text()) + "\"" : "";
        problems.add(Problem.of(code, node.place(), "\"" + name + "\" must be " + type.words() + not)
                .label(node instanceof Scalar scalar ? Suggestion.question(scalar.text(), known) : "")
                .hint(doc.isEmpty() ? "" : name + ": " + doc));
        return Optional.empty();
    }

    /** A colour that YAML took for a comment. */
    Optional<Object> comment(Scalar nothing) {
        problems.add(Problem.of(code, nothing.place(), "\"" + name + "\" has no value: to YAML, what begins with # is a comment")
                .hint("put the colour in quotes: " + name + ": \"#14594e\""));
        return Optional.empty();
    }

    Optional<Object> missing(Scalar file) {
        Code kind = code == Code.THEME_VALUE ? code : Code.PARAM_FILE;
        problems.add(Problem.of(kind, file.place(), "\"" + name + "\": there is no file \"" + Misspelling.line(file.text()) + "\"")
                .label(files.question(file.text()))
                .hint("name a file below content/_static by its path there, or by its address on the site"));
        return Optional.empty();
    }

    /** Something else about a value. */
    Optional<Object> refused(Node node, String message, String hint) {
        problems.add(Problem.of(code, node.place(), "\"" + name + "\": " + message).hint(hint));
        return Optional.empty();
    }
}
