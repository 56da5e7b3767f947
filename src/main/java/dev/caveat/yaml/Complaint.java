package dev.caveat.yaml;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.SourceText;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What the YAML library found wrong, in our words and with the way out. */
final class Complaint {
    private final SourceText source;
    private final int start;
    private final int end;
    private final Offsets offsets;

    Complaint(SourceText source, int start, int end, Offsets offsets) {
        this.source = source;
        this.start = start;
        this.end = end;
        this.offsets = offsets;
    }

    Problem problem(YAMLException broken) {
        int at = start;
        if (broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            at = Math.min(end, offsets.offset(marked.getProblemMark().getIndex()));
        }
        return Problem.of(Code.YAML_SYNTAX, source.place(at, 1), "this is not YAML");
    }
}
