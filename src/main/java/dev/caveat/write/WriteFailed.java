package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.util.Objects;

/** A file could not be written or deleted; whatever stood at its path before still stands there, whole. */
public final class WriteFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public WriteFailed(Problem problem) {
        super(problem.message());
        this.problem = Objects.requireNonNull(problem);
    }

    public Problem problem() {
        return problem;
    }

    /** Whether the disk is to blame, so that the next file will most likely fail as well. */
    public boolean isMachine() {
        return problem.code() == Code.MACHINE_WRITE;
    }
}
