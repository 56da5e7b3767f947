package dev.caveat.golden;

import static org.junit.jupiter.api.Assertions.fail;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.problem.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One golden site: a folder with {@code site/}, what its build must leave behind, and edits that follow each other.
 *
 * <p>After the first build and after each edit it holds that building again does nothing, and that a build without memory,
 * with one thread and into another folder, makes the same bytes and reports the same problems.
 */
final class GoldenSite {
    private final Path golden;
    private final Path theme;
    private final Path root;
    private final Path clean;
    private final boolean update;
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param golden the folder below {@code src/test/sites}
     * @param theme the theme that the sites share
     * @param workplace a folder that is not there yet, where the site is built
     * @param update whether what comes out is written down instead of compared
     */
    GoldenSite(Path golden, Path theme, Path workplace, boolean update) {
        this.golden = golden;
        this.theme = theme;
        this.root = workplace.resolve("site");
        this.clean = workplace.resolve("clean");
        this.update = update;
    }

    void check() throws IOException {
        Options options = Options.read(golden.resolve("options.txt"), Map.of());
        if (!options.bringsTheme()) {
            Tree.of(theme).writeInto(root.resolve("themes/t"));
        }
        Tree.of(golden.resolve("site")).writeInto(root);
        stage(golden, options, Tree.EMPTY);
        for (Path step : steps()) {
            options = Options.read(step.resolve("options.txt"), options.values());
            Tree before = output();
            edit(step);
            stage(step, options, before);
        }
        if (!wrong.isEmpty()) {
            fail(golden + " is not as it was; if it is better now: mvn test -Dtest=GoldenTest -Dgolden=update\n\n" + String.join("\n", wrong));
        }
    }

    private List<Path> steps() throws IOException {
        if (!Files.isDirectory(golden.resolve("steps"))) {
            return List.of();
        }
        try (Stream<Path> steps = Files.list(golden.resolve("steps"))) {
            return steps.sorted().toList();
        }
    }

    /** Lays a step's files over the site; the lines of DELETE are paths that go. */
    private void edit(Path step) throws IOException {
        if (Files.exists(step.resolve("DELETE"))) {
            for (String path : Files.readAllLines(step.resolve("DELETE"))) {
                if (!Files.exists(root.resolve(path))) {
                    throw new IllegalStateException(step + "/DELETE: there is no " + path);
                }
                Tree.delete(root.resolve(path));
            }
        }
        Tree.of(step).only(path -> path.startsWith("content/") || path.startsWith("themes/") || path.startsWith("output/")).writeInto(root);
    }

    /** Builds, and looks at what came of it. */
    private void stage(Path stage, Options options, Tree before) throws IOException {
        Report report = Build.run(options.request(root, root.resolve("output"), true, 2));
        Tree output = output();
        boolean first = stage.equals(golden);
        Tree changed = (first ? output : output.changedSince(before)).only(options::compares);
        List<String> deleted = output.missingFrom(before).stream().filter(options::compares).toList();

        wrong.addAll(Facts.untrue(stage.resolve("facts.txt"), output, report));
        if (update) {
            changed.replace(stage.resolve("expected"));
        } else {
            Tree.of(stage.resolve("expected")).differences(changed).forEach(line -> wrong.add(stage + "/expected: " + line));
        }
        text(stage.resolve("problems.txt"), new Printer(false, Printer.MOST).text(report.problems()));
        text(stage.resolve("rendered.txt"), rendered(report, output, deleted, first));
        again(stage, options, report);
        withoutMemory(stage, options, report, output);
    }

    private Tree output() throws IOException {
        return Tree.of(root.resolve("output")).only(path -> !path.equals(".caveat-manifest"));
    }

    private void text(Path file, String actual) throws IOException {
        if (actual.contains(root.getParent().toString())) {
            wrong.add(file + ": this names a temporary folder\n" + actual);
        }
        if (update && actual.isEmpty()) {
            Files.deleteIfExists(file);
        } else if (update) {
            Files.writeString(file, actual);
        } else {
            String expected = Files.exists(file) ? Files.readString(file) : "";
            if (!expected.equals(actual)) {
                wrong.add(file + ":\n" + Difference.between(expected, actual));
            }
        }
    }

    private static String rendered(Report report, Tree output, List<String> deleted, boolean first) {
        List<String> lines = new ArrayList<>();
        lines.add(report.articles() + " articles, " + report.comments() + " comments, " + report.outputs() + " outputs");
        if (!report.built()) {
            lines.add("nothing was built");
        }
        List<String> rendered = report.rendered().entrySet().stream()
                .map(entry -> entry.getKey() + (first ? "" : ": " + entry.getValue())).toList();
        Set<String> kept = new TreeSet<>(output.files().keySet());
        kept.removeAll(report.rendered().keySet());
        list("rendered", rendered, lines);
        list("kept", kept, lines);
        list("deleted", deleted, lines);
        list("withheld", report.withheld(), lines);
        list("skipped", report.skipped().stream().map(page -> page.file() + ": " + page.why() + ", " + page.flag()).toList(), lines);
        return String.join("\n", lines) + "\n";
    }

    private static void list(String name, Iterable<String> items, List<String> lines) {
        boolean any = items.iterator().hasNext();
        if (any) {
            lines.add(name);
            items.forEach(item -> lines.add("  " + item));
        }
    }

    /** The same build again finds nothing to do. */
    private void again(Path stage, Options options, Report before) {
        Report report = Build.run(options.request(root, root.resolve("output"), true, 2));
        if (!report.rendered().isEmpty() || report.written() > 0 || !report.deleted().isEmpty()) {
            wrong.add(stage + ": a second build is not idle: rendered " + report.rendered() + ", deleted " + report.deleted());
        }
        same(stage, "a second build reports other problems", before, report);
    }

    /** A build that remembers nothing makes the same site. */
    private void withoutMemory(Path stage, Options options, Report before, Tree output) throws IOException {
        Tree.delete(clean);
        Report report = Build.run(options.request(root, clean, false, 1));
        Set<String> failed = new HashSet<>(report.withheld());
        if (!new TreeSet<>(before.withheld()).containsAll(failed)) {
            wrong.add(stage + ": a clean build withholds " + failed + ", this one " + before.withheld());
        }
        Set<String> last = new HashSet<>(before.withheld());
        Tree fresh = Tree.of(clean).only(path -> !path.equals(".caveat-manifest"));
        if (report.built()) {
            fresh.differences(output.only(path -> !last.contains(path)))
                    .forEach(line -> wrong.add(stage + ": not as in a clean build: " + line));
        }
        same(stage, "a clean build reports other problems", before, report);
    }

    private void same(Path stage, String message, Report before, Report report) {
        Printer printer = new Printer(false, Printer.MOST);
        String difference = Difference.between(printer.text(before.problems()), printer.text(report.problems()));
        if (!difference.isEmpty()) {
            wrong.add(stage + ": " + message + "\n" + difference);
        }
    }
}
