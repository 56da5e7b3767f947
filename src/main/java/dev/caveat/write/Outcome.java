package dev.caveat.write;

import dev.caveat.problem.Problem;
import dev.caveat.trace.Fingerprint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a tree was left behind.
 *
 * @param files how many files of ours it now holds
 * @param deleted the paths of the stale files that were deleted, sorted
 * @param stamp what stands for all paths and bytes now published; empty where that could not be settled (then the next
 *     build must not trust an index), or where the tree keeps nothing
 * @param problems what could not be deleted or recorded
 */
public record Outcome(int files, List<String> deleted, Optional<Fingerprint> stamp, List<Problem> problems) {
    public Outcome {
        Objects.requireNonNull(stamp);
        deleted = List.copyOf(deleted);
        problems = List.copyOf(problems);
    }
}
