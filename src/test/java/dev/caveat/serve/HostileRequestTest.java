package dev.caveat.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends, and clients that are no browsers. */
class HostileRequestTest {
    @TempDir
    Path temporary;

    Path folder;
    Fixture site;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectory(temporary.resolve("output"));
        Fixture.put(temporary, "secret.txt", "SECRET");
        Fixture.put(folder, "index.html", "home");
        Fixture.put(folder, "a/index.html", "a page");
        Fixture.put(folder, ".caveat-manifest", "SECRET");
        Fixture.put(folder, ".git/config", "SECRET");
        Fixture.put(folder, "a/.hidden/x.txt", "SECRET");
        site = Fixture.over(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/../secret.txt", "/a/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/a/..%2f..%2fsecret.txt",
        "/..%5csecret.txt", "/..%00/secret.txt", "/index.html%00.txt", "/a/%2e/", "/./", "/%2e/", "/a//", "/a//index.html",
        "/%2Findex.html", "/a%2Findex.html", "/.caveat-manifest", "/%2ecaveat-manifest", "/.git/config", "/.git", "/a/.hidden/x.txt",
        "/a/.hidden/", "/index.html.", "/index.html%20", "/index.html::$DATA", "/%0d%0aX-Evil:%201", "/con", "/%F0%9F%98%80"
    })
    void thereIsNothing(String target) throws Exception {
        String answer = site.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        assertFalse(answer.contains("SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%2", "/%zz", "/%c0%ae%c0%ae/secret.txt", "/%ff", "/%ed%a0%80"})
    void brokenEncodingIsRefused(String target) throws Exception {
        assertEquals(400, site.pathStatus(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "index.html", "/x y z", "/<x>", "/\"", "/\u0001"})
    void whatIsNoAddressIsRefused(String target) throws Exception {
        int status = site.pathStatus(target);
        assertTrue(status == 0 || status >= 400 && status < 500, target + ": " + status);
    }

    @Test
    void anAddressWithTwoSlashesLeadsNowhereElse() throws Exception {
        String answer = site.raw("GET //evil.example/a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertFalse(answer.contains("Location: //"), answer);
    }

    @Test
    void aVeryLongAddressIsSurvived() throws Exception {
        assertTrue(site.pathStatus("/" + "a/".repeat(20_000)) >= 400);
        assertEquals(200, site.pathStatus("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void answersToItsNames(String host) throws Exception {
        assertEquals(200, site.rawStatus("/", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "evil.example", "localhost.evil.example", "evil.example:8080", "127.0.0.1.evil.example", "192.168.1.2", "localhost:x", "",
        "localhost@evil.example", "[::1", "a b"
    })
    void doesNotAnswerToOtherNames(String host) throws Exception {
        assertEquals(421, site.rawStatus("/", host));
    }

    @Test
    void wantsExactlyOneName() throws Exception {
        assertEquals(400, site.rawStatus("/"));
        assertEquals(400, site.rawStatus("/", "localhost", "evil.example"));
    }

    @Test
    void answersToTheConfiguredName() throws Exception {
        var address = new InetSocketAddress(InetAddress.getByAddress("drafts.example", new byte[] {127, 0, 0, 1}), 0);
        try (var named = new Fixture(folder, "/", address, Server.Limits.USUAL)) {
            assertEquals(200, named.rawStatus("/", "Drafts.example:80"));
            assertEquals(421, named.rawStatus("/", "other.example"));
        }
    }

    @Test
    void answersToAnyAddressWhenItListensOnAll() throws Exception {
        try (var open = new Fixture(folder, "/", new InetSocketAddress("0.0.0.0", 0), Server.Limits.USUAL)) {
            assertEquals(200, open.rawStatus("/", "192.168.1.2:8080"));
            assertEquals(421, open.rawStatus("/", "evil.example"));
        }
    }

    @Test
    void aLinkOutOfTheFolderLeadsNowhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.txt"), temporary.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("up"), temporary);
        assertEquals(404, site.pathStatus("/link.txt"));
        assertEquals(404, site.pathStatus("/up/secret.txt"));
        assertEquals(404, site.pathStatus("/up"));
    }

    @Test
    void aLinkToSomethingHiddenLeadsNowhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("list.txt"), folder.resolve(".caveat-manifest"));
        assertEquals(404, site.pathStatus("/list.txt"));
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws Exception {
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        assertEquals("a page", site.get("/b/").body());
    }

    @Test
    void theFolderItselfMayBeALink() throws Exception {
        Files.createSymbolicLink(temporary.resolve("link"), folder);
        try (var linked = Fixture.over(temporary.resolve("link"))) {
            assertEquals("home", linked.get("/").body());
        }
    }

    @Test
    void clientsThatSendSlowlyDoNotHoldUpOthers() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 20; i++) {
                var socket = site.socket();
                socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            assertEquals("home", site.get("/").body());
        } finally {
            close(slow);
        }
    }

    @Test
    void clientsThatTakeNothingAreCutOff() throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[30_000_000]);
        var slow = new ArrayList<Socket>();
        try (var small = new Fixture(folder, "/", Fixture.LOOPBACK, new Server.Limits(2, Duration.ofMillis(300)))) {
            for (int i = 0; i < 4; i++) {
                var socket = small.socket();
                socket.getOutputStream().write("GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            // Both threads are held by clients that read nothing, until these lose their connections.
            assertEquals("home", small.get("/").body());
            var cut = small.visits.stream().filter(visit -> visit.target().equals("/large.bin")).toList();
            assertFalse(cut.isEmpty());
            assertTrue(cut.get(0).bytes() < 30_000_000);
        } finally {
            close(slow);
        }
    }

    @Test
    void aClientThatReadsOnIsNotCutOff() throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[12_000_000]);
        try (var small = new Fixture(folder, "/", Fixture.LOOPBACK, new Server.Limits(2, Duration.ofMillis(500)));
                var socket = small.socket()) {
            socket.getOutputStream().write("GET /large.bin HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            long all = 0;
            byte[] part = new byte[1_000_000];
            for (int read = socket.getInputStream().read(part); read >= 0; read = socket.getInputStream().read(part)) {
                all += read;
                Thread.sleep(20);
            }
            assertTrue(all > 12_000_000, "only " + all + " bytes");
        }
    }

    @Test
    void aClientThatGoesAwayIsNoTrouble() throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[30_000_000]);
        for (int i = 0; i < 5; i++) {
            try (var socket = site.socket()) {
                socket.getOutputStream().write("GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertEquals("home", site.get("/").body());
    }

    private static void close(List<Socket> sockets) throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
