package dev.caveat.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with a project that the launcher can build, and with a Java and a Maven that only say how they were called: shell
 * scripts, found where the test puts them. Nothing else of the machine's is on {@code PATH} but the launcher's own tools.
 */
final class Workshop {
    /** How a run of the launcher ended. */
    record Run(int status, String out, String err) {}

    private static final List<String> TOOLS = List.of(
            "cat", "cksum", "find", "grep", "mkdir", "readlink", "rm", "rmdir", "sed", "sleep", "sort", "touch", "wc");

    private final Path folder;
    final Path project;
    final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    Workshop(Path folder) throws IOException {
        this.folder = folder;
        project = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), installed(tool));
        }
        environment.put("PATH", bin + ":" + tools);
        write(project.resolve("pom.xml"), "<project/>\n");
        write(project.resolve("src/main/java/A.java"), "class A {}\n");
        write(project.resolve("themes/plain/page.ftlh"), "page\n");
        script(project.resolve("caveat"), Files.readString(Path.of("caveat")));
    }

    /** A folder that looks like a JDK; its {@code java} prints where and how it was called. */
    Path jdk(String version) throws IOException {
        Path home = jre(version);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    /** The same without a compiler. */
    Path jre(String version) throws IOException {
        Path home = folder.resolve("java " + version);
        write(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), """
                #!/bin/sh
                echo "in $(pwd)"
                echo "locale ${LC_ALL:-${LC_CTYPE:-}}"
                echo "called ${CAVEAT_COMMAND-nothing}, terminals ${CAVEAT_TERMINAL-unknown}"
                echo "archive ${CAVEAT_ARCHIVE-unknown}"
                for argument; do
                    echo "<$argument>"
                done
                exit "${JAVA_STATUS:-0}"
                """);
        return home;
    }

    /** Puts a Maven of that version on {@code PATH} that does what the shell commands say, in the project's folder. */
    void maven(String version, String commands) throws IOException {
        script(bin.resolve("mvn"), """
                #!/bin/sh
                if [ "$1" = -v ]; then
                    echo "Apache Maven %s (some build)"
                    exit 0
                fi
                echo "$*" >>"%s"
                %s
                """.formatted(version, folder.resolve("maven.log"), commands));
    }

    /** A Maven that makes what the launcher wants made. */
    void maven() throws IOException {
        maven("3.8.7", "mkdir -p target/caveat/lib; echo \"jar $$\" >target/caveat/caveat.jar");
    }

    /** How often Maven was asked to build, and with which arguments. */
    List<String> mavenCalls() throws IOException {
        Path log = folder.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** Puts a folder at the end of {@code PATH}. */
    void onPath(Path entry) {
        environment.merge("PATH", entry.toString(), (path, more) -> path + ":" + more);
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return runFrom(folder, project.resolve("caveat"), arguments);
    }

    Run runFrom(Path current, Path launcher, String... arguments) throws IOException, InterruptedException {
        return end(start(current, launcher, arguments));
    }

    Process start(Path current, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(current.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Run end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher does not end; it said:\n" + err);
        }
        return new Run(process.exitValue(), out, err);
    }

    /** Every file and folder of the project, with its time. */
    Map<String, String> state() throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            files.forEach(file -> {
                try {
                    state.put(file.toString(), Files.getLastModifiedTime(file).toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return state;
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path installed(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + tool + " on PATH"));
    }
}
