package dev.caveat.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script by which the shell fish completes commands and options. */
final class FishCompletion {
    private FishCompletion() {}

    static String of(CommandSpec root) {
        List<String> lines = new ArrayList<>(List.of("# Completion of " + root.name() + " for fish.", "complete -c " + root.name() + " -e"));
        String none = "__fish_use_subcommand";
        options(root, none, lines);
        for (CommandLine line : root.subcommands().values()) {
            CommandSpec command = line.getCommandSpec();
            if (!command.usageMessage().hidden()) {
                lines.add(complete(root, none) + " -f -a " + quoted(command.name()) + described(command.usageMessage().description()));
                String here = "__fish_seen_subcommand_from " + command.name();
                options(command, here, lines);
                for (PositionalParamSpec parameter : command.positionalParameters()) {
                    String words = words(parameter);
                    if (!words.isEmpty()) {
                        lines.add(complete(root, here) + " -f -a " + quoted(words));
                    }
                }
            }
        }
        return String.join("\n", lines);
    }

    private static void options(CommandSpec command, String condition, List<String> lines) {
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                StringBuilder line = new StringBuilder(complete(command.root(), condition));
                for (String name : option.names()) {
                    line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                String words = words(option);
                line.append(!words.isEmpty() ? " -x -a " + quoted(words) : option.arity().max() > 0 ? " -r" : "");
                lines.add(line + described(option.description()));
            }
        }
    }

    private static String complete(CommandSpec root, String condition) {
        return "complete -c " + root.name() + " -n " + quoted(condition);
    }

    /** Those to choose from, with blanks between them; empty where anything will do. */
    private static String words(ArgSpec argument) {
        if (argument.type().isEnum()) {
            return String.join(" ", Arrays.stream(argument.type().getEnumConstants()).map(one -> one.toString().toLowerCase(Locale.ROOT)).toList());
        }
        return argument.completionCandidates() == null || argument.type() == boolean.class || argument.type() == Boolean.class
                ? "" : String.join(" ", StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList());
    }

    private static String described(String[] description) {
        return description.length == 0 ? "" : " -d " + quoted(description[0].replace("%n", " "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
