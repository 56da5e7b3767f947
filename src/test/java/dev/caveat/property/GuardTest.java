package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.build.Prepared;
import dev.caveat.plan.Output;
import dev.caveat.problem.Problems;
import dev.caveat.render.SiteWorld;
import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import dev.caveat.trace.Index;
import dev.caveat.trace.IndexFile;
import dev.caveat.trace.World;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What guards many facets at once says the same as a look at each of them. */
class GuardTest {
    @TempDir
    Path folder;

    private final Map<Boolean, Integer> seen = new HashMap<>();

    @Test
    void whatIsGuardedChangesWithTheGuard() {
        Random seeds = Seed.random("whatIsGuardedChangesWithTheGuard");
        int sites = Seed.soaks() ? 4 : 2;
        int edits = Seed.soaks() ? 25 : 15;
        for (int number = 0; number < sites; number++) {
            SmallSite site = new SmallSite(folder.resolve("site" + number));
            Editor editor = new Editor(site, new Random(seeds.nextLong()));
            editor.begin("tiny");
            Optional<Fingerprint> before = Optional.empty();
            for (int i = 0; i < edits; i++) {
                site.build();
                String edit = editor.edit();
                Optional<Prepared> prepared = Prepared.of(site.request(site.output(), 1, true), new Problems());
                before = prepared.map(one -> compare(site, one, edit));
            }
            assertTrue(before.isEmpty() || !before.get().isAbsent(), "a guard can be told");
        }
        assertTrue(seen.getOrDefault(true, 0) > 0 && seen.getOrDefault(false, 0) > 0, "it stands now and then, and not always: " + seen);
    }

    private Fingerprint compare(SmallSite site, Prepared prepared, String edit) {
        SiteWorld world = prepared.world();
        World unguarded = world::now;
        Index index = SmallSite.files(site.root.resolve(".caveat")).stream().filter(file -> file.toString().endsWith(".index")).findFirst()
                .map(file -> new IndexFile(file, "test").load()).orElse(Index.empty());
        Index other = SmallSite.files(site.root.resolve(".caveat")).stream().filter(file -> file.toString().endsWith(".index")).findFirst()
                .map(file -> new IndexFile(file, "test").load()).orElse(Index.empty());
        for (Output output : prepared.plan().outputs().values()) {
            String recipe = output.recipe().text();
            assertEquals(other.verdict(output.path(), recipe, unguarded), index.verdict(output.path(), recipe, world), edit + ": " + output.path());
        }
        Facet guard = world.guard().orElseThrow();
        Fingerprint now = world.now(guard);
        index.remembered(guard).ifPresent(then -> seen.merge(then.equals(now), 1, Integer::sum));
        return now;
    }
}
