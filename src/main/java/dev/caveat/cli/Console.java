package dev.caveat.cli;

import dev.caveat.problem.Printer;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/**
 * The two streams of a command: results on the one, all else on the other.
 *
 * @param out what was asked for
 * @param err what is said besides
 */
record Console(PrintWriter out, PrintWriter err, Globals globals) {

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Something that is no result; not said under {@code --quiet}. */
    void note(String line) {
        if (!globals.quiet()) {
            err.println(line);
            err.flush();
        }
    }

    /** Says what is wrong, in the form that was asked for, and counts it for the exit code. */
    ExitStatus problems(List<Problem> problems) {
        switch (globals.format()) {
            case TEXT -> {
                List<Problem> shown = globals.verbose()
                        ? problems
                        : problems.stream().filter(problem -> problem.severity() != Severity.NOTICE).toList();
                err.print(new Printer(globals.colour(), globals.verbose() ? Integer.MAX_VALUE : Printer.MOST).text(shown));
                err.flush();
            }
            case GITHUB -> {
                out.print(Printer.github(problems));
                out.flush();
            }
            case JSON -> {
                // The command writes them into its one document.
            }
        }
        return ExitStatus.of(problems, globals.strict());
    }
}
