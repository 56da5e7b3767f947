package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/\\S*");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Desk desk;
    private Thread server;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger status = new AtomicInteger(-1);

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.interrupt();
            server.join(TimeUnit.SECONDS.toMillis(20));
            assertTrue(!server.isAlive(), "the server stops when it is told to");
        }
    }

    /** Serves in a thread of its own until it says where. */
    private URI serve(String... options) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("serve", "-p", "0", "-r", folder.toString()));
        words.addAll(List.of(options));
        server = new Thread(() -> status.set(desk.run(out, err, words.toArray(String[]::new))), "serve");
        server.start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until && server.isAlive()) {
            Matcher address = ADDRESS.matcher(out.toString());
            if (address.find() && out.toString().endsWith("\n")) {
                return URI.create(address.group().replaceAll("[\",].*", ""));
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no address in:\n" + out + err);
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void itBuildsAndServesWhatItSays() throws Exception {
        URI home = serve();
        assertTrue(out.toString().startsWith("Built 1 page with 0 comments: 8 files"), out.toString());
        assertTrue(out.toString().endsWith("Serving " + home + " (stop with Ctrl+C)" + System.lineSeparator()), out.toString());
        assertEquals("", err.toString());
        assertEquals(200, get(home).statusCode());
        assertTrue(get(home.resolve("articles/sleep/")).body().contains("Some text."));
    }

    @Test
    void stoppedItEndsWell() throws Exception {
        serve();
        stop();
        assertEquals(0, status.get());
    }

    @Test
    void aBaseAddressWithAFolderIsServedThere() throws Exception {
        URI home = serve("-u", "https://example.org/sub%20site/");
        assertEquals("/sub%20site/", home.getRawPath());
        assertTrue(get(home.resolve("articles/sleep/")).body().contains("Some text."));
    }

    @Test
    void aBaseAddressMayHoldLettersOfEveryLanguage() throws Exception {
        URI home = serve("-u", "https://example.org/thé/");
        assertEquals(200, get(home).statusCode());
    }

    @Test
    void quietItStillSaysWhere() throws Exception {
        URI home = serve("-q");
        assertEquals("Serving " + home + " (stop with Ctrl+C)\n", out.toString().replace("\r\n", "\n"));
    }

    @Test
    void verboseItTellsEachRequest() throws Exception {
        URI home = serve("-v");
        get(home.resolve("robots.txt"));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!err.toString().contains("\n") && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        assertTrue(err.toString().matches("GET /robots.txt 200, \\d+ bytes\\R"), err.toString());
    }

    @Test
    void draftsAreServedOnRequest() throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\nZzz.\n");
        URI home = serve("-D");
        assertTrue(get(home.resolve("articles/dream/")).body().contains("Zzz."));
    }

    /** Asks until an answer holds some words. */
    private static String until(URI address, String words) throws Exception {
        String body = "";
        for (int i = 0; i < 1_500 && !body.contains(words); i++) {
            body = CLIENT.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString()).body();
            Thread.sleep(20);
        }
        assertTrue(body.contains(words), body);
        return body;
    }

    private void untilSaid(StringWriter where, String words) throws InterruptedException {
        for (int i = 0; i < 1_500 && !where.toString().contains(words); i++) {
            Thread.sleep(20);
        }
        assertTrue(where.toString().contains(words), where::toString);
    }

    /** What is saved while the folders are only beginning to be watched is built, too, but nobody can say by which file. */
    private void untilWatched() throws Exception {
        String said = "content/articles/probe.md changed: ";
        for (int i = 0; i < 100 && !out.toString().contains(said); i++) {
            desk.write("content/articles/probe.md", "---\ntitle: Probe\n---\nText " + i + ".\n");
            for (int j = 0; j < 50 && !out.toString().contains(said); j++) {
                Thread.sleep(20);
            }
        }
        untilSaid(out, said);
    }

    @Test
    void whatIsSavedIsBuiltAtOnceAndThatIsSaid() throws Exception {
        URI home = serve();
        untilWatched();
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\n---\n\nOther text.\n");
        until(home.resolve("articles/sleep/"), "Other text.");
        untilSaid(out, "content/articles/sleep.md changed: ");
        desk.write("content/articles/new/index.md", "---\ntitle: New\n---\nIn a new folder.\n");
        until(home.resolve("articles/new/"), "In a new folder.");
        Files.delete(folder.resolve("content/articles/sleep.md"));
        for (int i = 0; i < 1_500 && get(home.resolve("articles/sleep/")).statusCode() != 404; i++) {
            Thread.sleep(20);
        }
        assertEquals(404, get(home.resolve("articles/sleep/")).statusCode());
        desk.write("themes/bare/templates/page.ftlh", "<!doctype html><html lang=en><title>${page.title}</title><@slot \"disclaimers\" \"top\"/>A new template.");
        until(home.resolve("articles/new/"), "A new template.");
        assertEquals("", err.toString());
    }

    @Test
    void pagesGetAScriptThatIsInNoFile() throws Exception {
        URI home = serve();
        assertTrue(get(home).body().contains("<script src=\"/.caveat/live.js\" defer data-build="));
        assertTrue(get(home.resolve("/.caveat/live.js")).body().contains("EventSource"));
        assertTrue(!desk.read(".caveat/serve/index.html").contains("<script"));
        assertTrue(!Files.exists(folder.resolve("output")), "what is published is left alone");
    }

    @Test
    void whoWantsNoScriptGetsNone() throws Exception {
        URI home = serve("--no-reload");
        assertTrue(!get(home).body().contains("<script"));
        assertEquals(404, get(home.resolve("/.caveat/live.js")).statusCode());
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nOther text.\n");
        until(home.resolve("articles/sleep/"), "Other text.");
    }

    @Test
    void whoWantsNoWatchingGetsOneBuild() throws Exception {
        URI home = serve("--no-watch");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nOther text.\n");
        Thread.sleep(500);
        assertTrue(get(home.resolve("articles/sleep/")).body().contains("Some text."));
        assertTrue(!get(home).body().contains("<script"));
    }

    @Test
    void itsAddressesAreThoseThatAreServed() throws Exception {
        desk.write("themes/bare/templates/page.ftlh",
                "<!doctype html><html lang=en><title>${page.title}</title><@slot \"disclaimers\" \"top\"/>at ${page.permalink!page.url} of ${site.baseUrl!\"?\"}");
        URI home = serve();
        String body = get(home.resolve("articles/sleep/")).body();
        assertTrue(body.contains(home.toString()) && !body.contains("example.org"), body);
    }

    @Test
    void aBaseAddressThatChangesIsFollowed() throws Exception {
        URI home = serve();
        desk.write("content/site.yaml", desk.read("content/site.yaml").replace("example.org/", "example.org/sub/"));
        until(home.resolve("/sub/articles/sleep/"), "Some text.");
    }

    @Test
    void aSecondServerOfASiteHasAFolderOfItsOwn() throws Exception {
        serve();
        Thread one = server;
        out.getBuffer().setLength(0);
        URI other = serve("-D");
        assertTrue(get(other.resolve("articles/sleep/")).body().contains("Some text."));
        assertTrue(desk.has(".caveat/serve/index.html") && desk.has(".caveat/serve-2/index.html"));
        one.interrupt();
        one.join(TimeUnit.SECONDS.toMillis(20));
    }

    @Test
    void theNextTimeMostOfItStands() throws Exception {
        serve("-u", "https://example.org/");
        stop();
        out.getBuffer().setLength(0);
        serve("-u", "https://example.org/");
        assertTrue(out.toString().contains("  0 rendered, 8 kept as they were; no file changed"), out.toString());
    }

    @Test
    void withErrorsTheLastGoodFilesAreServedAndThatIsSaid() throws Exception {
        URI home = serve();
        desk.write("content/articles/sleep.md", "---\ntitle: [\n---\n");
        untilSaid(err, "error[yaml/");
        untilSaid(out, ", 1 error (");
        assertTrue(get(home.resolve("articles/sleep/")).body().contains("Some text."));
        String page = get(home.resolve("/.caveat/problems")).body();
        assertTrue(page.contains("content/articles/sleep.md:2:") && page.contains("<mark>"), page);
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\nMended.\n");
        until(home.resolve("articles/sleep/"), "Mended.");
        until(home.resolve("/.caveat/problems"), "No problems");
    }

    @Test
    void whatOnlyWarnsIsShownInABrowserWhereItCountsAsAnError() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ntitel: x\n---\nText.\n");
        until(serve().resolve("/.caveat/problems"), "No problems");
        stop();
        out.getBuffer().setLength(0);
        until(serve("--strict").resolve("/.caveat/problems"), "front-matter/unknown-key");
    }

    @Test
    void whereNothingCanBeBuiltTheProblemsAreShownUntilTheyAreMended() throws Exception {
        desk.write("content/site.yaml", "title: [\n");
        URI home = serve();
        assertTrue(out.toString().contains("Nothing was built"), out.toString());
        String page = until(home.resolve("articles/sleep/"), "There is no site to show yet.");
        assertTrue(page.contains("content/site.yaml:1:") && page.contains("data-problems="), page);
        var bare = get(home.resolve("robots.txt"));
        assertEquals(List.of(503, "There is no site to show yet: 1 problem.\n"), List.of(bare.statusCode(), bare.body()));
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: bare\npolicies: off\n");
        until(home.resolve("articles/sleep/"), "Some text.");
        desk.write("content/site.yaml", "title: [\n");
        until(home.resolve("/.caveat/problems"), "content/site.yaml:1:");
        until(home.resolve("articles/sleep/"), "Some text.");
    }

    @Test
    void whatReadersDoNotSeeIsMarked() throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\nZzz.\n");
        desk.write("content/articles/later.md", "---\ntitle: Later\ndate: 2031-01-01\n---\nSoon.\n");
        URI home = serve("-D", "-F");
        assertTrue(get(home.resolve("articles/dream/")).body().contains("data-mark=\"Draft\""));
        assertTrue(get(home.resolve("articles/later/")).body().contains("data-mark=\"Scheduled\""));
        assertTrue(!get(home.resolve("articles/sleep/")).body().contains("data-mark"));
    }

    @Test
    void asJsonItIsOneDocumentWithTheAddress() throws Exception {
        URI home = serve("--format", "json", "-v");
        get(home);
        Object document = JsonDocument.read(out.toString());
        assertEquals(home.toString(), JsonDocument.at(document, "address"));
        assertEquals("true", JsonDocument.at(document, "built"));
        assertEquals("", err.toString());
    }

    @Test
    void anotherHostIsListenedOn() throws Exception {
        URI home = serve("--host", "127.0.0.2");
        assertEquals(200, get(URI.create("http://127.0.0.2:" + home.getPort() + "/")).statusCode());
    }

    @Test
    void aPortThatIsTakenIsTheMachinesFaultWithAHint() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            desk.run("serve", "-p", Integer.toString(taken.getLocalPort())).expect(3)
                    .complains("error[machine/port]", "choose another port with -p");
        }
    }

    @Test
    void aPortThatIsNoneIsAUsageError() {
        desk.run("serve", "-p", "70000").expect(2).complains("\"70000\" is no port from 0 to 65535");
        desk.run("serve", "-p", "http").expect(2).complains("\"http\" is no whole number");
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        desk.run("serve", "-p", "0", "--host", "nobody.invalid").expect(3).complains("knows no host nobody.invalid");
    }

    @Test
    void withoutWatchingNothingIsServedWhereNothingCanBeBuilt() throws Exception {
        desk.write("content/site.yaml", "title: [\n");
        desk.run("serve", "-p", "0", "--no-watch").expect(1).says("Nothing was built");
        assertTrue(!Files.exists(folder.resolve("output")));
    }

    @Test
    void itsNeighboursNameWorks() {
        desk.run("server", "-p", "70000").expect(2).complains("is no port");
    }
}
