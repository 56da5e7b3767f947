package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: streams, exit codes, the current folder, the environment and signals. */
@Order(3)
class ProcessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Desk.withSite(folder);
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), Main.class.getName());
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of(arguments));
        return builder(command);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        List.of("SOURCE_DATE_EPOCH", "CAVEAT_COMMAND", "CAVEAT_TERMINAL", "JAVA_TOOL_OPTIONS").forEach(environment::remove);
        return builder;
    }

    private static Desk.Run end(ProcessBuilder builder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("caveat", ".err");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return new Desk.Run(process.exitValue(), out, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }

    @Test
    void theSiteIsTheCurrentFolderAndTheOutputIsBelowIt() throws Exception {
        Files.createDirectory(folder.resolve("deep"));
        Desk.Run run = end(process("build", "-o", "deep/public")).expect(0);
        run.says("The site is in deep/public/; look at it with: caveat serve");
        assertFalse(run.out().contains("serve -o"), "what is to be published is no folder for a server's addresses");
        assertEquals("", run.err());
        assertTrue(Files.exists(folder.resolve("deep/public/index.html")));
        assertFalse(Files.exists(folder.resolve("output")));
    }

    @Test
    void theOutputIsBelowTheCurrentFolderAlsoWhenTheSiteIsElsewhere() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        end(process("build", "-r", "..", "-o", "public").directory(elsewhere.toFile())).expect(0);
        assertTrue(Files.exists(elsewhere.resolve("public/index.html")));
    }

    @Test
    void theResultAndTheProblemsGoDifferentWays() throws Exception {
        Files.writeString(folder.resolve("content/articles/broken.md"), "---\ntitle: \"é\n---\n");
        Desk.Run run = end(process("list")).expect(1);
        run.says("content/articles/sleep.md\t").complains("error[yaml/", "é");
        assertFalse(run.out().contains("error"));
    }

    @Test
    void theEnvironmentIsRead() throws Exception {
        Files.writeString(folder.resolve("content/articles/late.md"), "---\ntitle: Late\ndate: 2030-01-01\n---\n");
        ProcessBuilder builder = process("build");
        builder.environment().put("SOURCE_DATE_EPOCH", "1893542400");
        builder.environment().put("CAVEAT_COMMAND", "./caveat");
        end(builder).expect(0).says("Built 2 pages", "look at it with: ./caveat serve\n");
    }

    @Test
    void anUnknownCommandIsUsage() throws Exception {
        Desk.Run run = end(process("buidl")).expect(2).complains("did you mean \"build\"?");
        assertEquals("", run.out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReaderThatHasSeenEnoughIsNoMistake() throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "set -o pipefail; \"$@\" | head -1", "bash"));
        command.addAll(java());
        command.addAll(List.of("list", "outputs"));
        Desk.Run run = end(builder(command)).expect(0);
        assertEquals("404.html\t404\n", run.out());
        assertEquals("", run.err());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerThatIsToldToStopStopsAtOnce() throws Exception {
        Process process = process("serve", "-p", "0", "-q").redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            String address = line.replaceAll("Serving (\\S+) .*", "$1");
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            assertEquals(200, connection.getResponseCode(), line);
            connection.disconnect();
            // Through its handle, which leaves the stream open to be read to its end.
            process.toHandle().destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
            assertEquals(null, out.readLine());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aFolderThatMustNotBeWrittenIsUsage() throws Exception {
        end(process("build", "-o", "content")).expect(2).complains("error[output/folder]");
    }
}
