package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.comment.Status;
import dev.caveat.moderate.CommentFolders;
import dev.caveat.moderate.Filed;
import dev.caveat.moderate.Inbox;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.receive.Receiver;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments that readers send, by real requests. */
class ReceiveCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void build() throws IOException {
        desk = Desk.withSite(folder);
        desk.write("content/site.yaml", """
                title: Tea
                baseUrl: https://example.org/sub/
                theme: bare
                policies: off
                comments:
                  closeAfter: P1Y
                  form: { action: https://comments.example.org/ }
                """);
        desk.write("content/articles/old.md", "---\ntitle: Old\ndate: 2020-01-01\n---\n");
        desk.write("content/articles/closing.md", "---\ntitle: Closing\ndate: 2025-06-15\n---\n");
        desk.write("content/articles/forever.md", "---\ntitle: Forever\ndate: 2025-06-15\ncomments: open\n---\n");
        desk.write("content/articles/sommeil.md", "---\ntitle: Sommeil\n---\n");
        desk.write("content/_people/ada.yaml", "name: Ada Example\nrole: moderator\n");
        desk.run("build", "--clock", "2026-06-14").expect(0);
    }

    private static Map<String, String> fields() {
        return new TreeMap<>(Map.of("name", "River", "body", "It helped me.", "article", "articles/sleep", "consent", "yes", "subject", "", "return", "/sub/articles/sleep/"));
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> fields = fields();
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private List<Filed> waiting() {
        Inbox inbox = Inbox.of(folder, "inbox");
        Problems problems = new Problems();
        List<Filed> all = new CommentFolders(folder, inbox, ZoneOffset.UTC, new Parallel(1), problems).all(problems);
        assertEquals(List.of(), problems.all());
        return all;
    }

    private static void refused(HttpResponse<String> answer, int status, String... words) {
        assertEquals(status, answer.statusCode(), answer::body);
        Stream.of(words).forEach(word -> assertTrue(answer.body().contains(word), answer::body));
    }

    @Test
    void whatASiteTakesWaitsOnTheDisk() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            HttpResponse<String> answer = receiving.post(with("body", "One\r\n\r\ntwo: *three*\r\n", "parent", "c-1"), "Origin", "https://example.org");
            assertEquals(303, answer.statusCode());
            assertEquals("?thanks=articles/sleep", answer.headers().firstValue("Location").orElse(""));
            HttpResponse<String> thanks = receiving.get("?thanks=articles/sleep");
            assertEquals(200, thanks.statusCode());
            assertTrue(thanks.body().contains("<a href=\"https://example.org/sub/articles/sleep/\">Back to the page</a>"), thanks.body());
            assertEquals(List.of("articles/sleep"), waiting().stream().map(Filed::page).toList());
            Filed filed = waiting().get(0);
            assertEquals("id: " + filed.comment().id() + "\nparent: c-1\nauthor: River\ndate: \"2026-06-15T12:00:00Z\"\nstatus: pending\nbody: |-\n  One\n\n  two: *three*\n",
                    desk.read(filed.file()));
            assertEquals("inbox/pending/articles/sleep/2026-06-15-" + filed.comment().id() + ".yaml", filed.file());
            assertTrue(receiving.err.toString().contains("303  taken, " + filed.comment().id() + ", on articles/sleep"), receiving.err::toString);
            assertFalse(receiving.err.toString().contains("River"));
        }
        assertEquals("*\n", desk.read("inbox/.gitignore"));
        desk.run("build").expect(0);
        assertFalse(desk.read("output/articles/sleep/index.html").contains("River"));
    }

    @Test
    void whoSendsTwiceIsThankedTwiceAndReadOnce() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            assertEquals(303, receiving.post(fields()).statusCode());
            assertEquals(303, receiving.post(fields()).statusCode());
            assertEquals(1, waiting().size());
            assertEquals(303, receiving.post(with("body", "Another")).statusCode());
            assertEquals(2, waiting().size());
        }
    }

    @Test
    void whatIsMissingIsToldAndTheTextGivenBack() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            refused(receiving.post(with("name", " \u200b ")), 422, "A name is missing", "It helped me.</textarea>", "https://example.org/sub/articles/sleep/");
            refused(receiving.post(with("name", "x".repeat(81))), 422, "at most 80 characters");
            refused(receiving.post(with("body", " \n")), 422, "There is no text");
            refused(receiving.post(with("body", "<b>".repeat(2_000))), 422, "up to 5000 characters", "&lt;b&gt;");
            refused(receiving.post(with("consent", "")), 422, "Your agreement is missing");
            refused(receiving.post(with("parent", "../x")), 422, "What you answer is not there");
            refused(receiving.post(with("name", "ada  examp1e")), 422, "That name is taken");
            refused(receiving.post(with("name", "Moderator")), 422, "That name is taken");
            assertEquals(List.of(), waiting());
            assertEquals(303, receiving.post(with("name", "\u202eelpmaxE adA")).statusCode());
            assertEquals("elpmaxE adA", waiting().get(0).comment().author());
        }
    }

    @Test
    void onlyPagesOfTheLastBuildTakeComments() throws Exception {
        desk.write("content/articles/new.md", "---\ntitle: New\n---\n");
        try (Receiving receiving = Receiving.on(desk)) {
            for (String name : List.of("articles/none", "articles/new", "", "../../content/_comments/articles/sleep", "/etc", "articles/sleep/../sleep", "articles\\sleep", "articles/sleep\u0000")) {
                refused(receiving.post(with("article", name)), 404, "There is no such page", "It helped me.");
            }
            refused(receiving.post(with("article", "articles/old")), 404);
            refused(receiving.post(with("article", "articles/closing")), 403, "Comments are closed");
            assertEquals(303, receiving.post(with("article", "articles/forever")).statusCode());
            assertEquals(1, waiting().size());
            desk.run("build", "--clock", "2026-06-15").expect(0);
            assertEquals(303, receiving.post(with("article", "articles/new")).statusCode());
        }
    }

    @Test
    void whoFillsTheTrapIsThankedAndForgotten() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            assertEquals(303, receiving.post(with("subject", "Buy")).statusCode());
            assertEquals(List.of(), waiting());
            assertTrue(receiving.err.toString().contains("filled trap"));
        }
    }

    @Test
    void formsOfOthersAreNotTaken() throws Exception {
        try (Receiving receiving = Receiving.on(desk, "--origin", "http://localhost:8080")) {
            refused(receiving.post(fields(), "Origin", "https://evil.example"), 403, "Not from here");
            refused(receiving.post(fields(), "Origin", "https://example.org.evil.example"), 403);
            refused(receiving.post(fields(), "Origin", "null", "Sec-Fetch-Site", "cross-site"), 403);
            assertEquals(303, receiving.post(with("body", "a"), "Origin", "null", "Sec-Fetch-Site", "same-site").statusCode());
            assertEquals(303, receiving.post(with("body", "b"), "Origin", "http://localhost:8080").statusCode());
            assertEquals(2, waiting().size());
        }
    }

    @Test
    void readersAreSentToTheSiteOnly() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            int number = 0;
            for (String elsewhere : List.of("https://evil.example/", "//evil.example/", "/\\evil.example/", "/\t/evil.example", "javascript:alert(1)", "/a\r\nX: y", "/ä")) {
                HttpResponse<String> answer = receiving.post(with("return", elsewhere, "body", "text " + number++));
                assertEquals("?thanks=articles/sleep", answer.headers().firstValue("Location").orElse(""), elsewhere);
            }
            HttpResponse<String> own = receiving.post(with("return", "/sub/thanks/", "body", "own"));
            assertEquals("https://example.org/sub/thanks/", own.headers().firstValue("Location").orElse(""));
        }
    }

    @Test
    void whatIsNoFormIsRefused() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            refused(receiving.post("{}", "Content-Type", "application/json"), 415);
            refused(receiving.post("article=articles/sleep&name=%zz&body=x"), 400, "That did not arrive");
            refused(receiving.post("article=articles/sleep&name=%ff&body=x"), 400);
            refused(receiving.post("article=articles/sleep&article=articles/sleep&name=x&body=x"), 400);
            refused(receiving.post("a=b&".repeat(41).replace("a=b", "a")), 400);
            refused(receiving.post("body=" + "x".repeat(33_000)), 413, "That is too much");
            assertEquals(405, receiving.send("PUT").statusCode());
            assertEquals("GET, HEAD, POST", receiving.send("DELETE").headers().firstValue("Allow").orElse(""));
            assertEquals(200, receiving.send("HEAD").statusCode());
            refused(receiving.get("?thanks=%3Cscript%3E"), 200, "Thank you");
            assertFalse(receiving.get("?thanks=%3Cscript%3E").body().contains("script"));
            assertTrue(receiving.get("/").headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
            assertEquals(List.of(), waiting());
        }
    }

    @Test
    void aFloodFromOneNetworkEndsAtItsLimit() throws Exception {
        try (Receiving receiving = Receiving.on(desk, "--proxy", "127.0.0.1", "--per-minute", "25")) {
            List<Integer> one = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                one.add(receiving.post(with("body", "a" + i), "X-Forwarded-For", "6.6.6.6, 203.0.113." + i).statusCode());
            }
            assertEquals("[303, 303, 303, 303, 303, 303, 303, 303, 303, 303, 429, 429]", one.toString());
            assertEquals(303, receiving.post(with("body", "b"), "X-Forwarded-For", "198.51.100.7").statusCode());
            refused(receiving.post(with("body", "c"), "X-Forwarded-For", "203.0.113.99"), 429, "Not so fast", "c</textarea>");
            for (int i = 0; i < 14; i++) {
                assertEquals(303, receiving.post(with("body", "d" + i), "X-Forwarded-For", "2001:db8:" + i + "::1").statusCode());
            }
            refused(receiving.post(with("body", "e"), "X-Forwarded-For", "2001:db8:ff::1"), 503, "try again in a few minutes", "e</textarea>");
            assertEquals(25, waiting().size());
        }
    }

    @Test
    void theWordOfAnUnknownProxyIsNotTaken() throws Exception {
        try (Receiving receiving = Receiving.on(desk, "--proxy", "192.0.2.1")) {
            for (int i = 0; i < 11; i++) {
                assertEquals(i < 10 ? 303 : 429, receiving.post(with("body", "a" + i), "X-Forwarded-For", i + ".1.1.1").statusCode());
            }
            assertEquals(2, receiving.err.toString().split("say that it is yours: --proxy 127.0.0.1", -1).length);
        }
    }

    @Test
    void noMoreWaitThanCanBeRead() throws Exception {
        try (Receiving receiving = Receiving.on(desk, "--pending", "3", "--pending-per-page", "2")) {
            assertEquals(303, receiving.post(with("body", "a")).statusCode());
            assertEquals(303, receiving.post(with("body", "b")).statusCode());
            refused(receiving.post(with("body", "c")), 503, "Too many are waiting", "c</textarea>");
            assertEquals(303, receiving.post(with("body", "d", "article", "articles/forever")).statusCode());
            refused(receiving.post(with("body", "e", "article", "articles/sommeil")), 503);
        }
        try (Receiving again = Receiving.on(desk, "--pending", "3", "--pending-per-page", "2")) {
            refused(again.post(with("body", "f", "article", "articles/sommeil")), 503);
            desk.run("comments", "approve", waiting().get(0).file()).expect(0);
        }
        try (Receiving later = Receiving.on(desk, "--pending", "3", "--pending-per-page", "2")) {
            assertEquals(303, later.post(with("body", "g", "article", "articles/sommeil")).statusCode());
        }
    }

    @Test
    void slowClientsKeepNobodyOut() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket("localhost", receiving.address().getPort());
                OutputStream out = socket.getOutputStream();
                out.write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nbody=").getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertEquals(303, receiving.post(fields()).statusCode());
            for (Socket socket : slow) {
                socket.close();
            }
            assertEquals(303, receiving.post(with("body", "after them")).statusCode());
            assertEquals(2, waiting().size());
        }
    }

    @Test
    void whateverIsSentIsOneTextInOneFile() throws Exception {
        Random random = Seed.random("whateverIsSentIsOneTextInOneFile");
        String[] parts = {"\n", ": ", "- ", "---\n", "status: approved", "person: ada", "'", "\"", "#", " #", "|", ">", "&a", "*a", "!!java", "{", "}", "[", "%", "\t", "\\", "\u0000",
            "\u001b[2J", "\u2028", "\u202e", "\ufeff", "😀", "é", "\u0301", "null", "~", "${1+1}", "<#assign x=1>", "<script>", "...\n", "?", " ", "a"};
        try (Receiving receiving = Receiving.on(desk, "--per-minute", "1000", "--per-network", "1000", "--pending-per-page", "1000")) {
            Set<String> texts = new TreeSet<>();
            for (int i = 0; i < 150; i++) {
                StringBuilder body = new StringBuilder("x" + i);
                StringBuilder name = new StringBuilder("n");
                for (int k = random.nextInt(12); k >= 0; k--) {
                    body.append(parts[random.nextInt(parts.length)]);
                    name.append(parts[random.nextInt(parts.length)]);
                }
                int status = receiving.post(with("body", body.toString(), "name", name.toString())).statusCode();
                assertTrue(status == 303 || status == 422, body + " " + status);
                if (status == 303) {
                    texts.add(body.toString().replaceAll("[\u0000\u001b\u2028\u202e\ufeff]", "").strip());
                }
            }
            assertEquals(texts, waiting().stream().map(one -> one.comment().body().strip()).collect(Collectors.toCollection(TreeSet::new)));
            assertTrue(waiting().stream().allMatch(one -> one.comment().status() == Status.PENDING && one.comment().person().isEmpty()));
            String listed = desk.run("comments", "list").expect(0).out();
            assertFalse(listed.contains("\u001b") || listed.contains("\u202e"), listed);
        }
        try (Stream<Path> all = Files.walk(folder.resolve("inbox"))) {
            assertFalse(all.anyMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    @Test
    void anInboxThatLeadsElsewhereIsNotWrittenInto() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("inbox/pending"));
        Files.createSymbolicLink(folder.resolve("inbox/pending/articles"), elsewhere);
        try (Receiving receiving = Receiving.on(desk)) {
            refused(receiving.post(fields()), 500, "That did not work", "It helped me.");
        }
        try (Stream<Path> all = Files.list(elsewhere)) {
            assertEquals(0, all.count());
        }
    }

    @Test
    void withoutABuildOrAFormThereIsNothingToTake() throws Exception {
        Desk bare = Desk.withSite(folder.resolve("bare"));
        bare.run("receive").expect(2).complains("the site has no form whose comments are sent here");
        bare.write("content/site.yaml", "title: T\nbaseUrl: https://example.org/\ntheme: bare\npolicies: off\ncomments: { form: { action: /c } }\n");
        bare.run("receive").expect(2).complains("no build of this Caveat has said yet");
        bare.write("content/site.yaml", "title: T\nbaseUrl: https://example.org/\ntheme: bare\ncomments: { inbox: content/x, form: { action: /c } }\n");
        bare.run("receive").expect(1).complains("\"content/x\" is no folder for what nobody has published yet");
        desk.run("receive", "--proxy", "proxy.example").expect(2).complains("no address of a machine");
        desk.run("receive", "--pending", "0").expect(2).complains("lets nobody in");
    }

    @Test
    void aProxyMayTellPortsAndOldAddressesInNewOnes() throws Exception {
        try (Receiving receiving = Receiving.on(desk, "--proxy", "127.0.0.1", "--per-network", "1")) {
            assertEquals(303, receiving.post(with("body", "a"), "X-Forwarded-For", "203.0.113.5:4711").statusCode());
            assertEquals(303, receiving.post(with("body", "b"), "X-Forwarded-For", "198.51.100.7:4711").statusCode());
            assertEquals(303, receiving.post(with("body", "c"), "X-Forwarded-For", "[2001:db8:1::1]:4711").statusCode());
            assertEquals(429, receiving.post(with("body", "d"), "X-Forwarded-For", "::ffff:203.0.113.9").statusCode());
            assertEquals(429, receiving.post(with("body", "e"), "X-Forwarded-For", "2001:db8:1:2::3").statusCode());
        }
        assertTrue(Receiver.address("256.1.1.1").isEmpty());
    }

    /** Browsers write an address in small letters, without a port that goes without saying, and without a slash. */
    @Test
    void anOriginIsTheSameHoweverItIsWritten() throws Exception {
        desk.write("content/site.yaml", desk.read("content/site.yaml").replace("https://example.org/", "https://Example.org:443/"));
        desk.run("build", "--clock", "2026-06-14").expect(0);
        try (Receiving receiving = Receiving.on(desk, "--origin", "http://LOCALHOST:8080/")) {
            assertEquals(303, receiving.post(with("body", "a"), "Origin", "https://example.org").statusCode());
            assertEquals(303, receiving.post(with("body", "b"), "Origin", "http://localhost:8080").statusCode());
            refused(receiving.post(with("body", "c"), "Origin", "https://example.org:8443"), 403);
        }
        for (String wrong : List.of("localhost:8080", "https://example.org/articles/", "*", "null")) {
            desk.run("receive", "--origin", wrong).expect(2).complains("\"" + wrong + "\" is no origin");
        }
    }

    @Test
    void lettersAreNotTurnedAround() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            assertEquals(303, receiving.post(with("name", "Ri\u2067ver\u2069", "body", "one \u2066two\u2069 \u2068three")).statusCode());
            assertEquals("River: one two three", waiting().get(0).comment().author() + ": " + waiting().get(0).comment().body());
        }
    }

    /** An inbox that somebody made by hand is as open as the other folders of their machine. */
    @Test
    void nobodyElseOnTheMachineReadsWhatWaitsOrWasRefused() throws Exception {
        Files.createDirectories(folder.resolve("inbox/pending"));
        for (String part : List.of("inbox", "inbox/pending")) {
            Files.setPosixFilePermissions(folder.resolve(part), PosixFilePermissions.fromString("rwxrwxr-x"));
        }
        try (Receiving receiving = Receiving.on(desk)) {
            assertEquals(303, receiving.post(fields()).statusCode());
        }
        desk.run("comments", "reject", waiting().get(0).file()).expect(0);
        assertEquals("rwxrwxr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("inbox"))));
        assertEquals("rwxrwx---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("inbox/pending"))));
        assertTrue(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("inbox/decided"))).endsWith("---"));
    }

    @Test
    void whatACrashLeftOfWordsThatWereRefusedIsDeleted() throws Exception {
        desk.write("inbox/decided/articles/sleep/.2026-06-01-c-1.yaml.tmp", "body: half of it");
        desk.write("inbox/pending/articles/sleep/.2026-06-01-c-2.yaml.tmp", "body: half of it");
        Receiving.on(desk).close();
        assertFalse(desk.has("inbox/decided/articles/sleep/.2026-06-01-c-1.yaml.tmp") || desk.has("inbox/pending/articles/sleep/.2026-06-01-c-2.yaml.tmp"));
    }

    @Test
    void anInboxIsNeitherPublishedNorAroundTheSite() throws Exception {
        String settings = desk.read("content/site.yaml");
        for (String wrong : List.of("/..", "..", ".", folder + "/content/x", "../" + folder.getFileName() + "/output", folder.getParent().toString(), folder + "/")) {
            desk.write("content/site.yaml", settings.replace("comments:\n", "comments:\n  inbox: " + wrong + "\n"));
            desk.run("receive").expect(1).complains("is no folder for what nobody has published yet", "content/site.yaml:6:");
        }
        assertFalse(Files.exists(folder.getParent().resolve(".gitignore")) || desk.has(".gitignore") || desk.has("content/x"));
    }

    @Test
    void aTranslationHasCommentsOfItsOwn() throws Exception {
        desk.write("content/site.yaml", desk.read("content/site.yaml") + "language: en\nlanguages:\n  fr: { title: Le thé }\n");
        desk.write("content/articles/sleep.fr.md", "---\ntitle: Sommeil\n---\n");
        desk.write("content/articles/tea/index.md", "---\ntitle: Tea\n---\n");
        desk.run("build", "--clock", "2026-06-15").expect(0);
        try (Receiving receiving = Receiving.on(desk)) {
            HttpResponse<String> answer = receiving.post(with("article", "articles/sleep.fr"));
            assertEquals(303, answer.statusCode(), answer::body);
            assertTrue(receiving.get("?thanks=articles/sleep.fr").body().contains("<html lang=\"fr\">"));
            assertEquals(303, receiving.post(with("article", "articles/tea")).statusCode());
        }
        for (Filed filed : waiting()) {
            desk.run("comments", "approve", filed.name()).expect(0);
        }
        assertEquals(List.of(), desk.run("build", "--clock", "2026-06-15").expect(0).err().lines().filter(line -> line.contains("comment")).toList());
        desk.run("comments", "list", "--status", "approved").expect(0).says("articles/sleep.fr", "articles/tea");
    }

    /** As where a telephone loses its network: half of a text may say the contrary of all of it. */
    @Test
    void aFormThatWasCutIsNotTaken() throws Exception {
        try (Receiving receiving = Receiving.on(desk)) {
            String form = Receiving.form(fields()) + "&more=It+never";
            for (String length : List.of("Content-Length: " + (form.length() + 6), "Transfer-Encoding: chunked")) {
                try (Socket socket = new Socket("localhost", receiving.address().getPort())) {
                    String chunk = length.startsWith("T") ? Integer.toHexString(form.length() + 6) + "\r\n" : "";
                    socket.getOutputStream().write(("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n\r\n" + chunk + form)
                            .getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertFalse(answer.startsWith("HTTP/1.1 303 "), answer);
                }
                assertEquals(List.of(), waiting(), length);
            }
        }
    }

    @Test
    void aFolderElsewhereKeepsItsPermissions() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectory(folder.resolve("inbox"));
        Files.createSymbolicLink(folder.resolve("inbox/pending"), elsewhere);
        desk.run("receive").expect(3).complains("this folder cannot be made or written into");
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)));
    }
}
