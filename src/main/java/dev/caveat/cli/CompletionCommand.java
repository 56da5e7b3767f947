package dev.caveat.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code caveat completion}. */
@Command(
        name = "completion",
        description = "Print a script that completes caveat's commands and options in bash and zsh.",
        footerHeading = "%nExample:%n",
        footer = "  source <(caveat completion)")
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        caveat.console().say(AutoComplete.bash("caveat", spec.root().commandLine()).stripTrailing());
        return ExitStatus.GOOD.code();
    }
}
