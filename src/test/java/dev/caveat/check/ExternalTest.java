package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a link to another host, as a server on this machine answers; and which hosts are never asked. */
class ExternalTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Manners QUICK = new Manners(8, Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** What a server does at an address. */
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final Map<String, Reply> replies = new TreeMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            try {
                replies.getOrDefault(exchange.getRequestURI().getPath(), status(200)).to(exchange);
            } finally {
                exchange.close();
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aMistakeOfOursIsNoAnswerOfAHost() {
        External broken = new External(QUICK, true, null, NOW, System::nanoTime, Answers.NONE);
        assertThrows(NullPointerException.class, () -> broken.ask(List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))));
    }

    private static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static Reply leads(int status, String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Probe probe(boolean allowPrivate) {
        return new Probe(QUICK, allowPrivate, "caveat/test", System::nanoTime);
    }

    private Answer ask(String path) throws InterruptedException {
        return probe(true).ask(WebUri.of(at(path)).orElseThrow());
    }

    @Test
    void whatIsThereIsAskedForByItsHeadAlone() throws Exception {
        assertEquals(Answer.GOOD, ask("/page"));
        assertEquals(List.of("HEAD /page"), asked);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 501, 404})
    void aHeadThatIsRefusedIsNoAnswer(int refused) throws Exception {
        replies.put("/page", exchange -> exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? refused : 200, -1));
        assertEquals(Answer.GOOD, ask("/page"));
        assertEquals(List.of("HEAD /page", "GET /page"), asked);
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "410, GONE", "401, UNVERIFIED", "403, UNVERIFIED", "500, UNVERIFIED", "429, UNVERIFIED", "503, UNVERIFIED", "418, UNVERIFIED"})
    void aStatusSaysWhatItMeans(int status, Answer.Kind kind) throws Exception {
        replies.put("/page", status(status));
        assertEquals(kind, ask("/page").kind());
        assertTrue(ask("/page").words().contains(Integer.toString(status)));
    }

    @Test
    void whatMovedForGoodSaysWhere() throws Exception {
        replies.put("/old", leads(301, "/middle"));
        replies.put("/middle", leads(308, "/new?x=1"));
        replies.put("/soon", leads(302, "/new"));
        replies.put("/both", leads(302, "/old"));
        assertEquals(new Answer(Answer.Kind.MOVED, at("/new?x=1")), ask("/old"));
        assertEquals(Answer.GOOD, ask("/soon"), "a way for the time being is no new address");
        assertEquals(Answer.GOOD, ask("/both"));
    }

    @Test
    void aWayThatLeadsToNothingIsGone() throws Exception {
        replies.put("/old", leads(301, "/gone"));
        replies.put("/gone", status(404));
        assertEquals(Answer.Kind.GONE, ask("/old").kind());
    }

    @Test
    void aQueryAloneLeadsToTheSamePage() throws Exception {
        replies.put("/a/page", exchange -> (exchange.getRequestURI().getQuery() == null ? leads(302, "?x=1") : status(200)).to(exchange));
        replies.put("/a/", status(404));
        assertEquals(Answer.GOOD, ask("/a/page"));
        assertEquals(List.of("HEAD /a/page", "HEAD /a/page?x=1"), asked);
    }

    @Test
    void aCircleEnds() throws Exception {
        replies.put("/a", leads(302, "/b"));
        replies.put("/b", leads(302, "/a"));
        assertEquals(Answer.Kind.UNVERIFIED, ask("/a").kind());
        assertEquals(11, asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "http://user:secret@127.0.0.1/", "gopher://127.0.0.1/", ":"})
    void noWayLeadsOutOfTheWeb(String location) throws Exception {
        replies.put("/a", leads(302, location));
        Answer answer = ask("/a");
        assertFalse(answer.isGood(), answer.toString());
        assertTrue(asked.size() <= 2, asked.toString());
    }

    @Test
    void anAnswerWithoutAnEndIsNotRead() throws Exception {
        replies.put("/film", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (exchange.getRequestMethod().equals("GET")) {
                    body.write(new byte[8_192]);
                }
            }
        });
        assertEquals(Answer.GOOD, ask("/film"));
    }

    @Test
    void aHostThatWantsToBeLeftAloneIs() throws Exception {
        replies.put("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });
        Probe probe = probe(true);
        assertEquals(Answer.Kind.UNVERIFIED, probe.ask(URI.create(at("/busy"))).kind());
        assertEquals(Answer.Kind.UNVERIFIED, probe.ask(URI.create(at("/page"))).kind());
        assertEquals(List.of("HEAD /busy"), asked);
    }

    @Test
    void aShortWaitIsWaitedFor() throws Exception {
        AtomicInteger times = new AtomicInteger();
        replies.put("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(times.incrementAndGet() == 1 ? 503 : 200, -1);
        });
        assertEquals(Answer.GOOD, ask("/busy"));
    }

    @Test
    void aHostThatPutsOffAgainAndAgainIsLeftAlone() throws Exception {
        Probe probe = probe(true);
        for (int i = 0; i < 6; i++) {
            replies.put("/" + i, exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
            });
            assertEquals(Answer.Kind.UNVERIFIED, probe.ask(URI.create(at("/" + i))).kind());
        }
        assertEquals(List.of("HEAD /0", "GET /0", "HEAD /1", "GET /1", "HEAD /2", "GET /2"), asked);
    }

    @Test
    void whenTheTimeIsUpNobodyWaitsForAHostThatPutsOff() throws Exception {
        replies.put("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(503, -1);
        });
        // By the clock that stands still, the time is never up: it is the waiting that ends.
        Manners brief = new Manners(1, Duration.ZERO, Duration.ofSeconds(4), Duration.ofHours(2), Duration.ofMillis(1));
        External external = new External(brief, true, "test", NOW, () -> 0, Answers.NONE);
        assertEquals(List.of(Answer.NOT_ASKED, Answer.NOT_ASKED), List.copyOf(external.ask(List.of(URI.create(at("/busy")), URI.create(at("/page")))).values()));
        Thread asking = Thread.getAllStackTraces().keySet().stream().filter(one -> one.getName().equals("caveat-external")).findFirst().orElse(null);
        if (asking != null) {
            asking.join(10_000);
            assertFalse(asking.isAlive(), "nobody is asked behind our back");
        }
        assertEquals(List.of("HEAD /busy"), asked);
    }

    @Test
    void whereNobodyListensNothingIsReached() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        assertEquals(Answer.Kind.UNREACHABLE, probe(true).ask(URI.create("http://127.0.0.1:" + port + "/")).kind());
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForForEver() throws Exception {
        replies.put("/slow", exchange -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        Probe probe = new Probe(new Manners(1, Duration.ZERO, Duration.ofMillis(300), Duration.ZERO, Duration.ofMinutes(1)), true, "test", System::nanoTime);
        assertEquals(Answer.Kind.UNVERIFIED, probe.ask(URI.create(at("/slow"))).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/latest/meta-data/", "http://10.1.2.3/", "http://172.16.0.1/",
        "http://192.168.1.1/", "http://0.0.0.0/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[fd00::1]/", "http://[fe80::1]/",
        "http://100.64.0.1/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://255.255.255.255/", "http://224.0.0.1/"})
    void noMachineInsideOfANetworkIsAsked(String address) throws Exception {
        Answer answer = probe(false).ask(URI.create(address));
        assertTrue(answer.kind() == Answer.Kind.PRIVATE || answer.kind() == Answer.Kind.UNREACHABLE, answer.toString());
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:4700:4700::1111"})
    void whatIsPublicIs(String address) throws Exception {
        assertTrue(PublicAddress.is(InetAddress.getByName(address)));
    }

    @Test
    void addressesAreAskedForAsBrowsersDo() {
        assertEquals("https://example.org/", WebUri.of(" HTTPS://Example.org#part ").orElseThrow().toString());
        assertEquals("https://xn--mnchen-3ya.example/a%20b/%C3%A9?q=%22", WebUri.of("https://münchen.example/a b/é?q=\"").orElseThrow().toString());
        assertEquals("http://example.org/100%25", WebUri.of("http://example.org/100%").orElseThrow().toString());
        for (String none : List.of("", "mailto:a@example.org", "https:example.org", "https://", "http://a b/", "https://user@example.org/", "https://" + "x".repeat(5_000))) {
            assertEquals(Optional.empty(), WebUri.of(none), none);
        }
    }

    // What is remembered

    @Test
    void goodAnswersHoldForAWeekAndOthersForAnHour() {
        String text = Answers.NONE.with(Map.of("http://a/", Answer.GOOD, "http://b/", new Answer(Answer.Kind.GONE, "answers 404"),
                "http://c/", Answer.NOT_ASKED, "http://d/", new Answer(Answer.Kind.MOVED, "http://e/\t\nx")), NOW).text();
        Answers soon = Answers.of(text, NOW.plus(Duration.ofMinutes(59)));
        assertEquals(Optional.of(Answer.GOOD), soon.to("http://a/"));
        assertEquals(Optional.of(Answer.Kind.GONE), soon.to("http://b/").map(Answer::kind));
        assertEquals(Optional.empty(), soon.to("http://c/"));
        assertEquals(Optional.of("http://e/  x"), soon.to("http://d/").map(Answer::words));
        assertEquals(Optional.empty(), Answers.of(text, NOW.plus(Duration.ofHours(1))).to("http://b/"));
        assertEquals(Optional.of(Answer.GOOD), Answers.of(text, NOW.plus(Duration.ofDays(6))).to("http://a/"));
        assertEquals(Optional.empty(), Answers.of(text, NOW.plus(Duration.ofDays(7))).to("http://a/"));
        assertEquals(Optional.empty(), Answers.of(text, NOW.minusSeconds(1)).to("http://a/"), "what is to come is not known");
    }

    @Test
    void whatMakesNoSenseIsNotRemembered() {
        String head = Answers.NONE.text();
        for (String text : List.of("", "\0\0\0", "something else\n1\tgood\thttp://a/\t\n", head + "x\tgood\thttp://a/\t\n", head + "1\tfine\thttp://a/\t\n",
                head + "1\tgood\thttp://a/\n", head + "99999999999999999999\tgood\thttp://a/\t\n", head + "1\tnot_asked\thttp://a/\t\n")) {
            assertEquals(head, Answers.of(text, NOW).text(), text);
        }
    }

    @Test
    void oneHostIsAskedOneThingAtATime() throws Exception {
        for (int i = 0; i < 10; i++) {
            replies.put("/" + i, exchange -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                // Before the answer: whoever has it may ask again at once.
                atOnce.decrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            });
        }
        Probe probe = probe(true);
        ExecutorService several = Executors.newFixedThreadPool(10);
        List<Runnable> questions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            URI address = URI.create(at("/" + i));
            questions.add(() -> {
                try {
                    probe.ask(address);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        for (var question : questions.stream().map(several::submit).toList()) {
            question.get();
        }
        several.shutdown();
        assertEquals(10, asked.size());
        assertEquals(1, most.get());
    }
}
