package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.caveat.Seed;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.publish.Wire.Fate;
import dev.caveat.trace.Fingerprint;
import dev.caveat.write.Release;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing into storage: a real S3-compatible server, and a wire to it that fails. */
class StoredBucketTest {
    private static final Means.Patience SHORT = new Means.Patience(Duration.ofSeconds(2), 3, Duration.ofMillis(5));
    private static final Publishing.Wishes WISHES = new Publishing.Wishes(Optional.empty(), false, false);

    @TempDir
    static Path shared;

    private static StoreProcess store;
    private static int buckets;

    @TempDir
    Path folder;

    private BuiltSite site;
    private String bucket;
    private final SortedMap<String, String> files = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        store = StoreProcess.start(shared);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void open() throws Exception {
        site = BuiltSite.in(folder.resolve("site"));
        bucket = "bucket-" + ++buckets;
        store.makeBucket(bucket);
        files.putAll(Map.of(
                "index.html", "Home", "articles/sleep/index.html", "Sleep", "articles/tea & äther (2)/index.html", "Tea", "pictures/a.png", "A picture",
                "atom.xml", "<feed/>", "assets/js/plain.js", "1;", "search/words/0.json", "{}"));
        String css = "main{}";
        files.put("assets/css/commons." + Fingerprint.of(css).hex().substring(0, 10) + ".css", css);
    }

    private Means means(Map<String, String> environment) {
        return new Means(site.root(), folder.resolve("memory"), "https://tea.example.org/", environment, Instant::now, SHORT);
    }

    private Optional<Difference> publish(Release release, URI endpoint, String prefix, Publishing.Wishes wishes, Problems problems) {
        Target target = new Target.Bucket(bucket, prefix, Optional.of(endpoint), Optional.empty(), Optional.empty());
        return Publishing.run(release, target, wishes, means(StoreProcess.environment()), Teller.NOBODY, problems).done();
    }

    private Difference publish(Release release, URI endpoint) {
        Problems problems = new Problems();
        return publish(release, endpoint, "", WISHES, problems).orElseThrow(() -> new AssertionError(problems.all()));
    }

    private Problem refused(Release release, URI endpoint) {
        Problems problems = new Problems();
        assertEquals(Optional.empty(), publish(release, endpoint, "", WISHES, problems));
        assertEquals(1, problems.all().size(), problems.all().toString());
        return problems.all().get(0);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return store.ask("GET", "/" + bucket + "/" + Signature.encoded(path, true));
    }

    private TreeSet<String> stored() throws Exception {
        Storage storage = new Storage(new Target.Bucket(bucket, "", Optional.of(store.address()), Optional.empty(), Optional.empty()), means(StoreProcess.environment()));
        TreeSet<String> keys = new TreeSet<>(storage.list().keySet());
        keys.remove(".caveat-manifest");
        return keys;
    }

    private static String header(HttpResponse<?> answer, String name) {
        // The server may write it without the blank.
        return answer.headers().firstValue(name).orElse("").replace(";c", "; c");
    }

