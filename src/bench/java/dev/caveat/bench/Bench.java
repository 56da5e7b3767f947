package dev.caveat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The benchmark's command line: {@code src/bench/run --help} tells what it takes. */
public final class Bench {
    private Bench() {}

    /** @param arguments the project's folder, then what the user wrote */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = List.of(arguments);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (all.contains("--help")) {
            out.print(Options.USAGE);
            return;
        }
        try {
            run(Options.of(Path.of(all.get(0)).toAbsolutePath().normalize(), all.subList(1, all.size())), out, progress);
        } catch (Voided nothingMeasured) {
            progress.println("VOID: " + nothingMeasured.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options, PrintStream out, PrintStream progress) throws IOException, InterruptedException {
        Stopwatch stopwatch = new Stopwatch(options.folder());
        Table table = new Table(options);
        StringBuilder text = new StringBuilder(head(options, stopwatch));
        for (int articles : options.sizes()) {
            Contest contest = new Contest(options, articles, stopwatch, progress);
            text.append('\n').append(table.of(contest.run()));
            contest.cleanUp();
        }
        out.print(text);
        if (options.page().isPresent()) {
            Files.writeString(options.page().get(), """
                    ---
                    # Written by src/bench/run --page: run that again rather than change it.
                    title: Speed, measured
                    description: Builds of generated sites by Caveat and by Hugo, on one machine.
                    weight: 97
                    toc: false
                    ---

                    [How to make builds fast](../how-to/speed.md) says what was measured, and what it means.

                    """ + text);
        }
    }

    private static String head(Options options, Stopwatch stopwatch) throws InterruptedException {
        Machine machine = Machine.here();
        StringBuilder head = new StringBuilder();
        head.append("- Measured on ").append(LocalDate.now(ZoneOffset.UTC)).append(" by `src/bench/run`").append(commit(options.home())).append('\n');
        head.append("- Machine: ").append(machine.processor()).append(", ").append(machine.cores()).append(" cores, ").append(machine.memory())
                .append("; ").append(machine.system()).append("; load ").append(machine.load()).append(" at the start\n");
        for (Program program : options.programs()) {
            head.append("- ").append(program.name()).append(": ").append(program.version()).append('\n');
        }
        head.append("- Java: ").append(machine.java()).append('\n');
        head.append("- Each program builds the same site, in turn in every round; a first round is not counted, where there are fewer than 20,000 articles. The files are in the system's memory. ")
                .append("Figures are medians; a ratio is the median of the rounds' ratios to ").append(options.programs().get(0).name())
                .append(". CPU and memory by ").append(stopwatch.means()).append(".\n");
        if (options.coldOnly()) {
            head.append("- Hugo makes the whole site every time: its cold build stands for all of its builds.\n");
        }
        return head.toString();
    }

    /** Of which sources, where git can tell. */
    private static String commit(Path home) throws InterruptedException {
        String commit = Stopwatch.said(List.of("git", "-C", home.toString(), "rev-parse", "--short", "HEAD"));
        return commit.matches("[0-9a-f]+") ? " of commit " + commit : "";
    }
}
