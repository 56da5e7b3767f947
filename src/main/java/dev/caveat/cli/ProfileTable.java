package dev.caveat.cli;

import dev.caveat.build.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a build spent its time, as tables.
 *
 * @param seconds what all of it took
 */
record ProfileTable(Profile profile, double seconds) {
    private static final double MILLION = 1e6;
    private static final int MOST = 30;

    /** For people. */
    List<String> lines() {
        List<List<String>> phases = new ArrayList<>();
        phases.add(List.of("Phase", "ms", "share"));
        long known = 0;
        for (Map.Entry<Profile.Phase, Long> phase : profile.phases().entrySet()) {
            known += phase.getValue();
            phases.add(List.of(phase.getKey().word(), millis(phase.getValue()), share(phase.getValue(), seconds * 1e9)));
        }
        long rest = Math.max(0, (long) (seconds * 1e9) - known);
        phases.add(List.of("other", millis(rest), share(rest, seconds * 1e9)));
        phases.add(List.of("total", String.format(Locale.ROOT, "%.1f", seconds * 1_000), "100 %"));
        List<String> lines = new ArrayList<>(table(phases, 1, 2));
        lines.add("");
        lines.add("Of all threads together; writing took " + millis(profile.written()) + " ms:");
        lines.addAll(sums("Kind of file", profile.kinds()));
        lines.add("");
        lines.addAll(sums("Template", profile.templates()));
        return lines;
    }

    private static List<String> sums(String name, List<Profile.Line> sums) {
        double all = sums.stream().mapToLong(Profile.Line::nanos).sum();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(name, "count", "ms", "share", "ms each", "slowest", "which one"));
        for (Profile.Line line : sums.subList(0, Math.min(MOST, sums.size()))) {
            rows.add(List.of(
                    Words.plain(line.name()), Integer.toString(line.count()), millis(line.nanos()), share(line.nanos(), all),
                    millis(line.nanos() / Math.max(1, line.count())), millis(line.slowest()), Words.plain(line.path())));
        }
        List<String> lines = new ArrayList<>(table(rows, 1, 5));
        if (sums.size() > MOST) {
            lines.add("… and " + (sums.size() - MOST) + " more");
        }
        return lines;
    }

    /** @param first and last the columns of numbers, which stand to the right */
    private static List<String> table(List<List<String>> rows, int first, int last) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                boolean right = i >= first && i <= last;
                line.append(i == 0 ? "" : "  ").append(right ? blanks : "").append(row.get(i)).append(right ? "" : blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / MILLION);
    }

    private static String share(double part, double all) {
        return String.format(Locale.ROOT, "%.0f %%", all <= 0 ? 0 : 100 * part / all);
    }

    /** For programs; times in milliseconds. */
    Json json() {
        List<String> phases = profile.phases().entrySet().stream()
                .map(phase -> new Json().put("phase", phase.getKey().word()).raw("ms", millis(phase.getValue())).line()).toList();
        return new Json()
                .raw("ms", String.format(Locale.ROOT, "%.1f", seconds * 1_000))
                .raw("phases", "[" + String.join(", ", phases) + "]")
                .raw("writtenMs", millis(profile.written()))
                .raw("kinds", json("kind", profile.kinds()))
                .raw("templates", json("template", profile.templates()));
    }

    private static String json(String name, List<Profile.Line> sums) {
        return "[" + String.join(", ", sums.stream().map(line -> new Json()
                .put(name, line.name()).put("count", line.count()).raw("ms", millis(line.nanos()))
                .raw("slowestMs", millis(line.slowest())).put("slowest", line.path()).line()).toList()) + "]";
    }
}
