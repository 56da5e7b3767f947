package dev.caveat.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.parallel.Parallel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers for facets and texts, and memories written in them. */
class LedgerTest {
    @TempDir
    Path folder;

    private static Memory memory(Ledger ledger, int number, List<String> lines) {
        Trace.Recorder reads = new Trace.Recorder(ledger);
        reads.read(new Facet("card", "page" + number), Fingerprint.of("card" + number));
        reads.read(new Facet("template", "page"), Fingerprint.of("page"));
        return new Memory(
                number + ".html", "page " + number, "content/" + number + ".md", Memory.State.WRITTEN, "because", Fingerprint.of("x"), 1, reads.trace(),
                List.of(), lines, new Points(List.of("/", "/" + number), List.of("a", "b" + number)), lines.subList(0, lines.size() / 2));
    }

    @Test
    void manyThreadsAgreeOnTheNumbers() {
        Facets facets = new Facets();
        Texts texts = new Texts();
        List<Integer> work = IntStream.range(0, 40_000).boxed().toList();
        List<int[]> numbers = new Parallel(4).map(work, i -> {
            int number = facets.number("kind" + i % 3, "name" + i % 5_000);
            if (!facets.isTold(number)) {
                facets.tell(number, Fingerprint.of(facets.facet(number).text()));
            }
            assertEquals(Fingerprint.of(facets.facet(number).text()), facets.fingerprint(number));
            return new int[] {number, texts.number("name" + i % 5_000)};
        });
        assertEquals(15_000, facets.count());
        assertEquals(5_000, texts.count());
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(new Facet("kind" + i % 3, "name" + i % 5_000), facets.facet(numbers.get(i)[0]));
            assertEquals("name" + i % 5_000, texts.text(numbers.get(i)[1]));
        }
    }

    @Test
    void aTextHasANumberWhenItIsMetAgain() {
        Texts texts = new Texts();
        assertEquals(-1, texts.shared("heading"));
        assertEquals(0, texts.shared("heading"));
        assertEquals("heading", texts.text(0));
        for (int i = 0; i < 2_000; i++) {
            texts.shared("text " + i);
        }
        assertTrue(texts.count() < 10, "those that were met once are not kept");
        assertNotEquals(-1, texts.shared("text 7"));
    }

    @Test
    void linesAreReadAsTheyWereWritten() {
        Random random = Seed.random("linesAreReadAsTheyWereWritten");
        String letters = "ab\t\tä日\uD83D\uDE00\n";
        for (int i = 0; i < 2_000; i++) {
            List<String> lines = new ArrayList<>();
            for (int line = random.nextInt(5); line > 0; line--) {
                StringBuilder text = new StringBuilder();
                for (int at = random.nextInt(12); at > 0; at--) {
                    text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))));
                }
                lines.add(text.toString());
            }
            Memory memory = memory(new Ledger(), i, lines);
            assertEquals(lines, memory.evidence());
            assertEquals(lines.subList(0, lines.size() / 2), memory.published());
            assertEquals(new Points(List.of("/", "/" + i), List.of("a", "b" + i)), memory.points());
        }
    }

    @Test
    void memoriesOfTwoBuildsAreKeptInOneLedger() throws Exception {
        Ledger old = new Ledger();
        Ledger now = new Ledger();
        List<Memory> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(memory(i % 3 == 0 ? now : old, i, List.of("a\tb", "a\tc")));
        }
        IndexFile file = new IndexFile(folder.resolve("x.index"), "program");
        file.save(Index.of(Fingerprint.of("stamp"), all, facet -> Fingerprint.ABSENT));
        Index loaded = file.load();
        all.forEach(memory -> assertEquals(memory, loaded.memory(memory.path()).orElseThrow()));
    }

    @Test
    void whatNobodyReadsAnyMoreIsForgotten() throws Exception {
        IndexFile file = new IndexFile(folder.resolve("x.index"), "program");
        List<Memory> all = new ArrayList<>();
        Ledger ledger = new Ledger();
        for (int i = 0; i < 3_000; i++) {
            all.add(memory(ledger, i, List.of()));
        }
        file.save(Index.of(Fingerprint.of("stamp"), all.subList(0, 10), facet -> Fingerprint.ABSENT));
        long before = Files.size(folder.resolve("x.index"));
        Ledger loaded = file.load().memory("1.html").orElseThrow().ledger();
        assertEquals(3_001, loaded.facets().count());
        loaded.hasGrownFrom(10);
        file.save(Index.of(Fingerprint.of("stamp"), List.of(memory(loaded, 1, List.of()), memory(loaded, 2, List.of())), facet -> Fingerprint.ABSENT));
        assertEquals(3, file.load().memory("1.html").orElseThrow().ledger().facets().count());
        assertTrue(Files.size(folder.resolve("x.index")) < before / 10);
    }

    @Test
    void aGuardStandsForAllThatItGuards() {
        Ledger ledger = new Ledger();
        Memory memory = memory(ledger, 1, List.of());
        Index index = Index.of(Fingerprint.of("stamp"), List.of(memory), new Guarded("one"));
        assertEquals(Verdict.fresh(), index.verdict("1.html", "page 1", new Guarded("one")), "nobody looks at the card");
        assertEquals(Verdict.stale("card:page1 is gone"), index.verdict("1.html", "page 1", new Guarded("two")));
        Index unguarded = Index.of(Fingerprint.of("stamp"), List.of(memory), facet -> Fingerprint.ABSENT);
        assertEquals(Verdict.stale("card:page1 is gone"), unguarded.verdict("1.html", "page 1", new Guarded("one")));
    }

    /** A world without cards. */
    private record Guarded(String state) implements World {
        @Override
        public Fingerprint now(Facet facet) {
            return facet.kind().equals(Ledger.GUARD) ? Fingerprint.of(state) : facet.kind().equals("card") ? Fingerprint.ABSENT : Fingerprint.of("page");
        }

        @Override
        public Optional<Facet> guard() {
            return Optional.of(new Facet(Ledger.GUARD, "all"));
        }

        @Override
        public boolean isGuarded(String kind) {
            return kind.equals("card");
        }
    }

    @Test
    void aFacetHasAKind() {
        assertThrows(IllegalArgumentException.class, () -> new Facets().number("a:b", "c"));
    }
}
