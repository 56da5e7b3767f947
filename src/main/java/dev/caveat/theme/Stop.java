package dev.caveat.theme;

import dev.caveat.problem.Problem;

/** Ends a rendering from within, with the problem that is the reason. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Stop(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
