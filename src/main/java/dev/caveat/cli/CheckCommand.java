package dev.caveat.cli;

import dev.caveat.build.Request;
import dev.caveat.check.Check;
import dev.caveat.check.CheckReport;
import dev.caveat.check.External;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code caveat check}. */
@Command(
        name = "check",
        description = {
            "Look at every page as a reader gets it, and write nothing.",
            "Judges pages as a build does; then reads each of them whole, with the theme's style sheets: disclaimers that are hidden or moved,"
                    + " other hosts that browsers are made to ask, e-mail and IP addresses, links that say nothing, slots that the theme leaves out."
                    + " --as-of DATE asks how it will be on another day.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat check                              the site in this folder",
            "  caveat check content/articles/sleep.md    one page",
            "  caveat check --as-of 2027-01-01           what will be wrong on that day",
            "  caveat check --external                   with the links that lead to other hosts",
            "  caveat check --format sarif               for code scanning",
        })
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_HOSTS = 20;

    @ParentCommand
    private Caveat caveat;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "PATHS", arity = "0..*", description = "What to look at: files or folders that you write, addresses, published files (default: everything).")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--external", order = 1,
            description = "Ask other hosts whether what pages link to is there: eight hosts at once, each once a second, for up to a quarter of an hour.")
    private boolean external;

    @Option(names = "--allow-private", order = 2, description = "With --external, ask addresses inside of networks as well, such as localhost.")
    private boolean allowPrivate;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, Optional.empty(), false, usage);
        if (request.isEmpty()) {
            return console.end(usage.all());
        }
        long start = System.nanoTime();
        List<String> looked = paths.stream().map(path -> path(request.get().root(), path)).toList();
        ExternalMemory memory = new ExternalMemory(request.get().root(), caveat.surroundings().clock().instant());
        Optional<External> hosts = external ? Optional.of(memory.external(allowPrivate)) : Optional.empty();
        CheckReport report = Check.run(request.get(), looked, hosts);
        report.external().ifPresent(result -> memory.keep(result.answers(), console));
        double seconds = (System.nanoTime() - start) / 1e9;
        return console.end(console.globals().quiet() ? List.of() : lines(report, seconds), json(report, seconds), report.problems());
    }

    private static List<String> lines(CheckReport report, double seconds) {
        List<String> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        count(wrong, report, Severity.ERROR, "error");
        count(wrong, report, Severity.WARNING, "warning");
        count(wrong, report, Severity.NOTICE, "notice");
        if (!report.checked()) {
            lines.add("Nothing was checked: " + String.join(", ", wrong));
            return lines;
        }
        lines.add("Checked " + Words.number(report.pages(), "page") + " and " + Words.number(report.files(), "other file") + " in "
                + String.format(Locale.ROOT, "%.2f s", seconds) + ": " + (wrong.isEmpty() ? "nothing is wrong" : String.join(", ", wrong)));
        List<String> hosts = report.hosts().stream().limit(MOST_HOSTS).map(Words::plain).toList();
        lines.add("Other hosts that browsers are made to ask: " + (hosts.isEmpty() ? "none" : String.join(", ", hosts))
                + (report.hosts().size() > MOST_HOSTS ? ", and " + (report.hosts().size() - MOST_HOSTS) + " more" : ""));
        report.external().ifPresent(result -> lines.add(elsewhere(result)));
        lines.add("This cannot see: " + String.join("; ", report.blind()));
        return lines;
    }

    private static String elsewhere(External.Result result) {
        List<String> kinds = new ArrayList<>();
        result.kinds().forEach((kind, count) -> kinds.add(count + " " + kind));
        return "Links to other hosts: " + (result.links() == 0 ? "none" : String.join(", ", kinds))
                + (result.remembered() == 0 ? "" : "; " + result.remembered() + " known from before");
    }

    private static void count(List<String> parts, CheckReport report, Severity severity, String word) {
        long count = report.count(severity);
        if (count > 0) {
            parts.add(Words.number(count, word) + (severity == Severity.NOTICE ? " (-v shows " + (count == 1 ? "it)" : "them)") : ""));
        }
    }

    private static Json json(CheckReport report, double seconds) {
        Json json = new Json()
                .put("checked", report.checked())
                .put("pages", report.pages())
                .put("files", report.files())
                .raw("seconds", String.format(Locale.ROOT, "%.3f", seconds))
                .texts("hosts", List.copyOf(report.hosts()))
                .texts("cannotSee", report.blind());
        report.external().ifPresent(result -> {
            Json kinds = new Json().put("links", result.links()).put("remembered", result.remembered());
            result.kinds().forEach((kind, count) -> kinds.put(kind, count));
            json.raw("external", kinds.line());
        });
        return json;
    }

    /** A path that leads from the current folder to something in the site, as the site calls it; anything else as it is. */
    private static String path(Path root, String given) {
        try {
            Path there = Path.of(given).toAbsolutePath().normalize();
            boolean inside = Files.exists(there) && there.startsWith(root) && !there.equals(root);
            return inside ? root.relativize(there).toString().replace('\\', '/') : given;
        } catch (InvalidPathException none) {
            return given;
        }
    }
}
