package dev.caveat.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself, without a command; {@link CommandLines} adds those of {@link Commands}. */
@Command(
        name = "caveat",
        versionProvider = Version.class,
        description = "A static site generator for people who publish where words have consequences.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   no error; there may be warnings",
            "  1   errors in the content; under --strict, or warnings",
            "  2   the command line makes no sense",
            "  3   the machine refused: disk, permission, port, memory",
            "  70  a mistake in caveat itself",
            "",
            "caveat COMMAND --help says more about a command.",
        })
final class Caveat implements Runnable {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Globals globals;

    @Option(names = {"-V", "--version"}, order = 107, versionHelp = true, description = "Show the version.")
    private boolean version;

    Caveat(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        this.out = Objects.requireNonNull(out);
        this.err = Objects.requireNonNull(err);
        this.surroundings = Objects.requireNonNull(surroundings);
    }

    /** For a command line that the library has not seen. */
    Caveat(PrintWriter out, PrintWriter err, Surroundings surroundings, Globals globals) {
        this(out, err, surroundings);
        this.globals = globals;
    }

    Globals globals() {
        return globals;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Console console() {
        return new Console(out, err, globals, surroundings);
    }

    @Override
    public void run() {
        spec.commandLine().usage(out);
    }
}
