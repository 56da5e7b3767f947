package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Profile;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.build.Timing;
import dev.caveat.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat build}. */
@Command(
        name = "build",
        description = "Build the site into output/: whatever changed since the last build.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat build                             the site in this folder",
            "  caveat build -r blog -D                  the site in blog/, with its drafts",
            "  caveat build -u https://example.org/sub/ for another address",
            "  caveat build --relative-urls             to be opened from a disk, or put into any folder",
            "  caveat build --no-cache --profile        and say what took how long",
        })
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private OutputOption output;

    @Mixin
    private SiteOptions options;

    @Mixin
    private CacheOption cache;

    @Option(names = "--profile", order = 32, description = "Tell on standard error how long each phase, template and kind of file took.")
    private boolean profile;

    @Option(names = "--templateMetrics", hidden = true)
    private boolean profileToo;

    BuildCommand() {}

    /** For a command line that the library has not seen. */
    BuildCommand(Caveat caveat, OutputOption output, SiteOptions options) {
        this.caveat = caveat;
        this.output = output;
        this.options = options;
        this.cache = new CacheOption();
    }

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, output.given(), cache.used(), usage);
        if (request.isEmpty()) {
            return console.end(usage.all());
        }
        long start = System.nanoTime();
        Profile times = new Profile(System::nanoTime);
        boolean timed = profile || profileToo;
        Report report = built(request.get(), timed ? times : Timing.NONE, console);
        double seconds = (System.nanoTime() - start) / 1e9;
        Summary summary = new Summary(request.get(), report, seconds, options.words());
        List<String> lines = console.globals().quiet() ? List.of() : summary.lines(caveat.surroundings().command());
        Json json = summary.json();
        if (timed) {
            ProfileTable table = new ProfileTable(times, seconds);
            if (console.globals().format() == Globals.Format.JSON) {
                json.raw("profile", table.json().line());
            } else {
                table.lines().forEach(console.err()::println);
            }
        }
        return console.end(lines, json, report.problems());
    }

    /** Builds, and tells on a terminal how far it is. */
    static Report built(Request request, Timing timing, Console console) {
        if (!Progress.isWanted(console)) {
            return Build.run(request, timing);
        }
        try (Progress progress = new Progress(console.err(), System::nanoTime, timing).begin()) {
            return Build.run(request, progress);
        }
    }
}
