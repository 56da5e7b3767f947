package dev.caveat.publish;

import dev.caveat.problem.Problem;
import java.util.Objects;

/** A publication cannot go on. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.message());
        this.problem = Objects.requireNonNull(problem);
    }

    public Problem problem() {
        return problem;
    }
}
