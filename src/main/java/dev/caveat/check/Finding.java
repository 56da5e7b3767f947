package dev.caveat.check;

import dev.caveat.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A problem of one page, and by what it is the same as that of another page.
 *
 * @param cause equal for problems that one change would mend
 */
record Finding(Problem problem, String cause) {
    Finding {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(cause);
    }

    /** One problem for each cause, the first one, with how many more pages have it. */
    static List<Problem> merged(List<Finding> findings) {
        Map<String, Problem> first = new LinkedHashMap<>();
        Map<String, Integer> more = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String key = finding.problem.code().text() + "\n" + finding.cause;
            if (first.putIfAbsent(key, finding.problem) != null) {
                more.merge(key, 1, Integer::sum);
            }
        }
        more.forEach((key, count) -> first.compute(key, (same, problem) ->
                problem.note("and the same on " + count + (count == 1 ? " more page" : " more pages"))));
        return new ArrayList<>(first.values());
    }
}
