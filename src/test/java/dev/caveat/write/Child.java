package dev.caveat.write;

import dev.caveat.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A build in a process of its own, so that it can be killed, or starved by the operating system. */
final class Child {
    static final int FILES = 2_000;

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(String... arguments) throws IOException {
        return run(command(arguments));
    }

    /** Like {@link #start}, with no file allowed to grow beyond so many blocks of 512 bytes. */
    static Child startWithSmallFiles(int blocks, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(arguments));
        return run(command);
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Child run(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    void awaitLine(String wanted) throws IOException {
        var said = new ArrayList<String>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("the process ended without saying " + wanted + ": " + said);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void await() throws InterruptedException {
        process.waitFor();
    }

    static Set<String> paths() {
        var paths = new TreeSet<String>();
        for (int i = 0; i < FILES; i++) {
            paths.add("articles/topic-" + i % 20 + "/page-" + i + "/index.html");
        }
        return paths;
    }

    static byte[] page(String path, String build) {
        return Site.bytes((path + " " + build + "\n").repeat(20));
    }

    /** The child's side. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "lock" -> lock(Path.of(arguments[1]));
            case "build" -> build(new Site(Path.of(arguments[1])), arguments[2]);
            case "write" -> write(new Site(Path.of(arguments[1])), arguments[2], Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void lock(Path file) throws InterruptedException {
        BuildLock.take(file, "lock", new Problems()).orElseThrow();
        say("locked");
        Thread.sleep(60_000);
    }

    private static void build(Site site, String build) throws WriteFailed {
        var paths = paths();
        var tree = site.open(paths.toArray(String[]::new));
        say("opened");
        int written = 0;
        for (String path : paths) {
            tree.write(path, page(path, build));
            if (++written == FILES / 10) {
                say("under way");
            }
        }
        tree.close(paths);
        say("done");
    }

    private static void write(Site site, String path, int size) {
        var tree = site.open(path);
        try {
            say(tree.write(path, new byte[size]).name());
        } catch (WriteFailed e) {
            say(e.problem().code().text());
            say(e.problem().message());
        }
        say("files: " + tree.close(Set.of(path)).files());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
