package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import dev.caveat.comment.Comment;
import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Inbox;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver that is killed while comments arrive: whoever was thanked has their comment on the disk, whole; and no file is half. */
class ReceiveAndKillTest {
    private static final Pattern ADDRESS = Pattern.compile("taken at (http://localhost:\\d+/)");
    private static final int SENDERS = 8;
    /** How a program of Java ends that was told to. */
    private static final int TERMINATED = 143;
    private static final String TEXT = "A comment with a body that is longer than a line, and its number: ";

    @TempDir
    private Path root;

    private final Set<String> thanked = new ConcurrentSkipListSet<>();

    @BeforeEach
    void build() throws Exception {
        write("content/site.yaml", "title: T\nbaseUrl: https://example.org/\ntheme: plain\npolicies: off\ncomments: { form: { action: /c } }\n");
        write("content/a.md", "---\ntitle: A\n---\nText.\n");
        write("content/b.md", "---\ntitle: B\n---\nText.\n");
        Process build = process("build", "-q");
        build.getInputStream().transferTo(System.out);
        assertEquals(0, build.waitFor());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Process process(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), "dev.caveat.cli.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("-r", root.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void twoHundredAndAKill() throws Exception {
        killed(Seed.random("twoHundredAndAKill"), 200, 1);
    }

    @Test
    @Thorough
    void aThousandAndTenKills() throws Exception {
        killed(Seed.random("aThousandAndTenKills"), 1_000, 10);
    }

    private void killed(Random random, int comments, int kills) throws Exception {
        AtomicInteger next = new AtomicInteger();
        for (int round = 0; round <= kills; round++) {
            Process receiver = process("receive", "-q", "-p", "0", "--per-minute", "1000000", "--per-network", "1000000", "--pending", "1000000", "--pending-per-page", "1000000");
            URI address = address(receiver);
            int until = round == kills ? comments : comments * (round + 1) / (kills + 1) - random.nextInt(comments / (kills + 1) / 2);
            List<Thread> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                Thread sender = new Thread(() -> send(address, next, until), "sender");
                sender.start();
                senders.add(sender);
            }
            if (round < kills) {
                while (next.get() < until - SENDERS) {
                    Thread.sleep(1);
                }
                receiver.destroyForcibly().waitFor();
            }
            for (Thread sender : senders) {
                sender.join();
            }
            receiver.destroy();
            receiver.waitFor();
            checked();
        }
        assertTrue(thanked.size() >= comments - (kills + 1) * SENDERS * 2, thanked.size() + " of " + comments);
        System.out.println(thanked.size() + " of " + comments + " comments were thanked for, and are there, after " + kills + " kills");
    }

    private static URI address(Process receiver) throws IOException {
        String line = receiver.inputReader().readLine();
        Matcher matcher = ADDRESS.matcher(String.valueOf(line));
        assertTrue(matcher.find(), line);
        return URI.create(matcher.group(1));
    }

    private void send(URI address, AtomicInteger next, int until) {
        HttpClient client = HttpClient.newHttpClient();
        for (int number = next.getAndIncrement(); number < until; number = next.getAndIncrement()) {
            String body = "name=Lou&article=" + (number % 2 == 0 ? "a" : "b") + "&consent=yes&body=" + (TEXT + number).replace(' ', '+');
            try {
                int status = client.send(
                        HttpRequest.newBuilder(address).setHeader("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                        HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status == 303) {
                    thanked.add(TEXT + number);
                }
            } catch (IOException cutOff) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        next.decrementAndGet();
    }

    private void checked() throws IOException {
        Problems problems = new Problems();
        List<Filed> all = new CommentFolders(root, Inbox.of(root, "inbox"), ZoneOffset.UTC, new Parallel(1), problems).all(problems);
        assertEquals(List.of(), problems.all());
        Set<String> bodies = all.stream().map(Filed::comment).map(Comment::body).map(String::strip).collect(Collectors.toSet());
        Set<String> lost = new ConcurrentSkipListSet<>(thanked);
        lost.removeAll(bodies);
        assertEquals(Set.of(), lost);
        assertTrue(bodies.stream().allMatch(body -> body.matches(Pattern.quote(TEXT) + "\\d+")), bodies::toString);
    }

    @Test
    void whatACrashLeftIsTidiedUp() throws Exception {
        write("inbox/pending/a/.2026-01-01-c-1.yaml.tmp", "id: c-");
        Process receiver = process("receive", "-q", "-p", "0");
        address(receiver);
        receiver.destroy();
        assertEquals(TERMINATED, receiver.waitFor());
        try (Stream<Path> files = Files.walk(root.resolve("inbox/pending"))) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }
}
