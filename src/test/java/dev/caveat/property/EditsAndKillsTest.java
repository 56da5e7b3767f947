package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site of some tens of pages that is edited two thousand times. After each edit the published files are those of a build from nothing, and nothing
 * else was touched; at two hundred of them a build in a process of its own was killed before.
 */
class EditsAndKillsTest {
    private static final int EDITS = 2_000;
    private static final int EDITS_OF_A_SITE = 250;
    private static final int KILL_EVERY = 10;

    /** From this many seconds on, all of it is done, however long that takes. */
    private static final long UNBOUNDED = 600;

    private static final SortedMap<String, String> FOREIGN = new TreeMap<>(Map.of("keybase.txt", "somebody\n", "mine/notes.txt", "mine"));

    @TempDir
    Path folder;

    private int killed;
    private int inTheMiddle;

    @Test
    void someEditsAndAKill() throws Exception {
        run(Seed.random("someEditsAndAKill"), KILL_EVERY + 5, Long.MAX_VALUE);
        assertEquals(1, killed);
    }

    @Test
    @Thorough
    void twoThousandEditsAndTwoHundredKills() throws Exception {
        boolean bounded = Seed.soakNanos() < TimeUnit.SECONDS.toNanos(UNBOUNDED);
        int done = run(Seed.random("twoThousandEditsAndTwoHundredKills"), EDITS, bounded ? System.nanoTime() + Seed.soakNanos() : Long.MAX_VALUE);
        System.out.println("incremental = clean after " + done + " of " + EDITS + " edits; " + killed + " builds were killed, " + inTheMiddle + " of them while they wrote");
        assertTrue(bounded || done == EDITS && killed == EDITS / KILL_EVERY);
    }

    /** Edits so many times, or until a time; says how often. */
    private int run(Random seeds, int edits, long end) throws Exception {
        int done = 0;
        for (int number = 0; done < edits && System.nanoTime() < end; number++) {
            done += edits(folder.resolve("site"), number % 4 == 3 ? "commons" : "tiny", seeds.nextLong(), Math.min(EDITS_OF_A_SITE, edits - done), end);
            SmallSite.deleteAll(folder.resolve("site"));
        }
        return done;
    }

    private int edits(Path root, String theme, long seed, int count, long end) throws Exception {
        Random random = new Random(seed);
        SmallSite site = new SmallSite(root);
        Editor editor = new Editor(site, random);
        editor.begin(theme);
        TimesSetBack times = new TimesSetBack(site, editor.words);
        FOREIGN.forEach((path, text) -> site.put("output/" + path, text));
        for (int i = 0; i < 40; i++) {
            editor.edit();
        }
        site.build();
        List<String> said = new ArrayList<>();
        int done = 0;
        for (; done < count && System.nanoTime() < end; done++) {
            Map<Path, FileTime> before = times.times();
            String letter = random.nextInt(8) == 0 ? times.letter() : "";
            said.add(letter.isEmpty() ? editor.edit() + times.after(before) : letter);
            String what = theme + " site " + seed + ", edit " + done + ": " + String.join("; ", said.subList(Math.max(0, said.size() - 6), said.size()));
            // The editor may have taken one of them for a published file.
            FOREIGN.forEach((path, text) -> site.put("output/" + path, text));
            SortedMap<String, String> sources = sources(site);
            if (done % KILL_EVERY == KILL_EVERY - 1) {
                kill(site, random);
                what += "; a killed build";
            }
            same(site, what);
            assertEquals(sources, sources(site), what);
        }
        return done;
    }

    private static void same(SmallSite site, String what) {
        Cleanly.same(site, what, FOREIGN);
        if (site.has("output")) {
            Cleanly.again(site, what);
        }
    }

    /** Everything of the site's folder that a build must leave alone. */
    private static SortedMap<String, String> sources(SmallSite site) {
        SortedMap<String, String> stamps = SmallSite.stamps(site.root);
        stamps.keySet().removeIf(path -> path.matches("(output|clean|\\.caveat)/.*"));
        return stamps;
    }

    /** Begins to build in a process of its own, and kills that at a random moment: while it starts, reads, writes, or when it is done. */
    private void kill(SmallSite site, Random random) throws Exception {
        Fork fork = Fork.start(List.of(), Fork.class, site.root.toString(), site.output().toString(), site.now.toString());
        fork.await("begins");
        if (random.nextInt(3) == 0) {
            Thread.sleep(random.nextInt(1_500));
        } else {
            while (fork.isAlive() && !isWriting(site)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(60));
        }
        fork.kill();
        killed++;
        inTheMiddle += isWriting(site) ? 1 : 0;
    }

    private static boolean isWriting(SmallSite site) {
        Path manifest = site.output().resolve(".caveat-manifest");
        return Files.exists(manifest) && site.read("output/.caveat-manifest").startsWith("caveat-manifest 1 unfinished");
    }
}
