package dev.caveat.cli;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the program finds around itself when it starts.
 *
 * @param environment the environment variables
 * @param clock what tells the time; only its instants are used
 * @param seesOut whether somebody reads standard output on a terminal
 * @param seesErr whether somebody reads standard error on a terminal
 * @param in standard input
 */
record Surroundings(Map<String, String> environment, Clock clock, boolean seesOut, boolean seesErr, InputStream in) {
    /** Characters that no shell takes for anything but themselves. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** With nothing on standard input. */
    Surroundings(Map<String, String> environment, Clock clock, boolean seesOut, boolean seesErr) {
        this(environment, clock, seesOut, seesErr, InputStream.nullInputStream());
    }

    /** Those of this process. */
    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        // Java cannot ask for one stream alone; the launcher can, and says which of 1 and 2 are a terminal.
        String terminals = environment.get("CAVEAT_TERMINAL");
        boolean console = System.console() != null;
        return new Surroundings(
                environment,
                Clock.systemUTC(),
                terminals == null ? console : terminals.contains("1"),
                terminals == null ? console : terminals.contains("2"),
                System.in);
    }

    /** An environment variable that is set to more than blanks. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** How this program was called, to be repeated in hints: {@code ./caveat}. */
    String command() {
        return quoted(variable("CAVEAT_COMMAND").orElse("caveat"));
    }

    /** Whether colours are welcome where somebody looks. */
    boolean allowsColour() {
        return variable("NO_COLOR").isEmpty() && variable("TERM").filter("dumb"::equals).isEmpty();
    }

    /** A word as a shell has to be given it. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
