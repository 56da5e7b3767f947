package dev.caveat.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether an output still stands. */
class MemoryTest {
    private static final Facet CARD = new Facet("card", "articles/a");
    private static final Facet PARTIAL = new Facet("template", "partials/x.ftlh");

    private final Map<Facet, Fingerprint> world = new HashMap<>(Map.of(CARD, Fingerprint.of("one"), PARTIAL, Fingerprint.ABSENT));

    private Memory memory(Memory.State state) {
        Trace.Recorder reads = new Trace.Recorder();
        reads.read(CARD, Fingerprint.of("one"));
        reads.read(PARTIAL, Fingerprint.ABSENT);
        return new Memory(
                "a/index.html", "page articles/a", "content/articles/a.md", state, "because", Fingerprint.of("x"), 1, reads.trace(),
                List.of(), List.of(), Points.NONE, List.of());
    }

    private Verdict verdict() {
        return memory(Memory.State.WRITTEN).verdict("page articles/a", facet -> world.getOrDefault(facet, Fingerprint.ABSENT));
    }

    @Test
    void itIsFreshWhileAllThatItReadIsAsItWas() {
        assertEquals(Verdict.fresh(), verdict());
    }

    @Test
    void whatItDidNotReadDoesNotMatter() {
        world.put(new Facet("card", "articles/b"), Fingerprint.of("new"));
        assertEquals(Verdict.fresh(), verdict());
    }

    @Test
    void aChangedReadMakesItStale() {
        world.put(CARD, Fingerprint.of("two"));
        assertEquals(Verdict.stale("card:articles/a changed"), verdict());
    }

    @Test
    void aReadThatIsGoneMakesItStale() {
        world.remove(CARD);
        assertEquals(Verdict.stale("card:articles/a is gone"), verdict());
    }

    @Test
    void whatWasLookedForAndIsThereNowMakesItStale() {
        world.put(PARTIAL, Fingerprint.of("now there is one"));
        assertEquals(Verdict.stale("template:partials/x.ftlh is new"), verdict());
    }

    @Test
    void anotherRecipeMakesItStale() {
        assertEquals(Verdict.stale("it is made in another way: redirect to b"),
                memory(Memory.State.WRITTEN).verdict("redirect to b", world::get));
    }

    @Test
    void whatFailedIsNotTriedAgainWhileNothingChanged() {
        assertEquals(Verdict.fresh(), memory(Memory.State.FAILED).verdict("page articles/a", world::get));
    }

    @Test
    void whatWasCarriedIsNeverTrusted() {
        assertEquals(Verdict.stale("its source can be read again"),
                memory(Memory.State.CARRIED).verdict("page articles/a", world::get));
    }

    @Test
    void aReadIsNotedOnce() {
        Trace.Recorder reads = new Trace.Recorder();
        reads.read(CARD, Fingerprint.of("one"));
        reads.read(CARD, Fingerprint.of("one"));
        assertEquals(Map.of(CARD, Fingerprint.of("one")), reads.trace().reads());
    }

    @Test
    void oneBuildSeesOneState() {
        Trace.Recorder reads = new Trace.Recorder();
        reads.read(CARD, Fingerprint.of("one"));
        assertThrows(IllegalStateException.class, () -> reads.read(CARD, Fingerprint.of("two")));
    }

    @Test
    void theFirstChangeInTheOrderOfFacetsIsTheReason() {
        Memory memory = memory(Memory.State.WRITTEN);
        world.clear();
        assertEquals(Verdict.stale("card:articles/a is gone"), memory.verdict("page articles/a", facet -> Fingerprint.ABSENT));
        assertEquals(Verdict.stale("card:articles/a changed"), memory.verdict("page articles/a", facet -> Fingerprint.of("new")));
    }
}
