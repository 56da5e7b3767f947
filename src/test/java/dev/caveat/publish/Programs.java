package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of others that tests run. */
public final class Programs {
    /** Where programs lie that are not meant for everybody's search path. */
    private static final String MORE = File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/local/sbin";

    private Programs() {}

    /** Runs one that must succeed, and returns what it says. */
    public static String run(Path folder, String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", words) + "\n" + said);
        return said;
    }

    /** What must come when: 0 for what pages need, 1 for pages, 2 for what leads to pages. */
    static int rank(String path) {
        return path.endsWith(".html") ? 1 : path.endsWith(".xml") ? 2 : 0;
    }

    static Optional<Path> find(String name) {
        return Arrays.stream((System.getenv("PATH") + MORE).split(File.pathSeparator)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** As {@link #need}, for a program that not every system has to offer. */
    public static Path wish(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            System.err.println("LEFT OUT: there is no " + name + " on this machine");
        }
        assumeTrue(found.isPresent());
        return found.get();
    }

    /** Leaves the test out, aloud, where a program is missing; with {@code -Dcaveat.programs=required} the test fails. */
    public static Path need(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            String missing = "LEFT OUT: there is no " + name + " on this machine; apt-get install rsync openssh-server nginx-light has all that is needed";
            System.err.println(missing);
            assertEquals("", System.getProperty("caveat.programs", "").equals("required") ? missing : "");
            assumeTrue(false, missing);
        }
        return found.get();
    }
}
