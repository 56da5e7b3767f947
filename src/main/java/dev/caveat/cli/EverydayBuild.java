package dev.caveat.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A command line as it is written every day, {@code caveat build} with a few options, understood without the library.
 *
 * <p>What the library has to read of itself and of the declarations takes a tenth of a small site's build. Whatever is not understood here for
 * certain is the library's, which means the same by it or says what is wrong with it.
 */
final class EverydayBuild {
    private Path root;
    private Path output;
    private boolean quiet;
    private boolean verbose;
    private boolean strict;
    private boolean drafts;

    private EverydayBuild() {}

    /** Empty where the library has to be asked. */
    static Optional<EverydayBuild> of(String[] arguments) {
        try {
            EverydayBuild build = new EverydayBuild();
            return build.understands(arguments) ? Optional.of(build) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Nothing twice, no value that could be an option or a command, and what only a build knows after its name. */
    private boolean understands(String[] arguments) {
        boolean named = false;
        for (int i = 0; i < arguments.length; i++) {
            boolean once = switch (arguments[i]) {
                case "build" -> !named && (named = true);
                case "-q", "--quiet" -> !quiet && (quiet = true);
                case "-v", "--verbose" -> !verbose && (verbose = true);
                case "--strict" -> !strict && (strict = true);
                case "-D", "--drafts" -> named && !drafts && (drafts = true);
                case "-r", "--root" -> root == null && isValue(arguments, ++i) && (root = Path.of(arguments[i])) != null;
                case "-o", "--output" -> named && output == null && isValue(arguments, ++i) && (output = Path.of(arguments[i])) != null;
                default -> false;
            };
            if (!once) {
                return false;
            }
        }
        return named;
    }

    private static boolean isValue(String[] arguments, int index) {
        return index < arguments.length
                && !arguments[index].isEmpty()
                && !arguments[index].startsWith("-")
                && !Commands.all().contains(arguments[index]);
    }

    /** @return the exit code */
    int run(PrintWriter out, PrintWriter err, Surroundings surroundings) {
        Caveat caveat = new Caveat(out, err, surroundings, new Globals(root, quiet, verbose, strict));
        try {
            return new BuildCommand(caveat, new OutputOption(output), new SiteOptions(drafts)).call();
        } catch (RuntimeException mistake) {
            return ExitStatus.bug(mistake, err).code();
        }
    }
}
