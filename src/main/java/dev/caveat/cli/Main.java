package dev.caveat.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the program begins. */
public final class Main {
    /** The options of every command that mean nothing to some: they are understood there all the same, and not in the help. */
    private static final Map<String, Set<String>> IDLE = Map.of(
            "completion", Set.of("--root", "--quiet", "--verbose", "--strict", "--format", "--color"),
            "init", Set.of("--verbose", "--strict"),
            "new", Set.of("--quiet", "--strict"),
            "list", Set.of("--quiet"),
            "forecast", Set.of("--quiet"),
            "config", Set.of("--quiet"),
            "explain", Set.of("--quiet", "--strict"));

    private static final int HELP_WIDTH = 100;

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int code;
        // Pictures are scaled by the parts of Java that could open windows too.
        System.setProperty("java.awt.headless", "true");
        Surroundings surroundings = Surroundings.ofProcess();
        try {
            code = run(out, err, surroundings, arguments);
        } catch (OutOfMemoryError full) {
            err.println("caveat: there is not enough memory; give Java more, such as CAVEAT_JAVA_OPTS=-Xmx2g");
            code = ExitStatus.MACHINE.code();
        }
        out.flush();
        err.flush();
        if (code <= ExitStatus.CONTENT.code() && !asksForVersion(arguments)) {
            StartArchive.of(surroundings).ifPresent(archive -> archive.order(surroundings.clock().instant()));
        }
        System.exit(code);
    }

    private static boolean asksForVersion(String[] arguments) {
        return arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    /** What a command line asks for, with as little of the program as that takes. */
    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String[] arguments) {
        if (asksForVersion(arguments)) {
            out.println(Version.line());
            return ExitStatus.GOOD.code();
        }
        List<String> named = Commands.named(arguments);
        CommandLine line = commandLine(out, err, surroundings, named);
        if (named.size() < Commands.all().size()) {
            // What is wrong with it may be said best by who knows all commands. Nothing has been done yet.
            line.setParameterExceptionHandler((exception, again) -> commandLine(out, err, surroundings).execute(again));
        }
        return line.execute(arguments);
    }

    /** The whole command line, with streams of one's own. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        return commandLine(out, err, surroundings, Commands.all());
    }

    private static CommandLine commandLine(PrintWriter out, PrintWriter err, Surroundings surroundings, List<String> commands) {
        CommandLine line = new CommandLine(new Caveat(surroundings));
        for (String name : commands) {
            line.addSubcommand(name, Commands.make(name));
            if (Commands.NEIGHBOURS.contains(name)) {
                line.getSubcommands().get(name).getCommandSpec().usageMessage().hidden(true);
            }
        }
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setColorScheme(Help.defaultColorScheme(
                surroundings.seesOut() && surroundings.allowsColour() ? Help.Ansi.ON : Help.Ansi.OFF));
        dress(line.getCommandSpec());
        line.setParameterExceptionHandler((exception, arguments) -> new Console(out, err, Globals.glance(arguments), surroundings)
                .end(List.of(Usage.of(exception, surroundings.command()))));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            // Only our own mistakes get here: what is wrong with a site or a machine is a problem, not an exception.
            err.println("caveat: a mistake in caveat itself; please report it with the lines below");
            exception.printStackTrace(err);
            return ExitStatus.BUG.code();
        });
        return line;
    }

    /** The help of each command, in one shape. */
    private static void dress(CommandSpec spec) {
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n");
        Set<String> idle = IDLE.getOrDefault(spec.name(), Set.of());
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (idle.contains(option.longestName())) {
                spec.remove(option);
                spec.addOption(OptionSpec.builder(option).hidden(true).build());
            }
        }
        spec.subcommands().values().forEach(sub -> dress(sub.getCommandSpec()));
    }
}
