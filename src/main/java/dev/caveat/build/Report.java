package dev.caveat.build;

import dev.caveat.model.Selection;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a build went.
 *
 * @param built whether it came as far as rendering; if not, nothing was written
 * @param articles pages that people wrote and this build includes
 * @param outputs every file of the site that could be planned
 * @param good how many files of the site are as they should be: rendered now, or kept
 * @param comments approved comments on them
 * @param rendered the outputs that were rendered, each with the reason
 * @param kept outputs that were fresh
 * @param written files whose bytes changed
 * @param deleted stale files that were deleted
 * @param skipped pages left out on purpose
 * @param withheld those of the outputs that failed, may not be published, or whose source has an error
 * @param unpublished source files with an error, and paths that several sources want, of which nothing was published before
 * @param problems sorted
 */
public record Report(
        boolean built,
        int articles,
        int outputs,
        int good,
        int comments,
        SortedMap<String, String> rendered,
        int kept,
        int written,
        List<String> deleted,
        List<Selection.Skipped> skipped,
        List<String> withheld,
        List<String> unpublished,
        List<Problem> problems) {

    /** A build that came to nothing. */
    static Report nothing(List<Problem> problems) {
        return new Report(false, 0, 0, 0, 0, new TreeMap<>(), 0, 0, List.of(), List.of(), List.of(), List.of(), tidy(problems));
    }

    /** Sorted, and a problem that several pages share said once, with their number. */
    public static List<Problem> tidy(List<Problem> problems) {
        return tidy(problems, new Repeats());
    }

    /** @param repeats what was taken out of the problems before */
    static List<Problem> tidy(List<Problem> problems, Repeats repeats) {
        Map<String, Problem> first = new LinkedHashMap<>();
        Map<String, Integer> more = new LinkedHashMap<>();
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.addAll(repeats.firsts());
        sorted.sort(null);
        for (Problem problem : sorted) {
            boolean perRule = Repeats.isOfRule(problem);
            String key = perRule ? Repeats.rule(problem) : problem.code() + "\n" + problem.place().text() + "\n" + problem.message();
            Problem before = first.putIfAbsent(key, problem);
            if (before != null && (perRule || !before.notes().equals(problem.notes()))) {
                more.merge(key, 1, Integer::sum);
            }
        }
        first.keySet().forEach(key -> {
            if (repeats.more(key) > 0) {
                more.merge(key, repeats.more(key), Integer::sum);
            }
        });
        more.forEach((key, count) -> first.compute(key, (same, problem) ->
                problem.note("and the same on " + count + (count == 1 ? " more page" : " more pages"))));
        return List.copyOf(first.values());
    }

    /** How many problems have a severity. */
    public long count(Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }
}
