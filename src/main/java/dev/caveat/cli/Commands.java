package dev.caveat.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The commands by their names.
 *
 * <p>Each is made only where it is asked for: to read what a command declares takes longer than to build a small site, and a command line names
 * one of a dozen.
 */
final class Commands {
    /** In the order of the help. */
    static final List<String> NAMES =
            List.of("init", "new", "import", "build", "check", "publish", "serve", "comments", "moderate", "receive", "list", "forecast", "explain", "config", "clean", "completion");

    /** By which hands know some of them from elsewhere; not in the help. */
    static final List<String> NEIGHBOURS = List.of("server", "help");

    private Commands() {}

    /** A command of one of these names. */
    static Object make(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "new" -> new NewCommand();
            case "import" -> new ImportCommand();
            case "build" -> new BuildCommand();
            case "check" -> new CheckCommand();
            case "publish" -> new PublishCommand();
            case "serve", "server" -> new ServeCommand();
            case "comments" -> new CommentsCommand();
            case "moderate" -> new ModerateCommand();
            case "receive" -> new ReceiveCommand();
            case "list" -> new ListCommand();
            case "forecast" -> new ForecastCommand();
            case "explain" -> new ExplainCommand();
            case "config" -> new ConfigCommand();
            case "clean" -> new CleanCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException("no command: " + name);
        };
    }

    static List<String> all() {
        List<String> all = new ArrayList<>(NAMES);
        all.addAll(NEIGHBOURS);
        return all;
    }

    /**
     * The commands that a command line may mean: those that it names, wherever that is; all of them where it may ask for help, or where another
     * command's answer depends on what there is.
     */
    static List<String> named(String[] arguments) {
        Set<String> named = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("--") ? argument.startsWith("--help") : argument.startsWith("-") && mayAskForHelp(argument)) {
                return all();
            }
            String name = argument.toLowerCase(Locale.ROOT);
            if (name.equals("help") || name.equals("completion")) {
                return all();
            }
            if (NAMES.contains(argument) || NEIGHBOURS.contains(argument)) {
                named.add(argument);
            }
        }
        return named.isEmpty() ? all() : List.copyOf(named);
    }

    /** Several short options can stand in one word. */
    private static boolean mayAskForHelp(String options) {
        return options.indexOf('h') > 0 || options.indexOf('V') > 0;
    }
}
