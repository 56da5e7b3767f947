package dev.caveat.build;

import dev.caveat.plan.Output;
import dev.caveat.plan.Recipe;
import dev.caveat.render.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** How a build spent its time: by phase, by template, and by kind of output. Safe for several threads. */
public final class Profile implements Timing {
    private final LongSupplier ticker;
    private final Map<Phase, Long> phases = new EnumMap<>(Phase.class);
    private final Map<String, Sum> templates = new TreeMap<>();
    private final Map<String, Sum> kinds = new TreeMap<>();
    private long written;

    /** @param ticker nanoseconds, from any beginning */
    public Profile(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** Times that were added up, of all threads together. */
    private static final class Sum {
        private int count;
        private long nanos;
        private long slowest = -1;
        private String path = "";

        private void add(long more, String of) {
            count++;
            nanos += more;
            // Of two that took the same time, the first by its path, whichever thread was faster.
            if (more > slowest || more == slowest && of.compareTo(path) < 0) {
                slowest = more;
                path = of;
            }
        }
    }

    /**
     * A line of the result.
     *
     * @param count how many outputs
     * @param nanos what they took together, in all threads
     * @param slowest what the slowest of them took
     * @param path which one that is
     */
    public record Line(String name, int count, long nanos, long slowest, String path) {}

    @Override
    public LongSupplier ticker() {
        return ticker;
    }

    @Override
    public synchronized void phase(Phase phase, long since) {
        phases.merge(phase, now() - since, Long::sum);
    }

    @Override
    public synchronized void rendered(Output output, Product product, long since) {
        kinds.computeIfAbsent(kind(output.recipe()), none -> new Sum()).add(now() - since, output.path());
        if (!product.template().name().isEmpty()) {
            templates.computeIfAbsent(product.template().name(), none -> new Sum()).add(product.template().nanos(), output.path());
        }
    }

    @Override
    public synchronized void written(long since) {
        written += now() - since;
    }

    /** Nanoseconds of each phase that was reached, in their order. */
    public synchronized Map<Phase, Long> phases() {
        return new EnumMap<>(phases);
    }

    /** What templates took that make whole pages, with all that they include; what took longest comes first. */
    public synchronized List<Line> templates() {
        return lines(templates);
    }

    /** What rendering took, by kind of output: texts, comments and the template. What took longest comes first. */
    public synchronized List<Line> kinds() {
        return lines(kinds);
    }

    /** Nanoseconds that all threads together took to compare bytes and to write them. */
    public synchronized long written() {
        return written;
    }

    private static List<Line> lines(Map<String, Sum> sums) {
        List<Line> lines = new ArrayList<>();
        sums.forEach((name, sum) -> lines.add(new Line(name, sum.count, sum.nanos, sum.slowest, sum.path)));
        lines.sort(Comparator.comparingLong(Line::nanos).reversed());
        return lines;
    }

    /** {@code ThemeCopy} is a "theme copy". */
    private static String kind(Recipe recipe) {
        return recipe.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
