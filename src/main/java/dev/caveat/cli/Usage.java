package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, as problems. */
final class Usage {
    private static final int HIGHEST_PORT = 65_535;

    private Usage() {}

    /** Looks at what was given as {@code --port}. */
    static void port(int port, Problems problems) {
        if (port < 0 || port > HIGHEST_PORT) {
            problems.add(wrong("--port", "\"" + port + "\" is no port from 0 to " + HIGHEST_PORT));
        }
    }

    /** What is wrong with the value of an option or argument. */
    static Problem wrong(String name, String message) {
        return Problem.of(Code.USAGE_VALUE, Place.of(name), message);
    }

    /** A command line that could not even be read. */
    static Problem of(ParameterException exception, String command) {
        CommandSpec spec = exception.getCommandLine().getCommandSpec();
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, spec, command);
        }
        if (exception instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            String what = first.isOption() ? name(first) + " needs a value: " + first.paramLabel() : spec.name() + " needs " + first.paramLabel();
            return Problem.of(Code.USAGE_MISSING, place(spec), what).hint(sentence(first));
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return Problem.of(Code.USAGE_VALUE, place(spec), name(twice.getOverwritten()) + " is given twice").hint("give it once");
        }
        ArgSpec argument = exception.getArgSpec();
        return argument == null || exception.getValue() == null
                ? Problem.of(Code.USAGE_VALUE, place(spec), String.valueOf(exception.getMessage())).hint(help(spec, command))
                : value(argument, exception.getValue());
    }

    /** @param spec of the program itself */
    static Problem noCommand(String word, CommandSpec spec, String command) {
        return Problem.of(Code.USAGE_UNKNOWN, place(spec), "there is no command \"" + word + "\"")
                .label(command(word, spec))
                .hint(help(spec, command));
    }

    private static Problem value(ArgSpec argument, String value) {
        List<String> words = argument.completionCandidates() == null
                ? List.of()
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList();
        if (!words.isEmpty()) {
            return wrong(name(argument), "\"" + value + "\" is not one of its words")
                    .label(Suggestion.question(value, words))
                    .hint("use one of " + String.join(", ", words));
        }
        boolean number = Number.class.isAssignableFrom(argument.type()) || argument.type() == int.class;
        return wrong(name(argument), "\"" + value + "\" is " + (number ? "no whole number" : "nothing that it can be")).hint(sentence(argument));
    }

    private static Problem unmatched(UnmatchedArgumentException unmatched, CommandSpec spec, String command) {
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-") && word.length() > 1;
        if (option) {
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            return Problem.of(Code.USAGE_UNKNOWN, place(spec), spec.name() + " has no option \"" + name + "\"")
                    .label(Suggestion.question(name, options(spec))).hint(help(spec, command));
        }
        if (spec.parent() == null) {
            return noCommand(word, spec, command);
        }
        boolean none = spec.positionalParameters().isEmpty();
        return Problem.of(Code.USAGE_UNKNOWN, place(spec), spec.name() + (none ? " takes no argument" : " takes no further argument") + ": \"" + word + "\"")
                .hint(none && spec.findOption("--root") != null && !spec.findOption("--root").hidden()
                        ? "name a site's folder like this: " + command + " " + spec.name() + " -r " + Surroundings.quoted(word)
                        : help(spec, command));
    }

    private static String command(String word, CommandSpec spec) {
        List<String> names = spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(one -> !one.usageMessage().hidden())
                .map(CommandSpec::name)
                .distinct()
                .toList();
        String question = Suggestion.question(word, names);
        List<String> longer = names.stream().filter(name -> word.length() > 1 && name.startsWith(word.toLowerCase(Locale.ROOT))).toList();
        return question.isEmpty() && longer.size() == 1 ? "did you mean \"" + longer.get(0) + "\"?" : question;
    }

    private static List<String> options(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                names.add(option.longestName());
            }
        }
        return names;
    }

    private static String help(CommandSpec spec, String command) {
        String words = spec.parent() == null ? command : command + " " + spec.name();
        return words + " --help lists what there is";
    }

    private static Place place(CommandSpec spec) {
        return Place.of(spec.qualifiedName());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What its help says of it, without the capital and the full stop. */
    private static String sentence(ArgSpec argument) {
        String text = String.join(" ", argument.description());
        if (text.isEmpty()) {
            return "";
        }
        String lower = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
