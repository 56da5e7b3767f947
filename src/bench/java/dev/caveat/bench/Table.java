package dev.caveat.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The outcomes as a Markdown table: medians over the rounds, and ratios that are the medians of the rounds' own. */
final class Table {
    private final boolean coldOnly;

    Table(Options options) {
        this.coldOnly = options.coldOnly();
    }

    /** One size. */
    String of(Contest.Outcome outcome) {
        StringBuilder table = new StringBuilder();
        Contest.Entrant base = outcome.entrants().get(0);
        table.append(String.format(Locale.ROOT, "%,d articles of %,d words, %,d comments; %,d pages of lists. %d round%s.%n%n",
                outcome.size().articles(), outcome.size().words() / outcome.size().articles(), outcome.size().comments(), outcome.made().lists(),
                outcome.rounds(), outcome.rounds() == 1 ? "" : "s"));
        table.append("| What | Program | Wall s | CPU s | Peak MiB | Wall ratio | CPU ratio | Memory ratio |\n");
        table.append("|---|---|---:|---:|---:|---:|---:|---:|\n");
        for (Change change : Change.values()) {
            for (Contest.Entrant entrant : outcome.entrants()) {
                List<Cost> costs = entrant.costs().get(change);
                if (!costs.isEmpty()) {
                    row(table, change, entrant.program().name(), costs, entrant == base ? List.of() : base(base, change));
                }
            }
        }
        return table.toString();
    }

    private List<Cost> base(Contest.Entrant base, Change change) {
        List<Cost> costs = base.costs().get(change);
        return costs.isEmpty() && coldOnly ? base.costs().get(Change.COLD) : costs;
    }

    private static void row(StringBuilder table, Change change, String program, List<Cost> costs, List<Cost> base) {
        table.append("| ").append(Prose.capital(change.words())).append(" | ").append(program).append(" | ")
                .append(number("%.2f", median(costs, Cost::wall)));
        if (costs.size() > 1) {
            table.append(number(" (%.2f", costs.stream().mapToDouble(Cost::wall).min().orElseThrow()))
                    .append(number("–%.2f)", costs.stream().mapToDouble(Cost::wall).max().orElseThrow()));
        }
        table.append(" | ").append(number("%.2f", median(costs, Cost::cpu))).append(" | ").append(number("%,.0f", median(costs, Cost::memory)));
        for (ToDoubleFunction<Cost> what : List.<ToDoubleFunction<Cost>>of(Cost::wall, Cost::cpu, Cost::memory)) {
            table.append(" | ").append(base.isEmpty() ? "" : number("%.3f", ratio(costs, base, what)));
        }
        table.append(" |\n");
    }

    private static double ratio(List<Cost> costs, List<Cost> base, ToDoubleFunction<Cost> what) {
        return median(IntStream.range(0, costs.size()).mapToDouble(i -> what.applyAsDouble(costs.get(i)) / what.applyAsDouble(base.get(i))).toArray());
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return median(costs.stream().mapToDouble(what).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "?" : String.format(Locale.ROOT, format, value);
    }
}
