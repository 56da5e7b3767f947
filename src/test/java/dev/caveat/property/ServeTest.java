package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Serving;
import dev.caveat.Thorough;
import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site is edited in every way while many load its pages: each answer is one build's page, whole; at the end all is as in a build of
 * its own, and nothing is left open.
 */
class ServeTest {
    private static final int PAGES = 40;
    private static final Pattern STATE = Pattern.compile("state-(\\d+-\\d+)");
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"/\\.caveat/live\\.js\"[^>]*></script>");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger loaded = new AtomicInteger();
    private int edits;

    @Test
    void pagesAreWholeWhileTheSiteIsEdited() throws Exception {
        run(60, 8, false);
    }

    @Thorough
    @Test
    void aThousandEditsAndFiftyReaders() throws Exception {
        run(1_000, 50, true);
    }

    private void run(int count, int readers, boolean measures) throws Exception {
        Random random = new Random(Seed.of("serve"));
        Path root = folder.resolve("site");
        site(root);
        try (Serving serving = Serving.start(root)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                Random own = new Random(random.nextLong());
                threads.add(new Thread(() -> read(serving.address(), own), "reader-" + i));
            }
            threads.forEach(Thread::start);
            edit(root, random, count / 5);
            long heap = measures ? serving.heap() : 0;
            long handles = serving.handles();
            edit(root, random, count - count / 5);
            long handlesThen = serving.handles();
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            mend(root);
            sameAsACleanBuild(root, serving);
            assertEquals(List.of(), wrong.stream().limit(5).toList());
            assertTrue(loaded.get() > count, "only " + loaded + " pages were loaded");
            assertTrue(!serving.errors().contains("Exception") && !serving.errors().contains("\tat "), serving.errors());
            // Each reader has a connection, and may have an event stream that is not yet known to be gone.
            assertTrue(handlesThen <= handles + 4L * readers, handlesThen + " handles after " + handles);
            if (measures) {
                long heapThen = serving.heap();
                System.out.println(loaded + " pages loaded; heap " + heap / 1_000_000 + " MB, then " + heapThen / 1_000_000
                        + " MB; handles " + handles + ", then " + handlesThen + ", at last " + serving.handles());
                assertTrue(heapThen < heap + heap * 3 / 10, heapThen + " bytes after " + heap);
            }
        }
    }

    // The site

    private static void write(Path root, String path, String text, boolean atomic) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Path written = atomic ? file.resolveSibling("." + file.getFileName() + ".tmp") : file;
        Files.write(written, text.getBytes(StandardCharsets.UTF_8));
        if (atomic) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void site(Path root) throws IOException {
        write(root, "content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: own\npolicies: off\n", false);
        write(root, "content/index.md", "---\ntitle: Home\n---\n", false);
        for (int i = 0; i < PAGES; i++) {
            write(root, article(i), text(i, 0), false);
        }
        write(root, "themes/own/theme.yaml", "name: own\n", false);
        write(root, "themes/own/assets/css/style.css", "p { color: black }\n", false);
        template(root, 0);
        for (String name : List.of("home", "section", "taxonomy", "term", "404")) {
            write(root, "themes/own/templates/" + name + ".ftlh", """
                    <!doctype html><html lang="en"><head><title>${page.title}</title><link rel="stylesheet" href="${asset("css/style.css")}"></head>
                    <body><@slot "disclaimers" "top"/>${page.body!}<#list (list.pages)![] as one><a href="${one.url}">${one.title}</a></#list></body></html>
                    """, false);
        }
        write(root, "themes/own/templates/slots/disclaimers.ftlh", "", false);
    }

    private static String article(int i) {
        return "content/part" + i % 4 + "/article" + i + ".md";
    }

    private static String text(int i, int edit) {
        return "---\ntitle: Article " + i + (edit % 5 == 0 ? " of " + edit : "") + "\n---\n\nstate-" + i + "-" + edit + "\n\n" + "Words. ".repeat(500 + edit % 700)
                + "\n\nstate-" + i + "-" + edit + "\n";
    }

    private static void template(Path root, int edit) throws IOException {
        write(root, "themes/own/templates/page.ftlh", """
                <!doctype html><html lang="en"><head><title>${page.title}</title><link rel="stylesheet" href="${asset("css/style.css")}"></head>
                <body data-edit="%"><@slot "disclaimers" "top"/>${page.body!}<p>${(page.comments.count)!0}</p></body></html>
                """.replace("%", Integer.toString(edit)), true);
    }

    // What is done to it

    private void edit(Path root, Random random, int count) throws Exception {
        for (int n = 0; n < count; n++) {
            edits++;
            int i = random.nextInt(PAGES);
            Path file = root.resolve(article(i));
            switch (random.nextInt(12)) {
                case 0 -> Files.deleteIfExists(file);
                case 1 -> {
                    if (Files.exists(file)) {
                        Files.move(file, file.resolveSibling("renamed" + i + ".md"), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                case 2 -> Files.deleteIfExists(file.resolveSibling("renamed" + i + ".md"));
                case 3 -> write(root, article(i), "---\ntitle: [\n---\n", true);
                case 4 -> write(root, "content/_comments/part" + i % 4 + "/article" + i + "/c" + edits % 3 + ".yaml",
                        "author: Somebody\ndate: 2026-01-05\ntext: Words " + edits + ".\n", true);
                case 5 -> write(root, "themes/own/assets/css/style.css", "p { margin: " + edits + "px }\n", true);
                case 6 -> move(root.resolve("content/part" + i % 4), root.resolve("content/moved" + i % 4));
                case 7 -> move(root.resolve("content/moved" + i % 4), root.resolve("content/part" + i % 4));
                case 8 -> {
                    if (edits % 4 == 0) {
                        template(root, edits);
                    }
                }
                default -> write(root, article(i), text(i, edits), random.nextBoolean());
            }
            if (random.nextInt(3) > 0) {
                Thread.sleep(random.nextInt(60));
            }
            // On a busy machine readers would come to nothing before it is over.
            for (int wait = 0; wait < 200 && loaded.get() < 3 * edits; wait++) {
                Thread.sleep(10);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from) && !Files.exists(to)) {
            Files.move(from, to);
        }
    }

    /** Leaves nothing that has an error: of that the last good page would stay, and a build of its own has none. */
    private void mend(Path root) throws IOException {
        for (int i = 0; i < PAGES; i++) {
            edits++;
            write(root, article(i), text(i, edits), false);
        }
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".md")).toList()) {
                if (Files.readString(file).contains("title: [")) {
                    Files.delete(file);
                }
            }
        }
    }

    // What readers see

    private void read(URI home, Random random) {
        while (!over.get()) {
            int i = random.nextInt(PAGES);
            String path = random.nextInt(10) == 0 ? "part" + i % 4 + "/" : (random.nextInt(5) == 0 ? "moved" : "part") + i % 4 + "/article" + i + "/";
            try {
                HttpResponse<String> answer = CLIENT.send(
                        HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
                judge(path, answer);
                loaded.incrementAndGet();
                if (random.nextInt(20) == 0) {
                    // A browser that opens a page, and goes.
                    CLIENT.send(HttpRequest.newBuilder(home.resolve("/.caveat/events?build=x&page=/" + path)).build(),
                            HttpResponse.BodyHandlers.ofInputStream()).body().close();
                }
                Thread.sleep(random.nextInt(40));
            } catch (IOException e) {
                wrong.add(path + ": " + e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void judge(String path, HttpResponse<String> answer) {
        String body = answer.body().strip();
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            wrong.add(path + ": " + answer.statusCode() + " " + body);
        } else if (!body.startsWith("<!doctype html>") || !body.endsWith("</html>") || !SCRIPT.matcher(body).find()) {
            wrong.add(path + ": not whole: " + body);
        } else if (path.contains("article") && answer.statusCode() == 200) {
            Matcher states = STATE.matcher(body);
            List<String> found = new ArrayList<>();
            while (states.find()) {
                found.add(states.group(1));
            }
            if (found.size() != 2 || !found.get(0).equals(found.get(1)) || !found.get(0).startsWith(path.replaceAll(".*article(\\d+)/", "$1-"))) {
                wrong.add(path + ": mixed: " + found);
            }
        }
    }

    // The end

    private void sameAsACleanBuild(Path root, Serving serving) throws Exception {
        Path clean = folder.resolve("clean");
        Report report = Build.run(new Request(
                root, clean, new ConfigReader.Overrides(Optional.of(serving.address().toString()), Optional.empty()),
                new Selection(Instant.now(), false, false, false), new Parallel(2), false, "0.1.0", "test"));
        assertTrue(report.built() && report.withheld().isEmpty() && report.unpublished().isEmpty(), () -> report.problems().toString());
        Map<String, String> wanted = files(clean);
        Map<String, String> shown = Map.of();
        for (int i = 0; i < 600 && !shown.equals(wanted); i++) {
            Thread.sleep(100);
            shown = files(root.resolve(".caveat/serve"));
        }
        assertEquals(wanted.keySet(), shown.keySet());
        for (String path : wanted.keySet()) {
            assertEquals(wanted.get(path), shown.get(path), path);
            if (path.endsWith(".html") && !path.equals("404.html")) {
                HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(serving.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(wanted.get(path), SCRIPT.matcher(answer.body()).replaceFirst(""), path);
            }
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (UncheckedIOException | NoSuchFileException builtMeanwhile) {
            return Map.of();
        }
        return files;
    }
}
