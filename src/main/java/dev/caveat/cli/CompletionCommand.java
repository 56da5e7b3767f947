package dev.caveat.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code caveat completion}. */
@Command(
        name = "completion",
        description = "Print a script that completes caveat's commands and options in bash, zsh or fish.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(caveat completion)           in bash and zsh", "  caveat completion fish | source       in fish"})
final class CompletionCommand implements Callable<Integer> {
    /** Those for which there is a script. */
    enum Shell {
        BASH,
        /** Understands the script for bash. */
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Caveat caveat;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", arity = "0..1", defaultValue = "bash", description = "bash, zsh or fish (default: bash).")
    private Shell shell;

    @Override
    public Integer call() {
        caveat.console().say(shell == Shell.FISH ? FishCompletion.of(spec.root()) : AutoComplete.bash("caveat", spec.root().commandLine()).stripTrailing());
        return ExitStatus.GOOD.code();
    }
}
