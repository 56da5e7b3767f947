package dev.caveat.cli;

import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.problem.Printer;
import dev.caveat.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a build says at its end: what was made, what was left out and why, and how to look at it. */
record Summary(Request request, Report report, double seconds) {
    private static final int MOST_SKIPPED = 10;

    void print(Console console) {
        if (console.globals().format() == Globals.Format.JSON) {
            console.say(json());
            return;
        }
        if (console.globals().quiet()) {
            return;
        }
        lines(console.globals().verbose()).forEach(console::say);
    }

    private List<String> lines(boolean verbose) {
        List<String> lines = new ArrayList<>();
        String wrong = wrong(verbose);
        if (!report.built()) {
            lines.add("Nothing was built" + (wrong.isEmpty() ? "" : ": " + wrong) + ". Files that were published before are untouched.");
            return lines;
        }
        lines.add(number(report.articles(), "page") + " and " + number(report.comments(), "comment") + " in "
                + number(report.outputs(), "file") + ", in " + String.format(Locale.ROOT, "%.2f s", seconds));
        lines.add(report.rendered().size() + " rendered, " + report.kept() + " kept as they were; "
                + report.written() + " written, " + report.deleted().size() + " deleted");
        skipped(lines);
        if (!report.withheld().isEmpty()) {
            lines.add(number(report.withheld().size(), "file") + " held back because of errors; where there was a good one, it stays: "
                    + String.join(", ", report.withheld().subList(0, Math.min(5, report.withheld().size())))
                    + (report.withheld().size() > 5 ? ", …" : ""));
        }
        if (!wrong.isEmpty()) {
            lines.add(wrong);
        }
        lines.add("The site is in " + shown(request.output()) + "; look at it with: caveat serve" + where());
        return lines;
    }

    private String wrong(boolean verbose) {
        List<String> parts = new ArrayList<>();
        count(parts, Severity.ERROR, "error", verbose);
        count(parts, Severity.WARNING, "warning", verbose);
        count(parts, Severity.NOTICE, "notice", verbose);
        return String.join(", ", parts);
    }

    private void count(List<String> parts, Severity severity, String word, boolean verbose) {
        long count = report.count(severity);
        if (count > 0) {
            parts.add(number((int) count, word) + (severity == Severity.NOTICE && !verbose ? " (shown by --verbose)" : ""));
        }
    }

    private void skipped(List<String> lines) {
        if (report.skipped().isEmpty()) {
            return;
        }
        Map<String, Integer> flags = new TreeMap<>();
        report.skipped().forEach(page -> flags.merge(page.flag(), 1, Integer::sum));
        List<String> remedies = new ArrayList<>();
        flags.forEach((flag, count) -> remedies.add(count + " with " + flag));
        lines.add(number(report.skipped().size(), "page") + " left out (included: " + String.join(", ", remedies) + "):");
        for (Selection.Skipped page : report.skipped().subList(0, Math.min(MOST_SKIPPED, report.skipped().size()))) {
            lines.add("  " + page.file() + ": " + page.why());
        }
        if (report.skipped().size() > MOST_SKIPPED) {
            lines.add("  … and " + (report.skipped().size() - MOST_SKIPPED) + " more; caveat list skipped shows them all");
        }
    }

    private String where() {
        String root = Path.of("").toAbsolutePath().equals(request.root()) ? "" : " -r " + shown(request.root());
        String output = request.root().resolve("output").equals(request.output()) ? "" : " -o " + shown(request.output());
        return root + output;
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) && !path.equals(here) ? here.relativize(path) + "/" : path.toString();
    }

    private static String number(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private String json() {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"built\": ").append(report.built()).append(",\n  \"pages\": ").append(report.articles())
                .append(",\n  \"comments\": ").append(report.comments()).append(",\n  \"files\": ").append(report.outputs())
                .append(",\n  \"rendered\": ").append(report.rendered().size()).append(",\n  \"kept\": ").append(report.kept())
                .append(",\n  \"written\": ").append(report.written()).append(",\n  \"deleted\": ").append(report.deleted().size())
                .append(",\n  \"seconds\": ").append(String.format(Locale.ROOT, "%.3f", seconds)).append(",\n  \"skipped\": [");
        String comma = "";
        for (Selection.Skipped page : report.skipped()) {
            json.append(comma).append("\n    {\"file\": ").append(Printer.quote(page.file())).append(", \"why\": ").append(Printer.quote(page.why()))
                    .append(", \"flag\": ").append(Printer.quote(page.flag())).append('}');
            comma = ",";
        }
        json.append(report.skipped().isEmpty() ? "]" : "\n  ]").append(",\n  \"withheld\": [");
        comma = "";
        for (String path : report.withheld()) {
            json.append(comma).append(Printer.quote(path));
            comma = ", ";
        }
        return json.append("],\n  \"problems\": ").append(Printer.json(report.problems())).append("\n}").toString();
    }
}
