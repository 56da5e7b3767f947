package dev.caveat.cli;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/** What the program's exit code says. */
enum ExitStatus {
    /** No error; there may be warnings. */
    GOOD(0),
    /** Errors in the content; under {@code --strict}, or warnings. */
    CONTENT(1),
    /** The command line makes no sense, or names a folder that must not be written. */
    USAGE(2),
    /** The machine refused: disk, permission, port, memory. */
    MACHINE(3),
    /** A mistake in this program. */
    BUG(70);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The worst that the problems amount to. */
    static ExitStatus of(List<Problem> problems, boolean strict) {
        ExitStatus worst = GOOD;
        for (Problem problem : problems) {
            boolean counts = problem.severity() == Severity.ERROR || strict && problem.severity() == Severity.WARNING;
            ExitStatus one = counts ? of(problem) : GOOD;
            worst = one.code > worst.code ? one : worst;
        }
        return worst;
    }

    /** What is wrong with a site or a machine is a problem; an exception that gets out of a command is our own mistake. */
    static ExitStatus bug(Exception mistake, PrintWriter err) {
        err.println("caveat: a mistake in caveat itself; please report it with the lines below");
        mistake.printStackTrace(err);
        return BUG;
    }

    private static ExitStatus of(Problem problem) {
        String code = problem.code().text();
        // Where the command line gave the value that is wrong, the option stands in the place of a file.
        boolean usage = code.startsWith("usage/") || problem.code() == Code.OUTPUT_FOLDER || problem.place().file().startsWith("--");
        boolean machine = code.startsWith("machine/") || problem.code() == Code.OUTPUT_LOCKED;
        return usage ? USAGE : machine ? MACHINE : CONTENT;
    }
}
