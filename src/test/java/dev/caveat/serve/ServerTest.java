package dev.caveat.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
    @TempDir
    Path folder;

    Fixture site;

    @BeforeEach
    void start() throws Exception {
        Fixture.put(folder, "index.html", "home");
        Fixture.put(folder, "a/index.html", "a page");
        Fixture.put(folder, "a/data.bin", "0123456789");
        Fixture.put(folder, "empty/file.txt", "");
        Fixture.put(folder, "\u00fcber uns/index.html", "about");
        site = Fixture.over(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void showsTheIndexOfAFolder() throws Exception {
        assertEquals("home", site.get("/").body());
        assertEquals("a page", site.get("/a/").body());
    }

    @Test
    void showsAFile() throws Exception {
        var answer = site.get("/a/data.bin");
        assertEquals(200, answer.statusCode());
        assertEquals("0123456789", answer.body());
        assertEquals("no-cache", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void showsALargeFileWhole() throws Exception {
        String large = "0123456789abcdef".repeat(20_000);
        Fixture.put(folder, "large.txt", large);
        assertEquals(large, site.get("/large.txt").body());
    }

    @Test
    void showsAnEmptyFile() throws Exception {
        var answer = site.get("/empty/file.txt");
        assertEquals(200, answer.statusCode());
        assertEquals("0", answer.headers().firstValue("Content-Length").orElse(""));
    }

    @Test
    void decodesNames() throws Exception {
        assertEquals("about", site.get("/%C3%BCber%20uns/").body());
    }

    @Test
    void leadsFromAFolderWithoutSlashToTheFolder() throws Exception {
        var answer = site.get("/%C3%BCber%20uns?q=1");
        assertEquals(302, answer.statusCode());
        assertEquals("/%C3%BCber%20uns/?q=1", answer.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "x.html,text/html; charset=utf-8", "x.CSS,text/css; charset=utf-8", "x.js,text/javascript; charset=utf-8",
        "feed.xml,application/xml", "x.svg,image/svg+xml", "x.woff2,font/woff2", "x,application/octet-stream"
    })
    void saysWhatAFileIs(String name, String type) throws Exception {
        Fixture.put(folder, name, "x");
        assertEquals(type, site.get("/" + name).headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void saysThatNothingIsThere() throws Exception {
        var answer = site.get("/nothing/");
        assertEquals(404, answer.statusCode());
        assertEquals("There is no such page.\n", answer.body());
    }

    @Test
    void showsTheSitesOwnPageForThat() throws Exception {
        Fixture.put(folder, "404.html", "<h1>lost</h1>");
        var answer = site.get("/nothing/");
        assertEquals(404, answer.statusCode());
        assertEquals("<h1>lost</h1>", answer.body());
    }

    @Test
    void aFolderWithoutIndexIsNotListed() throws Exception {
        assertEquals(404, site.get("/empty/").statusCode());
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        assertEquals(404, site.get("/a/data.bin/").statusCode());
    }

    @Test
    void aFolderThatIsNotBuiltYetHasNothing() throws Exception {
        try (var unbuilt = Fixture.over(folder.resolve("later"))) {
            assertEquals(404, unbuilt.get("/").statusCode());
            Fixture.put(folder, "later/index.html", "built");
            assertEquals("built", unbuilt.get("/").body());
        }
    }

    @Test
    void headSendsNoBody() throws Exception {
        var answer = site.ask("HEAD", "/a/data.bin");
        assertEquals(200, answer.statusCode());
        assertEquals("10", answer.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", answer.body());
        assertFalse(site.raw("HEAD /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").contains("no such"));
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        var answer = site.ask("POST", "/");
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
        assertEquals(405, site.ask("DELETE", "/a/data.bin").statusCode());
        assertTrue(Files.exists(folder.resolve("a/data.bin")));
    }

    @Test
    void aKnownFileIsNotSentAgain() throws Exception {
        String tag = site.get("/a/data.bin").headers().firstValue("ETag").orElseThrow();
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            var answer = site.get("/a/data.bin", "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals("", answer.body());
        }
        assertEquals(200, site.get("/a/data.bin", "If-None-Match", "\"x\"").statusCode());
    }

    @Test
    void aReplacedFileHasAnotherTag() throws Exception {
        String tag = site.get("/a/data.bin").headers().firstValue("ETag").orElseThrow();
        var modified = Files.getLastModifiedTime(folder.resolve("a/data.bin"));
        Fixture.put(folder, "new", "9876543210");
        Files.setLastModifiedTime(folder.resolve("new"), modified);
        Files.move(folder.resolve("new"), folder.resolve("a/data.bin"), StandardCopyOption.ATOMIC_MOVE);
        assertNotEquals(tag, site.get("/a/data.bin").headers().firstValue("ETag").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,206,0123,bytes 0-3/10", "bytes=7-,206,789,bytes 7-9/10", "bytes=-2,206,89,bytes 8-9/10",
        "bytes=5-100,206,56789,bytes 5-9/10", "bytes=-100,206,0123456789,bytes 0-9/10"
    })
    void sendsAPart(String range, int status, String body, String said) throws Exception {
        var answer = site.get("/a/data.bin", "Range", range);
        assertEquals(status, answer.statusCode());
        assertEquals(body, answer.body());
        assertEquals(said, answer.headers().firstValue("Content-Range").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"bytes=0-1,4-5", "bytes=5-2", "bytes=-", "lines=1-2", "bytes=x-y", "bytes=1-99999999999999999999"})
    void sendsAllWhenItDoesNotUnderstandThePart(String range) throws Exception {
        assertEquals(200, site.get("/a/data.bin", "Range", range).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/a/data.bin,bytes=10-,bytes */10", "/a/data.bin,bytes=-0,bytes */10", "/empty/file.txt,bytes=0-0,bytes */0"})
    void saysThatThereIsNoSuchPart(String path, String range, String said) throws Exception {
        var answer = site.get(path, "Range", range);
        assertEquals(416, answer.statusCode());
        assertEquals(said, answer.headers().firstValue("Content-Range").orElse(""));
    }

    @Test
    void sendsAPartOnlyOfTheFileThatTheClientKnows() throws Exception {
        String tag = site.get("/a/data.bin").headers().firstValue("ETag").orElseThrow();
        assertEquals(206, site.get("/a/data.bin", "Range", "bytes=0-1", "If-Range", tag).statusCode());
        assertEquals(200, site.get("/a/data.bin", "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode());
    }

    @Test
    void servesBelowABasePath() throws Exception {
        try (var sub = new Fixture(folder, "/sub/", Fixture.LOOPBACK, Server.Limits.USUAL)) {
            assertEquals("home", sub.get("/sub/").body());
            assertEquals("a page", sub.get("/sub/a/").body());
            assertEquals("/sub/a/", sub.get("/sub/a").headers().firstValue("Location").orElse(""));
            assertEquals("/sub/", sub.get("/sub").headers().firstValue("Location").orElse(""));
            assertEquals("/sub/", sub.get("/").headers().firstValue("Location").orElse(""));
            assertEquals(404, sub.get("/a/").statusCode());
            assertEquals(404, sub.get("/subway/").statusCode());
            assertEquals("/sub/", sub.server.address().getPath());
        }
    }

    @Test
    void aBasePathMayHaveLettersOfAllKinds() throws Exception {
        try (var sub = new Fixture(folder, "/%C3%BC/x", Fixture.LOOPBACK, Server.Limits.USUAL)) {
            assertEquals("home", sub.get("/%c3%bc/x/").body());
            assertEquals("/%C3%BC/x/", sub.get("/").headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void aBasePathMustBeAPath() {
        assertThrows(IllegalArgumentException.class,
                () -> Server.start(folder, "sub/", Fixture.LOOPBACK, visit -> {}, new Problems()));
    }

    @Test
    void logsWhatItAnswered() throws Exception {
        site.get("/a/data.bin?x=%20y");
        site.get("/nothing");
        site.ask("HEAD", "/");
        site.awaitVisits(3);
        assertEquals(Set.of(new Visit("GET", "/a/data.bin?x=%20y", 200, 10), new Visit("GET", "/nothing", 404, 23),
                new Visit("HEAD", "/", 200, 0)), Set.copyOf(site.visits));
    }

    @Test
    void takesAFreePort() {
        assertNotEquals(0, site.port());
        assertEquals(URI.create("http://localhost:" + site.port() + "/"), site.server.address());
    }

    @Test
    void aTakenPortIsAProblemThatNamesTheWayOut() {
        var problems = new Problems();
        var taken = new InetSocketAddress(Fixture.LOOPBACK.getAddress(), site.port());
        assertTrue(Server.start(folder, "/", taken, visit -> {}, problems).isEmpty());
        assertEquals(Code.MACHINE_PORT, problems.all().get(0).code());
        assertTrue(problems.all().get(0).hint().contains("-p"));
    }

    @Test
    void anUnknownHostIsAProblem() {
        var problems = new Problems();
        var unknown = InetSocketAddress.createUnresolved("no.such.host.invalid", 0);
        assertTrue(Server.start(folder, "/", unknown, visit -> {}, problems).isEmpty());
        assertEquals(Code.MACHINE_PORT, problems.all().get(0).code());
    }

    @Test
    void thePortIsFreeAgainAfterItsEnd() {
        int port = site.port();
        site.close();
        var same = new InetSocketAddress(Fixture.LOOPBACK.getAddress(), port);
        Server.start(folder, "/", same, visit -> {}, new Problems()).orElseThrow().close();
    }
}
