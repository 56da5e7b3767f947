package dev.caveat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself, without a command. */
@Command(
        name = "caveat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A static site generator for people who publish where words have consequences.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            InitCommand.class,
            NewCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            ConfigCommand.class,
            CleanCommand.class,
            CompletionCommand.class,
        },
        footer = {
            "",
            "Exit codes: 0 no error, 1 errors in the content, 2 usage, 3 the machine, 70 a mistake in caveat.",
        })
final class Caveat implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Globals globals;

    Globals globals() {
        return globals;
    }

    Console console() {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), globals);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
