package dev.caveat.cli;

import dev.caveat.problem.Printer;
import dev.caveat.problem.Sarif;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The two streams of a command: results on the one, all else on the other.
 *
 * @param out what was asked for
 * @param err what is said besides
 */
record Console(PrintWriter out, PrintWriter err, Globals globals, Surroundings surroundings) {

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

    /**
     * Tells what is wrong and then the result, in the form that was asked for.
     *
     * @param lines the result for people
     * @param json the same for programs; the problems are added
     * @return the exit code that the problems amount to
     */
    int end(List<String> lines, Json json, List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(null);
        switch (globals.format()) {
            case TEXT -> {
                text(sorted);
                lines(lines);
            }
            case GITHUB -> {
                out.print(Printer.github(sorted));
                lines(lines);
            }
            case SARIF -> {
                out.println(Sarif.of(sorted, Program.version()));
                out.flush();
            }
            case JSON -> {
                out.println(json.raw("problems", Printer.json(sorted)).document());
                out.flush();
            }
        }
        return ExitStatus.of(sorted, globals.strict()).code();
    }

    /** Tells what is wrong while a command goes on; in a form for programs it tells at the end, or never. */
    void tell(List<Problem> problems) {
        if (globals.format() == Globals.Format.TEXT) {
            text(problems);
        }
    }

    /** Tells what is wrong, where there is no result. */
    int end(List<Problem> problems) {
        return end(List.of(), new Json(), problems);
    }

    private void lines(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    private void text(List<Problem> problems) {
        boolean all = globals.verbose();
        List<Problem> shown = all ? problems : problems.stream().filter(problem -> problem.severity() != Severity.NOTICE).toList();
        err.print(new Printer(globals.colour(surroundings), all ? Integer.MAX_VALUE : Printer.MOST).text(shown));
        err.flush();
    }
}
