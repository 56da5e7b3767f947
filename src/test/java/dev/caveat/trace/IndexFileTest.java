package dev.caveat.trace;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {
    private static final World NOBODY = facet -> Fingerprint.ABSENT;

    @TempDir
    Path folder;

    Path file;
    Index index;

    @BeforeEach
    void index() {
        file = folder.resolve(".caveat/x.index");
        Problem problem = Problem.of(Code.LINK_BROKEN, new Place("content/a.md", 3, 5, 2, "ä [x](y.md)"), "a link")
                .label("label").note("alone").note("and", Place.of("content/b.md")).hint("hint");
        Trace.Recorder reads = new Trace.Recorder();
        reads.read(new Facet("card", "a"), Fingerprint.of("a"));
        reads.read(new Facet("template", "gone"), Fingerprint.ABSENT);
        Trace trace = reads.trace();
        List<Memory> memories = new ArrayList<>();
        for (Memory.State state : Memory.State.values()) {
            memories.add(new Memory(
                    state + "/index.html", "page " + state, "content/" + state + ".md", state, "because ñ", Fingerprint.of("bytes"), 1L << 40,
                    state == Memory.State.CARRIED ? Trace.none() : trace, List.of(problem), List.of("one\ttwo"), new Points(List.of("/a/", "/ä/\tb", state.name()), List.of("b", "/a/")), List.of("", "日記")));
        }
        index = Index.of(Fingerprint.of("stamp"), memories, NOBODY);
    }

    /** The outputs that would not be rendered again. */
    private static List<String> fresh(Index index) {
        World asItWas = facet -> facet.name().equals("a") ? Fingerprint.of("a") : Fingerprint.ABSENT;
        return index.memories().stream()
                .filter(memory -> index.verdict(memory.path(), memory.recipe(), asItWas) instanceof Verdict.Fresh).map(Memory::path).toList();
    }

    private static List<Memory> all(Index index) {
        return List.copyOf(index.memories());
    }

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        new IndexFile(file, "program").save(index);
        Index loaded = new IndexFile(file, "program").load();
        assertEquals(index.stamp(), loaded.stamp());
        assertEquals(all(index), all(loaded));
    }

    @Test
    void theSameIndexHasTheSameBytes() throws IOException {
        new IndexFile(file, "program").save(index);
        byte[] first = Files.readAllBytes(file);
        new IndexFile(file, "program").save(new IndexFile(file, "program").load());
        assertTrue(Arrays.equals(first, Files.readAllBytes(file)));
    }

    @Test
    void aCarriedMemoryIsNotTrustedAndSoItsReadsAreNotKept() throws IOException {
        Trace.Recorder old = new Trace.Recorder();
        old.read(new Facet("card", "a"), Fingerprint.of("of another build"));
        Memory carried = new Memory(
                "c/index.html", "page c", "content/c.md", Memory.State.CARRIED, "", Fingerprint.ABSENT, 0, old.trace(), List.of(), List.of(), Points.NONE, List.of());
        List<Memory> memories = new ArrayList<>(all(index));
        memories.add(carried);
        new IndexFile(file, "program").save(Index.of(index.stamp(), memories, NOBODY));
        assertEquals(Optional.of(Trace.none()), new IndexFile(file, "program").load().memory("c/index.html").map(Memory::trace));
    }

    @Test
    void ofAnotherProgramsIndexNothingIsFresh() throws IOException {
        new IndexFile(file, "program").save(index);
        assertEquals(3, fresh(new IndexFile(file, "program").load()).size(), "all but what was carried");
        assertEquals(List.of(), fresh(new IndexFile(file, "another").load()));
        assertEquals(all(index), all(new IndexFile(file, "another").load()), "but what it published is known");
    }

    @Test
    void aMissingIndexIsEmpty() throws IOException {
        assertEquals(List.of(), all(new IndexFile(file, "program").load()));
        new IndexFile(file, "program").save(index);
        new IndexFile(file, "program").delete();
        assertEquals(List.of(), all(new IndexFile(file, "program").load()));
    }

    @Test
    void everyTruncationCountsAsEmpty() throws IOException {
        new IndexFile(file, "program").save(index);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(List.of(), all(new IndexFile(file, "program").load()), "cut to " + length);
        }
    }

    @Test
    void afterAFlippedBitNothingIsFresh() throws IOException {
        new IndexFile(file, "program").save(index);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertEquals(List.of(), fresh(new IndexFile(file, "program").load()), "byte " + i);
        }
    }

    @Test
    void aLengthThatIsNoLengthCountsAsEmpty() throws IOException {
        new IndexFile(file, "program").save(index);
        byte[] damaged = Files.readAllBytes(file);
        damaged[4] = (byte) 0xFF;
        Files.write(file, damaged);
        assertEquals(List.of(), all(new IndexFile(file, "program").load()));
    }

    @Test
    void aWrongPayloadWithItsOwnFingerprintIsEmptyOrReads() throws IOException {
        new IndexFile(file, "program").save(index);
        byte[] good = Files.readAllBytes(file);
        int head = 4 + 4 + "program".length() + 16;
        for (int i = head; i < good.length; i++) {
            for (int wrong : new int[] {0, 0x7f, 0x80, 0xff}) {
                byte[] payload = Arrays.copyOfRange(good, head, good.length);
                payload[i - head] = (byte) wrong;
                CRC32 sum = new CRC32();
                sum.update(payload);
                byte[] bad = good.clone();
                ByteBuffer.wrap(bad, head - 16, 16).putLong(payload.length).putLong(sum.getValue());
                System.arraycopy(payload, 0, bad, head, payload.length);
                Files.write(file, bad);
                assertDoesNotThrow(new IndexFile(file, "program")::load, "byte " + i);
            }
        }
    }
}
