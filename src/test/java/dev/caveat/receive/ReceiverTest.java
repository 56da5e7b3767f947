package dev.caveat.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.OpenPages;
import dev.caveat.moderate.Inbox;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken, at times that a running receiver would have to wait for. */
class ReceiverTest {
    private static final OpenPages SITE = new OpenPages("Tea", "https://example.org", Map.of("article", "article", "name", "name", "body", "body"), 100, Map.of(),
            Map.of("sleep", new OpenPages.Open("en", "/sleep/", Optional.empty())));

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-06-15T12:00:00Z");

    private static Sent sent(String body) {
        return new Sent("POST", "", "application/x-www-form-urlencoded", Optional.empty(), Optional.empty(), "", InetAddress.getLoopbackAddress(), List.of(),
                Optional.of(("article=sleep&name=Lou&body=" + body).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void whatModeratorsTookIsNoticedThoughTheClockWasPutBack() throws IOException {
        Inbox inbox = Inbox.of(folder, "inbox");
        assertTrue(inbox.open(new Problems()));
        Receiver receiver = new Receiver(() -> Optional.of(SITE), inbox, ZoneOffset.UTC, () -> now, new Receiver.Limits(60, 60, 1, 1), Set.of(), Set.of());
        assertEquals(303, receiver.reply(sent("a")).status());
        assertEquals(503, receiver.reply(sent("b")).status());
        Problems problems = new Problems();
        for (Path file : inbox.files(problems).get("sleep").values()) {
            Files.delete(file);
        }
        now = now.minusSeconds(3600);
        assertEquals(303, receiver.reply(sent("c")).status());
        assertEquals(List.of(), problems.all());
    }
}
