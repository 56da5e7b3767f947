package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.problem.Problems;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code caveat build}. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Build the site into output/: whatever changed since the last build.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private BuildOptions options;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat.globals(), usage);
        if (request.isEmpty()) {
            return console.problems(usage.all()) == ExitStatus.GOOD ? 0 : ExitStatus.USAGE.code();
        }
        long start = System.nanoTime();
        Report report = Build.run(request.get());
        double seconds = (System.nanoTime() - start) / 1e9;
        ExitStatus status = console.problems(report.problems());
        new Summary(request.get(), report, seconds).print(console);
        return status.code();
    }
}
