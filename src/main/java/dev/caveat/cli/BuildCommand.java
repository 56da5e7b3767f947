package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, output.given(), cache.used(), usage);
        if (request.isEmpty()) {
            return console.end(usage.all());
        }
        long start = System.nanoTime();
        Report report = Build.run(request.get());
        double seconds = (System.nanoTime() - start) / 1e9;
        Summary summary = new Summary(request.get(), report, seconds, options.words());
        List<String> lines = console.globals().quiet() ? List.of() : summary.lines(caveat.surroundings().command());
        return console.end(lines, summary.json(), report.problems());
    }
}
