package dev.caveat.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A growing list of problems, owned by one reader or one rendering.
 *
 * <p>Not safe for several threads: each piece of work fills its own and hands {@link #all()} on with its result.
 */
public final class Problems {
    private final List<Problem> found = new ArrayList<>(0);

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasErrors() {
        for (Problem problem : found) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** What was found so far, in the order in which it was found. */
    public List<Problem> all() {
        return List.copyOf(found);
    }
}
