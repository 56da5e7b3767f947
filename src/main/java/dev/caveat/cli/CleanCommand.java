package dev.caveat.cli;

import dev.caveat.problem.Problems;
import dev.caveat.write.Clean;
import dev.caveat.write.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code caveat clean}. */
@Command(name = "clean", description = "Delete what caveat wrote into output/, and nothing else.")
final class CleanCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() {
        Path root = caveat.globals().root().toAbsolutePath().normalize();
        Path folder = output.folder(root).toAbsolutePath().normalize();
        Problems problems = new Problems();
        Optional<Outcome> outcome = Clean.of(folder, root, List.of(root.resolve("content"), root.resolve("themes")), problems);
        outcome.ifPresent(done -> problems.addAll(done.problems()));
        List<String> deleted = outcome.map(Outcome::deleted).orElse(List.of());
        List<String> lines = outcome.isEmpty() || caveat.globals().quiet() ? List.of() : List.of(deleted.isEmpty()
                ? "There was nothing to delete in " + Words.path(folder)
                : "Deleted " + Words.number(deleted.size(), "file") + " in " + Words.path(folder));
        return caveat.console().end(lines, new Json().put("output", folder.toString()).texts("deleted", deleted), problems.all());
    }
}
