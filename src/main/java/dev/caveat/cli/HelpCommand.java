package dev.caveat.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code caveat help}, for hands that know it from elsewhere: the same as {@code --help}. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command.")
    private String command;

    @Override
    public Integer call() {
        CommandSpec root = spec.root();
        CommandLine shown = command == null ? root.commandLine() : root.subcommands().get(command);
        if (shown == null) {
            return caveat.console().end(List.of(Usage.noCommand(command, root, caveat.surroundings().command())));
        }
        shown.usage(shown.getOut());
        return ExitStatus.GOOD.code();
    }
}
