package dev.caveat.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command lines that the program understands, declared to the library that reads them. */
final class CommandLines {
    /** The options of every command that mean nothing to some: they are understood there all the same, and not in the help. */
    private static final Map<String, Set<String>> IDLE = Map.of(
            "completion", Set.of("--root", "--quiet", "--verbose", "--strict", "--format", "--color"),
            "init", Set.of("--verbose", "--strict"),
            "new", Set.of("--quiet", "--strict"),
            "list", Set.of("--quiet"),
            "comments", Set.of("--quiet"),
            "moderate", Set.of("--quiet"),
            "forecast", Set.of("--quiet"),
            "config", Set.of("--quiet"),
            "explain", Set.of("--quiet", "--strict"));

    private static final int HELP_WIDTH = 100;

    private CommandLines() {}

    /** Does what a command line asks for, with no more of the commands than it names. */
    static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String[] arguments) {
        List<String> named = Commands.named(arguments);
        CommandLine line = of(out, err, surroundings, named);
        if (named.size() < Commands.all().size()) {
            // What is wrong with it may be said best by who knows all commands. Nothing has been done yet.
            line.setParameterExceptionHandler((exception, again) -> all(out, err, surroundings).execute(again));
        }
        return line.execute(arguments);
    }

    /** The whole command line, with streams of one's own. */
    static CommandLine all(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        return of(out, err, surroundings, Commands.all());
    }

    private static CommandLine of(PrintWriter out, PrintWriter err, Surroundings surroundings, List<String> commands) {
        CommandLine line = new CommandLine(new Caveat(out, err, surroundings));
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
        line.setExecutionExceptionHandler((exception, command, parsed) -> ExitStatus.bug(exception, err).code());
        return line;
    }

    /** Lines of a text that go on from one another as one, which is divided where the screen ends. What begins with blanks stands alone. */
    private static String[] paragraphs(String... lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            boolean text = !line.isBlank() && !line.startsWith(" ");
            if (text && goesOn) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + " " + line);
            } else {
                paragraphs.add(line);
            }
            goesOn = text;
        }
        return paragraphs.toArray(String[]::new);
    }

    /** The first sentence alone on top: the list of commands shows that. */
    private static String[] summarized(String... paragraphs) {
        int end = paragraphs.length == 0 ? -1 : paragraphs[0].indexOf(". ");
        if (end < 0) {
            return paragraphs;
        }
        List<String> all = new ArrayList<>(List.of(paragraphs));
        all.set(0, paragraphs[0].substring(0, end + 1));
        all.add(1, paragraphs[0].substring(end + 2));
        return all.toArray(String[]::new);
    }

    /** The help of each command, in one shape. */
    private static void dress(CommandSpec spec) {
        spec.usageMessage()
                .description(summarized(paragraphs(spec.usageMessage().description())))
                .footer(paragraphs(spec.usageMessage().footer()))
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
