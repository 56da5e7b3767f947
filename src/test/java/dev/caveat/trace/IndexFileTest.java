package dev.caveat.trace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index comes back as it was saved, or counts as empty. */
class IndexFileTest {
    @TempDir
    Path folder;

    private IndexFile file;

    @BeforeEach
    void save() throws IOException {
        file = new IndexFile(folder.resolve("a.index"), "program");
        var reads = new TreeMap<Facet, Fingerprint>();
        reads.put(new Facet("page", "a"), Fingerprint.of("a"));
        reads.put(new Facet("link", "b"), Fingerprint.ABSENT);
        Problem problem = Problem.of(Code.LINK_BROKEN, new Place("a.md", 1, 2, 3, "line"), "broken").note("see", Place.of("b")).hint("mend it");
        file.save(Index.of(Fingerprint.of("stamp"), List.of(new Memory(
                "a/index.html", "page a", "content/a.md", Memory.State.WRITTEN, "why", Fingerprint.of("bytes"), 5, new Trace(reads),
                List.of(problem), List.of("evidence"), List.of("published")))));
    }

    @Test
    void comesBack() {
        Memory memory = file.load().memory("a/index.html").orElseThrow();
        assertEquals(2, memory.trace().reads().size());
        assertEquals("mend it", memory.problems().get(0).hint());
        assertEquals(List.of("published"), memory.published());
    }

    @Test
    void whateverByteIsWrongItIsEmptyOrReads() throws IOException {
        byte[] good = Files.readAllBytes(folder.resolve("a.index"));
        for (int i = 0; i < good.length; i++) {
            for (int wrong : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] bad = good.clone();
                bad[i] = (byte) wrong;
                Files.write(folder.resolve("a.index"), bad);
                assertDoesNotThrow(file::load, "byte " + i);
            }
        }
    }

    @Test
    void aWrongPayloadWithItsOwnFingerprintIsEmptyOrReads() throws IOException {
        byte[] good = Files.readAllBytes(folder.resolve("a.index"));
        int head = 4 + 4 + "program".length() + 16;
        for (int i = head; i < good.length; i++) {
            for (int wrong : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] payload = Arrays.copyOfRange(good, head, good.length);
                payload[i - head] = (byte) wrong;
                Fingerprint fingerprint = Fingerprint.of(payload);
                byte[] bad = good.clone();
                ByteBuffer.wrap(bad, head - 16, 16).putLong(fingerprint.high()).putLong(fingerprint.low());
                System.arraycopy(payload, 0, bad, head, payload.length);
                Files.write(folder.resolve("a.index"), bad);
                assertDoesNotThrow(file::load, "byte " + i);
            }
        }
    }

    @Test
    void aShortFileIsEmpty() throws IOException {
        byte[] good = Files.readAllBytes(folder.resolve("a.index"));
        for (int length = 0; length < good.length; length++) {
            Files.write(folder.resolve("a.index"), Arrays.copyOf(good, length));
            assertEquals(0, file.load().memories().size(), "length " + length);
        }
    }
}
