package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real S3-compatible server, S3Proxy, in a process of its own; it takes nothing that is not signed, and keeps files in memory. */
final class StoreProcess implements AutoCloseable {
    static final AccessKeys KEYS = new AccessKeys("tester", "geheim-und-lang", Optional.empty());

    /** Made by Maven before the tests. */
    private static final Path CLASSES = Path.of("target/s3proxy.classpath");

    private static final Pattern LISTENS = Pattern.compile("Started ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StoreProcess start(Path folder) throws Exception {
        assertTrue(Files.exists(CLASSES), "mvn generate-test-resources writes " + CLASSES);
        Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.endpoint=http://127.0.0.1:0
                jclouds.provider=transient-nio2
                jclouds.identity=nobody
                jclouds.credential=nobody
                """.formatted(KEYS.id(), KEYS.secret()));
        Path logging = Files.writeString(folder.resolve("logback.xml"), """
                <configuration><appender name="E" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%msg%n</pattern></encoder></appender>
                <root level="info"><appender-ref ref="E"/></root></configuration>
                """);
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
                "-Dlogback.configurationFile=" + logging, "-cp", Files.readString(CLASSES), "org.gaul.s3proxy.Main", "--properties", settings.toString())
                .redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                drain(lines);
                return new StoreProcess(process, Integer.parseInt(listens.group(1)));
            }
        }
        throw new AssertionError("S3Proxy does not start:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        Thread thread = new Thread(() -> {
            try {
                while (lines.readLine() != null) {
                    // Else the server waits until somebody reads it.
                }
            } catch (IOException ended) {
                // With the process.
            }
        }, "s3proxy-output");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A signed request, apart from what is tested. */
    HttpResponse<String> ask(String method, String path) throws Exception {
        String[] parts = path.split("\\?", 2);
        String query = parts.length < 2 ? "" : parts[1];
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        new Signature(KEYS, "us-east-1", "s3").headers(method, "127.0.0.1:" + port, parts[0], query, new TreeMap<>(), new byte[0], Instant.now()).forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void makeBucket(String name) throws Exception {
        HttpResponse<String> answer = ask("PUT", "/" + name);
        assertTrue(answer.statusCode() == 200, answer.statusCode() + answer.body());
    }

    static Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", KEYS.id(), "AWS_SECRET_ACCESS_KEY", KEYS.secret());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
