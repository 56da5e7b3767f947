package dev.caveat.build;

import dev.caveat.problem.Problem;
import dev.caveat.trace.Memory;
import java.util.List;
import java.util.Optional;

/**
 * What a build did about one output.
 *
 * @param because why it was rendered; empty when it was not
 * @param problems what is wrong with it, found now or remembered
 * @param memory what the next build should know; empty to know nothing
 * @param good whether what it should be is what is published
 * @param keep whether the file that is there now stays
 * @param changed whether bytes were written
 */
record Made(String path, Optional<String> because, List<Problem> problems, Optional<Memory> memory, boolean good, boolean keep, boolean changed) {
    Made with(List<Problem> others) {
        return others == problems ? this : new Made(path, because, others, memory, good, keep, changed);
    }
}
