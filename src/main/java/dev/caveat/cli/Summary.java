package dev.caveat.cli;

import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.problem.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a build says at its end: what was made, what was left out and why, and how to look at it.
 *
 * @param options the words of the command line that made the site what it is
 */
record Summary(Request request, Report report, double seconds, List<String> options) {
    private static final int MOST_SKIPPED = 10;
    private static final int MOST_FILES = 5;

    /** For people, with how to look at the result. */
    List<String> lines(String command) {
        List<String> lines = lines();
        if (report.built()) {
            lines.add("The site is in " + Words.path(request.output()) + "; look at it with: " + command + " serve" + again());
        }
        return lines;
    }

    /** For people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String wrong = wrong();
        if (!report.built()) {
            boolean published = Files.exists(request.output());
            lines.add("Nothing was built" + (wrong.isEmpty() ? "" : ": " + wrong) + "."
                    + (published ? " What was published before is untouched." : ""));
            return lines;
        }
        lines.add("Built " + Words.number(report.articles(), "page") + " with " + Words.number(report.comments(), "comment") + ": "
                + files() + " in " + String.format(Locale.ROOT, "%.2f s", seconds));
        lines.add("  " + report.rendered().size() + " rendered, " + report.kept() + " kept as they were; " + changes());
        skipped(lines);
        files(lines, report.withheld(), "Held back ", "; where there was a good one, it stays");
        files(lines, report.unpublished(), "Left out ", "");
        if (!wrong.isEmpty()) {
            lines.add(Character.toUpperCase(wrong.charAt(0)) + wrong.substring(1));
        }
        return lines;
    }

    /** The files that this build stands for. */
    private String files() {
        int held = report.withheld().size();
        return (held == 0 ? "" : report.good() + " of ") + Words.number(report.good() + held, "file");
    }

    private String changes() {
        List<String> changes = new ArrayList<>();
        if (report.written() > 0) {
            changes.add(report.written() + " written");
        }
        if (!report.deleted().isEmpty()) {
            changes.add(report.deleted().size() + " deleted");
        }
        return changes.isEmpty() ? "no file changed" : String.join(", ", changes);
    }

    private String wrong() {
        List<String> parts = new ArrayList<>();
        count(parts, Severity.ERROR, "error");
        count(parts, Severity.WARNING, "warning");
        count(parts, Severity.NOTICE, "notice");
        return String.join(", ", parts);
    }

    private void count(List<String> parts, Severity severity, String word) {
        long count = report.count(severity);
        if (count > 0) {
            parts.add(Words.number(count, word) + (severity == Severity.NOTICE ? " (-v shows " + (count == 1 ? "it)" : "them)") : ""));
        }
    }

    private void skipped(List<String> lines) {
        if (report.skipped().isEmpty()) {
            return;
        }
        Map<String, Integer> flags = new LinkedHashMap<>();
        report.skipped().forEach(page -> flags.merge(page.flag(), 1, Integer::sum));
        List<String> remedies = new ArrayList<>();
        flags.forEach((flag, count) -> remedies.add(flags.size() == 1 ? flag : flag + " (" + count + ")"));
        lines.add("Left out " + Words.number(report.skipped().size(), "page") + "; to include "
                + (report.skipped().size() == 1 ? "it: " : "them: ") + String.join(", ", remedies));
        List<List<String>> rows = new ArrayList<>();
        for (Selection.Skipped page : report.skipped().subList(0, Math.min(MOST_SKIPPED, report.skipped().size()))) {
            rows.add(List.of("  " + page.file(), page.why()));
        }
        lines.addAll(Words.table(rows, true));
        if (report.skipped().size() > MOST_SKIPPED) {
            lines.add("  … and " + (report.skipped().size() - MOST_SKIPPED) + " more: caveat list skipped");
        }
    }

    private static void files(List<String> lines, List<String> paths, String what, String further) {
        if (!paths.isEmpty()) {
            lines.add(what + Words.number(paths.size(), "file") + " because of errors" + further + ":");
            paths.subList(0, Math.min(MOST_FILES, paths.size())).forEach(path -> lines.add("  " + path));
            if (paths.size() > MOST_FILES) {
                lines.add("  … and " + (paths.size() - MOST_FILES) + " more");
            }
        }
    }

    /**
     * The options with which the same site is served; without them it would be built as another one. Not the folder: what was built is to
     * be published, and a served site has the server's address in its links.
     */
    private String again() {
        StringBuilder words = new StringBuilder();
        if (!Path.of("").toAbsolutePath().equals(request.root())) {
            words.append(" -r ").append(Surroundings.quoted(Words.path(request.root())));
        }
        options.forEach(word -> words.append(' ').append(Surroundings.quoted(word)));
        return words.toString();
    }

    /** For programs. */
    Json json() {
        return new Json()
                .put("built", report.built())
                .put("output", request.output().toString())
                .put("pages", report.articles())
                .put("comments", report.comments())
                .put("files", report.good())
                .put("rendered", report.rendered().size())
                .put("kept", report.kept())
                .put("written", report.written())
                .put("deleted", report.deleted().size())
                .raw("seconds", String.format(Locale.ROOT, "%.3f", seconds))
                .objects("skipped", report.skipped().stream().map(page -> new Json()
                        .put("file", page.file()).put("why", page.why()).put("flag", page.flag())).toList())
                .texts("withheld", report.withheld())
                .texts("unpublished", report.unpublished());
    }
}
