package dev.caveat.cli;

import dev.caveat.problem.Problems;
import dev.caveat.write.Clean;
import dev.caveat.write.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat clean}. */
@Command(name = "clean", mixinStandardHelpOptions = true, description = "Delete what caveat wrote into output/, and nothing else.")
final class CleanCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Option(names = {"-o", "--output", "-d", "--destination"}, paramLabel = "DIR",
            description = "The folder (default: output/ in the site's folder).")
    private Path output;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Path root = caveat.globals().root().toAbsolutePath().normalize();
        Path folder = output == null ? root.resolve("output") : output.toAbsolutePath().normalize();
        Problems problems = new Problems();
        Optional<Outcome> outcome = Clean.of(folder, root, List.of(root.resolve("content"), root.resolve("themes")), problems);
        outcome.ifPresent(done -> {
            problems.addAll(done.problems());
            console.note("deleted " + done.deleted().size() + " files in " + folder);
        });
        return console.problems(problems.all()).code();
    }
}
