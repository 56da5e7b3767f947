package dev.caveat.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code caveat completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script that completes caveat's commands in bash and zsh: source <(caveat completion)")
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Override
    public Integer call() {
        caveat.console().say(AutoComplete.bash("caveat", Main.commandLine(caveat.console().out(), caveat.console().err())));
        return ExitStatus.GOOD.code();
    }
}
