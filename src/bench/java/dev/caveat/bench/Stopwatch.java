package dev.caveat.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs a program and says what it took: with GNU time where there is one; otherwise by looking at {@code /proc}, or at what
 * Java can tell of a process, every hundredth of a second, which misses what is used after the last look.
 */
final class Stopwatch {
    private static final Path GNU_TIME = Path.of("/usr/bin/time");
    private static final String FORMAT = "%U %S %M";

    private final Path folder;
    private final boolean gnu;

    /** @param folder for what the programs say */
    Stopwatch(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.gnu = Files.isExecutable(GNU_TIME) && said(List.of(GNU_TIME.toString(), "--version")).contains("GNU");
    }

    /** How CPU and memory are found out. */
    String means() {
        return gnu ? "GNU time" : "looks at the process, a hundred a second";
    }

    /** Runs a command to its end. A command that fails ends the benchmark, with what it said. */
    Cost run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Path took = folder.resolve("took.txt");
        List<String> timed = new ArrayList<>();
        if (gnu) {
            timed.addAll(List.of(GNU_TIME.toString(), "-q", "-o", took.toString(), "-f", FORMAT));
        }
        timed.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process.getOutputStream().close();
        Looks looks = gnu ? new Looks(0, 0) : looked(process);
        int status = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new Voided("exit status " + status + " of: " + String.join(" ", command) + "\n" + Files.readString(said));
        }
        if (!gnu) {
            return new Cost(wall, looks.cpu, looks.memory);
        }
        String[] parts = Files.readString(took).strip().split(" ");
        return new Cost(wall, Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]), Double.parseDouble(parts[2]) / 1024);
    }

    private record Looks(double cpu, double memory) {}

    private static Looks looked(Process process) throws InterruptedException {
        double cpu = Double.NaN;
        double memory = Double.NaN;
        while (process.isAlive()) {
            Optional<Duration> duration = process.toHandle().info().totalCpuDuration();
            cpu = duration.map(time -> time.toNanos() / 1e9).orElse(cpu);
            memory = peak(process.pid()).orElse(memory);
            Thread.sleep(10);
        }
        return new Looks(cpu, memory);
    }

    private static Optional<Double> peak(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException noneHereOrOver) {
            return Optional.empty();
        }
    }

    /** What a command says, of whatever exit status; empty where it cannot be started. */
    static String said(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.strip();
        } catch (IOException noSuchProgram) {
            return "";
        }
    }
}
