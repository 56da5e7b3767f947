package dev.caveat.check;

import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a check found.
 *
 * @param checked whether the site could be read and planned; if not, nothing was looked at
 * @param pages how many HTML pages were read
 * @param files how many other files
 * @param hosts every other host that a page or a style sheet makes browsers ask
 * @param problems sorted
 * @param external what came of asking other hosts, where they were asked
 * @param blind what a check like this cannot see, a few words each
 */
public record CheckReport(
        boolean checked, int pages, int files, SortedSet<String> hosts, List<Problem> problems, List<String> blind,
        Optional<External.Result> external) {
    public CheckReport {
        problems = List.copyOf(problems);
        blind = List.copyOf(blind);
    }

    public long count(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }
}
