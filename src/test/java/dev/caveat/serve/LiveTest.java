package dev.caveat.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.serve.Server.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site tells browsers while somebody works on it. */
class LiveTest {
    @TempDir
    Path folder;

    private Live live;
    private Fixture site;

    @BeforeEach
    void start() throws Exception {
        Fixture.put(folder, "index.html", "<!doctype html><html><head><title>home</title>");
        Fixture.put(folder, "a/index.html", "<!doctype html><html><head><title>a</title>");
        Fixture.put(folder, "404.html", "<!doctype html><title>lost</title>");
        Fixture.put(folder, "style.css", "p { color: red }");
        live = new Live(folder, true, Shown.still("/sub/"));
        site = new Fixture(live, Fixture.LOOPBACK, Limits.USUAL);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static Shown changed(boolean styles, String... files) {
        return new Shown("/sub/", true, Set.of(files), styles, Map.of(), List.of());
    }

    private static Shown wrong(String message) {
        Problem problem = Problem.of(Code.FILE_NAME, Place.of("content/<b>.md"), message).hint("\"so\" & 'so'");
        return new Shown("/sub/", true, Set.of(), false, Map.of(), List.of(problem));
    }

    /** The events of a stream, as they come. */
    private final class Stream implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        private Stream(String build, String page) throws IOException {
            socket = site.socket();
            socket.getOutputStream().write(("GET /.caveat/events?build=" + build + "&page=" + page + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next event with its data. */
        private String next() throws IOException {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    return event + " " + line.substring(6).replaceFirst("^[0-9a-f]+\\.", "");
                }
            }
            throw new IOException("the stream ended");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private String now() {
        return live.name(live.state());
    }

    @ParameterizedTest
    @CsvSource({
        "a/index.html,false,/sub/a/,RELOAD", "a/index.html,false,/sub/,NONE", "index.html,false,/sub/,RELOAD", "b.html,false,/sub/b.html,RELOAD",
        "picture.png,false,/sub/,RELOAD", "style.css,false,/sub/,STYLES", "style.css,true,/sub/,STYLES", "a/index.html,true,/sub/a/,STYLES",
        "a/index.html,true,/sub/,NONE", "feed.xml,false,/sub/,NONE", "search/words/1.json,false,/sub/,NONE", "404.html,false,/sub/nothing/,RELOAD",
        "404.html,false,/elsewhere,RELOAD", "%C3%BC/index.html,false,/sub/%C3%BC/,NONE", "\u00fc/index.html,false,/sub/%C3%BC/,RELOAD", "x.css,false,/%zz,STYLES",
    })
    void whatAChangeMeansToAPage(String file, boolean styles, String page, Effect effect) {
        String before = now();
        assertEquals(Effect.NONE, live.since(before, page));
        live.show(changed(styles, file));
        assertEquals(effect, live.since(before, page));
        assertEquals(Effect.NONE, live.since(now(), page));
    }

    @Test
    void whatCameMeanwhileIsNotMissed() {
        String before = now();
        live.show(changed(false, "a/index.html"));
        String between = now();
        live.show(changed(true, "style.css"));
        assertEquals(Effect.RELOAD, live.since(before, "/sub/a/"));
        assertEquals(Effect.STYLES, live.since(before, "/sub/"));
        assertEquals(Effect.STYLES, live.since(between, "/sub/a/"));
        for (int i = 0; i < 200; i++) {
            live.show(changed(false, "b/index.html"));
        }
        assertEquals(Effect.RELOAD, live.since(between, "/sub/"), "too long ago to know");
    }

    @Test
    void whatAnotherServerSaidIsNothingToGoBy() {
        for (String known : List.of("", "x", "x.0", now().replace(".", "."), now().replaceFirst("\\..*", ".-1"), now() + "x", "." + now())) {
            assertEquals(known.equals(now()) ? Effect.NONE : Effect.RELOAD, live.since(known, "/sub/"), known);
        }
    }

    @Test
    void anotherAddressIsAnotherSite() {
        String before = now();
        live.show(new Shown("/", true, Set.of(), false, Map.of(), List.of()));
        assertEquals(Effect.RELOAD, live.since(before, "/sub/"));
    }

    @Test
    void aPageGetsTheScriptAndATagOfWhatIsSent() throws Exception {
        var page = site.get("/sub/a/");
        String script = "<script src=\"/.caveat/live.js\" defer data-build=\"" + now() + "\"></script>";
        assertEquals("<!doctype html><html><head>" + script + "<title>a</title>", page.body());
        String tag = page.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, site.get("/sub/a/", "If-None-Match", tag).statusCode());
        assertEquals(Integer.toString(page.body().length()),
                site.ask("HEAD", "/sub/a/").headers().firstValue("Content-Length").orElseThrow());
        var part = site.get("/sub/a/", "Range", "bytes=20-40", "If-Range", tag);
        assertEquals(List.of(206, page.body().substring(20, 41)), List.of(part.statusCode(), part.body()));
        var end = site.get("/sub/a/", "Range", "bytes=-20");
        assertEquals(page.body().substring(page.body().length() - 20), end.body());
        live.show(changed(false, "b/index.html"));
        assertEquals(200, site.get("/sub/a/", "If-None-Match", tag).statusCode(), "the script is another");
        assertTrue(site.get("/sub/nothing/").body().contains("<!doctype html><script src=\"/.caveat/live.js\""));
        assertEquals("p { color: red }", site.get("/sub/style.css").body());
    }

    @Test
    void whatReadersDoNotSeeIsMarked() throws Exception {
        live.show(new Shown("/sub/", true, Set.of(), false, Map.of("a/index.html", "Draft"), List.of()));
        assertTrue(site.get("/sub/a/").body().contains("data-mark=\"Draft\""));
        assertFalse(site.get("/sub/").body().contains("data-mark"));
    }

    @Test
    void aBuildIsTold() throws Exception {
        try (Stream a = new Stream(now(), "/sub/a/"); Stream home = new Stream(now(), "/sub/")) {
            String fine = "problems {\"key\":\"\",\"title\":\"No problems\"}";
            assertEquals(List.of(fine, fine), List.of(a.next(), home.next()));
            live.show(changed(false, "a/index.html"));
            assertEquals(List.of("reload 1", "build 1"), List.of(a.next(), home.next()));
            live.show(changed(true, "style.css"));
            assertEquals(List.of("styles 2", "styles 2"), List.of(a.next(), home.next()));
            live.show(wrong("one"));
            assertEquals("build 3", a.next());
            assertTrue(a.next().matches("problems \\{\"key\":\"[0-9a-f]{32}\",\"title\":\"1 problem\"}"));
        }
    }

    @Test
    void pagesThatAreDoneAreShownBeforeTheOthersUnlessSomethingIsWrong() throws Exception {
        try (Stream a = new Stream(now(), "/sub/a/"); Stream home = new Stream(now(), "/sub/")) {
            a.next();
            home.next();
            assertEquals(Set.of("a", "a/index.html", "", "index.html"), site.server.watched());
            assertTrue(live.ahead(Set.of("a/index.html"), Map.of("a/index.html", "Draft")));
            assertEquals(List.of("reload 1", "build 1"), List.of(a.next(), home.next()));
            assertTrue(site.get("/sub/a/").body().contains("data-mark=\"Draft\""));
            live.show(wrong("one"));
            assertFalse(live.ahead(Set.of("a/index.html"), Map.of()));
            assertEquals("build 2", home.next());
        }
    }

    @Test
    void whoComesLateIsToldAtOnce() throws Exception {
        String before = now();
        live.show(changed(false, "a/index.html"));
        try (Stream a = new Stream(before, "/sub/a/"); Stream stranger = new Stream("", "")) {
            assertEquals(List.of("reload 1", "reload 1"), List.of(a.next(), stranger.next()));
        }
    }

    @Test
    void problemsAreEscaped() throws Exception {
        live.show(wrong("<script>alert(1)</script>\u202e"));
        String page = site.get("/.caveat/problems").body();
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;\uFFFD") && page.contains("content/&lt;b&gt;.md"), page);
        assertTrue(page.contains("&quot;so&quot; &amp; &#39;so&#39;") && !page.contains("<script"), page);
        assertTrue(site.get("/.caveat/problems").headers().firstValue("Content-Security-Policy").orElseThrow().contains("frame-ancestors 'self'"));
    }

    @Test
    void anExcerptShowsWhatIsMeant() {
        Place place = new Place("a.md", 3, 6, 4, "tags: [<i>");
        String html = ProblemPage.of(List.of(Problem.of(Code.YAML_BRACKET, place, "m").label("here").note("also", Place.of("b.md")))).list();
        assertTrue(html.contains("<span class=\"line\">3</span>tags:<mark> [&lt;i</mark>&gt;</pre>"), html);
        assertTrue(html.contains("</strong>here</p>") && html.contains("Note: </strong>also (b.md)</p>"), html);
        Place past = new Place("a.md", 1, 90, 5, "short");
        assertTrue(ProblemPage.of(List.of(Problem.of(Code.YAML_TAB, past, "m"))).list().contains("short</pre>"));
    }

    @Test
    void ofVeryManyProblemsTheWorstAreShown() {
        List<Problem> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(Problem.of(i == 499 ? Code.YAML_TAB : Code.KEY_TWICE, Place.of("content/" + i + ".md"), "m"));
        }
        ProblemPage page = ProblemPage.of(many);
        assertEquals("500 problems", page.title());
        assertTrue(page.list().startsWith("<section class=\"error\">") && page.list().contains("… and 440 more"));
    }

    @Test
    void othersGetNothingOfIt() throws Exception {
        for (String path : List.of("events", "problems", "live.js", "problems.css")) {
            assertEquals(403, site.get("/.caveat/" + path, "Sec-Fetch-Site", "cross-site").statusCode(), path);
            assertEquals(421, site.rawStatus("/.caveat/" + path, "evil.example"), path);
            assertEquals(400, site.rawStatus("/.caveat/" + path), path);
        }
        assertEquals(404, site.get("/.caveat/other").statusCode());
        assertEquals(404, site.get("/.caveat/../index.html").statusCode());
        assertEquals(405, site.ask("POST", "/.caveat/events").statusCode());
        assertEquals(405, site.ask("HEAD", "/.caveat/events").statusCode());
        assertEquals("text/javascript; charset=utf-8", site.get("/.caveat/live.js").headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void thereAreNeverTooManyStreamsAndTheNewestStays() throws Exception {
        List<Stream> all = new ArrayList<>();
        for (int i = 0; i < EventStreams.MOST + 20; i++) {
            Stream stream = new Stream(now(), "/sub/");
            stream.next();
            all.add(stream);
            assertTrue(site.server.listeners() <= EventStreams.MOST);
        }
        live.show(changed(false, "index.html"));
        assertEquals("reload 1", all.get(all.size() - 1).next());
        assertEquals(200, site.get("/sub/").statusCode());
        for (Stream stream : all) {
            stream.close();
        }
    }

    @Test
    void whoIsGoneIsForgotten() throws Exception {
        for (int i = 0; i < 10; i++) {
            try (Stream stream = new Stream(now(), "/sub/")) {
                stream.next();
            }
        }
        for (int i = 0; i < 2_000 && site.server.listeners() > 0; i++) {
            live.show(changed(false, "b/index.html"));
            Thread.sleep(10);
        }
        assertEquals(0, site.server.listeners());
    }

    @Test
    void whoReadsNothingKeepsNobodyWaiting() throws Exception {
        try (Stream slow = new Stream(now(), "/sub/"); Stream quick = new Stream(now(), "/sub/")) {
            quick.next();
            for (int i = 1; i <= 3_000; i++) {
                live.show(changed(false, "b/index.html"));
            }
            String last = "";
            // Whoever missed a hundred loads its page anew.
            while (!last.endsWith(" 3000")) {
                last = quick.next();
            }
            assertNotEquals("", slow.next());
        }
    }
}