    @Test
    void filesArriveWithWhatBrowsersMustKnowOfThem() throws Exception {
        Difference first = publish(site.build(files), store.address());
        assertEquals(files.size(), first.added().size());
        assertEquals(files.keySet(), stored());
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertEquals(file.getValue(), get(file.getKey()).body());
        }
        assertEquals("text/html; charset=utf-8", header(get("index.html"), "Content-Type"));
        assertEquals(StoredBucket.ASK_AGAIN, header(get("index.html"), "Cache-Control"));
        assertEquals("application/xml", header(get("atom.xml"), "Content-Type"));
        assertEquals("image/png", header(get("pictures/a.png"), "Content-Type"));
        assertEquals(StoredBucket.AN_HOUR, header(get("pictures/a.png"), "Cache-Control"));
        assertEquals(StoredBucket.AN_HOUR, header(get("assets/js/plain.js"), "Cache-Control"));
        String css = files.keySet().stream().filter(path -> path.endsWith(".css")).findFirst().orElseThrow();
        assertEquals(StoredBucket.FOR_EVER, header(get(css), "Cache-Control"));
        assertEquals("text/css; charset=utf-8", header(get(css), "Content-Type"));
    }

    @Test
    void onlyWhatChangedIsSentAndOnlyWhatIsOursIsDeleted() throws Exception {
        publish(site.build(files), store.address());
        store.ask("PUT", "/" + bucket + "/theirs.txt");
        try (Wire wire = new Wire(store.port())) {
            assertTrue(publish(site.build(files), wire.address()).isNothing());
            assertEquals(List.of(), wire.requests().stream().filter(request -> !request.startsWith("GET ")).toList());

            files.put("index.html", "Home, again");
            files.remove("pictures/a.png");
            files.remove("articles/tea & äther (2)/index.html");
            Difference difference = publish(site.build(files), wire.address());
            assertEquals(List.of("index.html"), difference.sent().stream().map(file -> file.path()).toList());
            assertEquals(List.of("articles/tea & äther (2)/index.html", "pictures/a.png"), difference.gone());
        }
        TreeSet<String> wanted = new TreeSet<>(files.keySet());
        wanted.add("theirs.txt");
        assertEquals(wanted, stored());
        assertEquals("Home, again", get("index.html").body());
    }

    @Test
    void whatOthersHaveThereIsNotReplacedUnasked() throws Exception {
        store.ask("PUT", "/" + bucket + "/index.html");
        Problem problem = refused(site.build(files), store.address());
        assertEquals("publish/foreign-file", problem.code().text());
        assertEquals(new TreeSet<>(List.of("index.html")), stored());
        Problems problems = new Problems();
        publish(site.build(files), store.address(), "", new Publishing.Wishes(Optional.empty(), false, true), problems);
        assertEquals(List.of(), problems.all());
        assertEquals("Home", get("index.html").body());
    }

    @Test
    void nothingIsTouchedOutsideOfTheFolder() throws Exception {
        store.ask("PUT", "/" + bucket + "/index.html");
        Problems problems = new Problems();
        publish(site.build(files), store.address(), "pages/tea/", WISHES, problems);
        assertEquals(List.of(), problems.all());
        files.keySet().removeIf(path -> !path.equals("index.html"));
        publish(site.build(files), store.address(), "pages/tea/", WISHES, problems);
        assertEquals(List.of(), problems.all());
        assertEquals(new TreeSet<>(List.of("index.html", "pages/tea/.caveat-manifest", "pages/tea/index.html")), stored());
        assertEquals("", get("index.html").body());
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        Problems problems = new Problems();
        Difference difference = publish(site.build(files), store.address(), "", new Publishing.Wishes(Optional.empty(), true, false), problems).orElseThrow();
        assertEquals(files.size(), difference.added().size());
        assertEquals(new TreeSet<>(), stored());
    }

    @Test
    void listingsOfManyPagesAreRead() throws Exception {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 1_050; i++) {
            many.put("notes/" + i + ".txt", "Note " + i);
        }
        publish(site.build(many), store.address());
        assertEquals(many.keySet(), stored());
        assertTrue(publish(site.build(many), store.address()).isNothing());
    }

    // Failures

    /** Path by path, as the server got them; without the list itself. */
    private List<String> order(Wire wire) {
        return wire.requests().stream().filter(request -> !request.startsWith("GET ") && !request.contains(".caveat-manifest"))
                .map(request -> request.replace("/" + bucket + "/", "")).toList();
    }

    @Test
    void pagesComeAfterWhatTheyNeedAndDeletionsLast() throws Exception {
        try (Wire wire = new Wire(store.port())) {
            files.put("old.png", "Old");
            publish(site.build(files), wire.address());
            files.remove("old.png");
            files.replaceAll((path, text) -> text + " again");
            wire.decide(number -> Fate.PASSED);
            publish(site.build(files), wire.address());
            List<Integer> ranks = order(wire).stream().map(request -> request.startsWith("DELETE") ? 9 : Programs.rank(request.substring(4))).toList();
            assertEquals(ranks.stream().sorted().toList(), ranks, order(wire).toString());
            assertEquals("DELETE old.png", order(wire).get(order(wire).size() - 1));
            assertEquals(files.size() + 1, ranks.size());
            List<String> all = wire.requests();
            assertTrue(all.get(all.size() - 1).endsWith("/.caveat-manifest") && all.stream().filter(request -> request.startsWith("PUT")).findFirst().orElseThrow().endsWith("/.caveat-manifest"),
                    "what is ours is written down before the first file and after the last");
        }
    }

    /** Wherever the line is cut, no page is there without what it needs, and the next run finishes. */
    @Test
    void whatWasBrokenOffIsFinishedByTheNextRun() throws Exception {
        files.put("old.png", "Old");
        publish(site.build(files), store.address());
        SortedMap<String, String> after = new TreeMap<>();
        files.forEach((path, text) -> after.put(path, text + " v0"));
        for (int cut = 1; cut <= files.size() + 3; cut += Seed.soaks() ? 1 : 3) {
            int at = cut;
            after.clear();
            files.forEach((path, text) -> after.put(path, text + " v" + at));
            after.remove("old.png");
            after.put("new-" + cut + ".png", "New");
            Release release = site.build(after);
            try (Wire wire = new Wire(store.port())) {
                Fate fate = cut % 2 == 0 ? Fate.CUT : Fate.UNANSWERED;
                wire.decide(number -> number < at ? Fate.PASSED : fate);
                Problems problems = new Problems();
                Optional<Difference> broken = publish(release, wire.address(), "", WISHES, problems);
                assertTrue(broken.isEmpty() && problems.all().get(0).code().text().equals("machine/target"), cut + ": " + problems.all());
                boolean page = order(wire).stream().anyMatch(request -> request.startsWith("PUT") && request.endsWith(".html"));
                for (String path : page ? after.keySet() : new TreeSet<String>()) {
                    assertTrue(Programs.rank(path) > 0 || get(path).body().equals(after.get(path)), cut + ": a page is there and " + path + " is not");
                }
            }
            // What was sent, and is no longer wanted when the next run comes, was ours as well.
            after.remove("new-" + cut + ".png");
            publish(site.build(after), store.address());
            assertEquals(after.keySet(), stored(), "cut at " + cut);
            for (String path : after.keySet()) {
                assertEquals(after.get(path), get(path).body());
            }
        }
    }

    @Test
    void whatPassesIsTriedAgain() throws Exception {
        try (Wire wire = new Wire(store.port())) {
            wire.decide(number -> number % 3 == 0 ? Fate.BUSY : number % 3 == 1 ? Fate.PASSED : Fate.UNANSWERED);
            Problems problems = new Problems();
            // With several at a time, one request may meet every failure in turn.
            for (int run = 0; run < 10 && publish(site.build(files), wire.address(), "", WISHES, problems).isEmpty(); run++) {
                assertTrue(problems.all().stream().allMatch(problem -> problem.code().text().equals("machine/target")));
            }
            assertEquals(files.keySet(), stored());
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws Exception {
        try (Wire wire = new Wire(store.port())) {
            wire.decide(number -> number <= 3 ? Fate.PASSED : Fate.SILENT);
            Target target = new Target.Bucket(bucket, "", Optional.of(wire.address()), Optional.empty(), Optional.empty());
            Means hasty = new Means(site.root(), folder, "https://tea.example.org/", StoreProcess.environment(), Instant::now,
                    new Means.Patience(Duration.ofMillis(300), 2, Duration.ofMillis(1)));
            Problems problems = new Problems();
            assertEquals(Optional.empty(), Publishing.run(site.build(files), target, WISHES, hasty, Teller.NOBODY, problems).done());
            assertTrue(problems.all().get(0).message().contains("does not answer"), problems.all().toString());
        }
        publish(site.build(files), store.address());
        assertEquals(files.keySet(), stored());
    }

    @Test
    void wrongKeysAreSaidAndNeverShown() throws Exception {
        Release release = site.build(files);
        Target target = new Target.Bucket(bucket, "", Optional.of(store.address()), Optional.empty(), Optional.empty());
        Problems problems = new Problems();
        Means wrong = means(Map.of("AWS_ACCESS_KEY_ID", "tester", "AWS_SECRET_ACCESS_KEY", "not-the-secret"));
        assertEquals(Optional.empty(), Publishing.run(release, target, WISHES, wrong, Teller.NOBODY, problems).done());
        String said = problems.all().toString();
        assertTrue(said.contains("(403") && said.contains("look at the keys"), said);
        assertFalse(said.contains("not-the-secret"), said);
        assertFalse(new AccessKeys("id", "secret", Optional.of("token")).toString().matches(".*(id|secret|token).*"));
    }

    @Test
    void aHostThatIsNoStoreIsSaid() throws Exception {
        HttpServer page = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        page.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 6);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        page.start();
        try {
            Problem problem = refused(site.build(files), URI.create("http://127.0.0.1:" + page.getAddress().getPort()));
            assertTrue(problem.message().contains("is no store"), problem.message());
        } finally {
            page.stop(0);
        }
    }

    @Test
    void aBucketThatIsNotThereIsSaid() throws Exception {
        bucket = "no-such-bucket";
        Problem problem = refused(site.build(files), store.address());
        assertTrue(problem.message().contains("404 NoSuchBucket"), problem.message());
        assertTrue(problem.hint().contains("make the bucket first"), problem.hint());
    }
}
