package dev.caveat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A site that {@code caveat serve} shows in a process of its own, as its users have it. */
public final class Serving implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Serving (http://localhost:\\d+/\\S*)");

    private final Process process;
    private final URI address;
    private final Path errors;

    private Serving(Process process, URI address, Path errors) {
        this.process = process;
        this.address = address;
        this.errors = errors;
    }

    /** Starts a server at a free port, and waits until it shows something. */
    public static Serving start(Path root, String... options) throws IOException {
        Path errors = Files.createTempFile("caveat-serving-", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.caveat.cli.Main", "serve", "-p", "0", "-r", root.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                // Nobody reads the rest, and a full pipe would stop it.
                Thread reader = new Thread(() -> out.lines().forEach(rest -> { }), "test-serving");
                reader.setDaemon(true);
                reader.start();
                return new Serving(process, URI.create(matcher.group(1)), errors);
            }
        }
        throw new AssertionError("it says no address: " + said + Files.readString(errors));
    }

    public URI address() {
        return address;
    }

    /** What it has said on standard error. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    /** How many files and connections it has open; 0 where the system does not tell. */
    public long handles() throws IOException {
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(open)) {
            return all.count();
        }
    }

    /** How many bytes its objects take after a collection of those that nobody has any more. */
    public long heap() throws IOException {
        // Of four collections three leave small gaps, which count as if they were arrays.
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            least = Math.min(least, collected());
        }
        return least;
    }

    private long collected() throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(tool.toString(), Long.toString(process.pid()), "GC.class_histogram").redirectErrorStream(true).start();
        String last = asked.inputReader(StandardCharsets.UTF_8).lines().reduce("", (before, line) -> line);
        Matcher total = Pattern.compile("Total\\s+\\d+\\s+(\\d+)").matcher(last);
        if (!total.find()) {
            throw new AssertionError("no total: " + last);
        }
        return Long.parseLong(total.group(1));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server does not end when it is told to");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(errors);
    }
}
