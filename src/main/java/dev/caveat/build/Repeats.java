package dev.caveat.build;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The warnings of rules that a site may break on every page: of each rule the first one is kept, and how many there were.
 *
 * <p>Safe for several threads: which one is the first is a matter of their order, not of who comes first.
 */
final class Repeats {
    private final Map<String, Found> byRule = new TreeMap<>();

    private record Found(Problem first, int count) {}

    /** Whether a problem is told once for all pages, because a site may have just begun to keep the rule. */
    static boolean isOfRule(Problem problem) {
        return problem.code() == Code.POLICY_BROKEN && problem.severity() != Severity.ERROR;
    }

    /** What says which rule it is. */
    static String rule(Problem problem) {
        return problem.code() + "\n" + problem.notes().get(0).text();
    }

    /** Takes such warnings out of what is wrong with an output. */
    List<Problem> rest(List<Problem> problems) {
        boolean any = false;
        for (int i = 0; i < problems.size(); i++) {
            any |= isOfRule(problems.get(i));
        }
        if (!any) {
            return problems;
        }
        List<Problem> rest = new ArrayList<>(0);
        for (Problem problem : problems) {
            if (isOfRule(problem)) {
                add(problem);
            } else {
                rest.add(problem);
            }
        }
        return rest;
    }

    private synchronized void add(Problem problem) {
        String rule = rule(problem);
        Found before = byRule.get(rule);
        boolean first = before == null || problem.compareTo(before.first) < 0;
        byRule.put(rule, new Found(first ? problem : before.first, before == null ? 1 : before.count + 1));
    }

    synchronized List<Problem> firsts() {
        return byRule.values().stream().map(Found::first).toList();
    }

    /** How many of a rule are not told. */
    synchronized int more(String rule) {
        return byRule.containsKey(rule) ? byRule.get(rule).count - 1 : 0;
    }
}
