package dev.caveat.build;

import dev.caveat.disclaimer.Verdicts;
import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.plan.Output;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.render.Shows;
import dev.caveat.render.Subjects;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Index;
import dev.caveat.trace.Memory;
import dev.caveat.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says why an output is as it is: the same reading, planning and verdicts as a build, without rendering. */
public final class Explanation {
    private final Prepared prepared;
    private final Index index;

    private Explanation(Prepared prepared, Index index) {
        this.prepared = prepared;
        this.index = index;
    }

    /**
     * Explains what is meant by a path: a source file, an address, or a published file.
     *
     * @return empty with a problem when there is no such thing
     */
    public static Optional<List<String>> of(Request request, String path, Problems problems) {
        Optional<Prepared> prepared = Prepared.of(request, problems);
        if (prepared.isEmpty()) {
            return Optional.empty();
        }
        Index index = State.of(request).index(request.program()).load();
        return new Explanation(prepared.get(), index).lines(path, problems);
    }

    private Optional<List<String>> lines(String path, Problems problems) {
        List<String> lines = new ArrayList<>();
        String file = path.startsWith("./") ? path.substring(2) : path;
        for (Selection.Skipped page : prepared.read().skipped()) {
            if (page.file().equals(file)) {
                lines.add(file + " is left out: " + page.why() + "; " + page.flag() + " includes it");
            }
        }
        if (prepared.read().broken().contains(file)) {
            lines.add(file + " has an error and is not built; what was published of it before stays");
            problems.all().stream().filter(problem -> problem.place().file().equals(file))
                    .forEach(problem -> lines.add("  " + problem.place().text() + ": " + problem.message()));
        }
        for (Output output : prepared.plan().outputs().values()) {
            if (isMeant(output, file)) {
                output(output, lines);
            }
        }
        if (lines.isEmpty()) {
            problems.add(Problem.of(Code.USAGE_VALUE, Place.of("PATH"), "nothing here is called \"" + path + "\"")
                    .label(Suggestion.question(file, names()))
                    .hint("name a file such as content/articles/sleep.md, an address such as /articles/sleep/, or a file that a build writes"));
            return Optional.empty();
        }
        return Optional.of(lines);
    }

    private static boolean isMeant(Output output, String path) {
        boolean address = path.startsWith("/")
                && (output.path().equals(Output.path(path)) || output.path().equals(Output.path(path + "/")));
        String below = path.startsWith("output/") ? path.substring("output/".length()) : path;
        return address || output.path().equals(below) || output.source().equals(path);
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Output output : prepared.plan().outputs().values()) {
            names.add(output.path());
            names.add(output.source());
            names.add("/" + output.path().replaceAll("index\\.html$", ""));
        }
        return names;
    }

    private void output(Output output, List<String> lines) {
        lines.add(output.path() + " is made as: " + output.recipe().text()
                + (output.source().isEmpty() ? "" : ", from " + output.source()));
        Optional<Memory> memory = index.memory(output.path());
        if (memory.isEmpty()) {
            lines.add("  next build: rendered, because it was never rendered before");
        } else {
            Verdict verdict = index.verdict(output.path(), output.recipe().text(), prepared.world());
            lines.add("  last build that rendered it: because " + memory.get().because() + "; the result was "
                    + memory.get().state().name().toLowerCase(Locale.ROOT));
            lines.add(verdict instanceof Verdict.Stale stale
                    ? "  next build: rendered, because " + stale.because()
                    : "  next build: kept, because nothing that it read has changed");
            reads(memory.get(), lines);
        }
        prepared.read().site().from(output.source()).ifPresent(page -> values(page, lines));
        Subjects.of(output, prepared.world()).ifPresent(subject -> rules(subject, memory, lines));
    }

    private void reads(Memory memory, List<String> lines) {
        lines.add("  it read " + memory.trace().reads().size() + " things:");
        String kind = "";
        StringBuilder line = new StringBuilder();
        for (Map.Entry<Facet, ?> read : memory.trace().reads().entrySet()) {
            if (!read.getKey().kind().equals(kind)) {
                if (line.length() > 0) {
                    lines.add(line.toString());
                }
                kind = read.getKey().kind();
                line = new StringBuilder("    " + kind + ": " + read.getKey().name());
            } else {
                line.append(", ").append(read.getKey().name());
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
    }

    private static void values(Page page, List<String> lines) {
        lines.add("  title \"" + page.title() + "\""
                + (page.front().title().isPresent() ? "" : page.titleFromHeading() ? " (its first heading)" : " (it has none of its own)"));
        lines.add("  type " + page.type() + ", address " + page.url() + ", comments " + page.front().comments().word()
                + " (" + page.discussion().count() + ")");
    }

    private void rules(Subjects subject, Optional<Memory> memory, List<String> lines) {
        var shown = memory.map(before -> Shows.of(before.evidence()).disclaimers()).orElse(List.of());
        var rules = Verdicts.explain(subject.subject(), prepared.world().rules(), subject.declared(), shown, subject.place());
        if (!rules.isEmpty()) {
            lines.add("  rules:");
            rules.forEach(rule -> lines.add("    " + rule.text() + " (" + rule.place().text() + ")"));
        }
    }
}
