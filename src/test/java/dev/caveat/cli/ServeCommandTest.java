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

    @Test
    void withErrorsTheLastGoodFilesAreServedAndThatIsSaid() throws Exception {
        desk.run("build").expect(0);
        desk.write("content/articles/sleep.md", "---\ntitle: [\n---\n");
        URI home = serve();
        assertTrue(err.toString().contains("error[yaml/"), err.toString());
        assertTrue(out.toString().contains("Where a page has an error, its last good file is shown, or none."), out.toString());
        assertTrue(get(home.resolve("articles/sleep/")).body().contains("Some text."));
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
    void whenNothingCanBeBuiltNothingIsServed() throws Exception {
        desk.write("content/site.yaml", "title: [\n");
        desk.run("serve", "-p", "0").expect(1).says("Nothing was built");
        assertTrue(!Files.exists(folder.resolve("output")));
    }

    @Test
    void itsNeighboursNameWorks() {
        desk.run("server", "-p", "70000").expect(2).complains("is no port");
    }
}
