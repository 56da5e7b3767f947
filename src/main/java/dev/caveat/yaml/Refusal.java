package dev.caveat.yaml;

import dev.caveat.problem.Problem;

/** A text that the YAML library would accept and we do not. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
