package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --external}: which links it asks for, what it says, and what it keeps. */
class ExternalCheckTest {
    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String host;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        host = "http://127.0.0.1:" + server.getAddress().getPort();
        desk = new Desk(folder);
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\n");
        desk.write("content/articles/a.md", "---\ntitle: A\n---\n\n[one](" + host + "/one#part), [two](" + host + "/one#other), [home](https://example.org/articles/)\n");
        desk.write("content/articles/b.md", "---\ntitle: B\n---\n\nText.\n\n[that](" + host + "/gone) and [one](" + host + "/one)\n");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String distinct() {
        return asked.stream().distinct().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void nobodyIsAskedUnlessThatIsAskedFor() {
        desk.run("check").expect(0);
        desk.run("build").expect(0);
        assertEquals(List.of(), asked);
        desk.run("check", "--external").expect(0).says("Links to other hosts: 2 private");
        assertEquals(List.of(), asked, "an address inside of a network");
    }

    @Test
    void eachAddressIsAskedForOnceAndWhatIsGoneIsAnErrorWhereItIsWritten() {
        desk.run("check", "--external", "--allow-private").expect(1)
                .complains("error[check/external-gone]: \"" + host + "/gone\" answers 404: there is nothing", "--> content/articles/b.md:7:8")
                .says("Links to other hosts: 1 good, 1 gone");
        assertEquals("/gone /one", distinct());
        assertEquals(1, Collections.frequency(asked, "/one"));
    }

    @Test
    void answersAreKeptAndADamagedFileIsNone() throws IOException {
        desk.run("check", "--external", "--allow-private").expect(1);
        asked.clear();
        desk.run("check", "--external", "--allow-private").expect(1).complains("check/external-gone").says("; 2 known from before");
        assertEquals(List.of(), asked);
        desk.write(".caveat/external.answers", "\0nonsense");
        desk.run("check", "--external", "--allow-private").expect(1);
        assertEquals("/gone /one", distinct());
        desk.run("build").expect(0);
        assertTrue(desk.has(".caveat/external.answers"));
    }

    @Test
    void programsGetNumbers() {
        Object document = JsonDocument.read(desk.run("check", "--external", "--allow-private", "--format", "json").expect(1).out());
        assertTrue(document.toString().contains("gone"), document.toString());
    }

    @Test
    void linksOfACommentAreItsOwn() throws IOException {
        desk.write("content/_comments/articles/a/c.yaml", "id: one\nauthor: River\nbody: Look at " + host + "/gone\n");
        desk.write("content/articles/b.md", "---\ntitle: B\n---\n\nText.\n");
        String err = desk.run("check", "--external", "--allow-private").expect(1).err();
        assertTrue(err.contains("--> content/_comments/articles/a/c.yaml:3:15"), err);
        assertFalse(err.contains("--> content/articles/a.md:5"), err);
    }
}
