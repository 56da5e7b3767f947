package dev.caveat.property;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A build in a process of its own, on a machine that is set up otherwise, or that is killed. */
final class Fork {
    private final Process process;

    private Fork(Process process) {
        this.process = process;
    }

    /** Starts the Java program of a class with options of the virtual machine. */
    static Fork start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new Fork(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it says a line. */
    void await(String line) throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (String said = out.readLine(); said != null; said = out.readLine()) {
            if (said.equals(line)) {
                return;
            }
        }
        throw new AssertionError("the process ended without saying " + line);
    }

    /** All that it says to its end. */
    String said() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The other process: says that it begins, builds, and says what is wrong with the site. A third argument is the time that it is. */
    public static void main(String[] arguments) {
        SmallSite site = new SmallSite(Path.of(arguments[0]));
        if (arguments.length > 2) {
            site.now = Instant.parse(arguments[2]);
        }
        say("begins");
        Cleanly.texts(site.build(Path.of(arguments[1]), 2, true)).forEach(Fork::say);
        say("ends");
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
