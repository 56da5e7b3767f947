package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import dev.caveat.build.Report;
import dev.caveat.cli.Main;
import dev.caveat.problem.Problems;
import dev.caveat.write.BuildLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that was killed, an index that was damaged, two builds at once: the next build is right, and other files are as they were. */
class BrokenOffTest {
    private static final SortedMap<String, String> FOREIGN = new TreeMap<>(Map.of(
            "keybase.txt", "somebody\n", "articles/mine.txt", "mine", "tags/.keep", "", "page/2/other.html", "<p>mine</p>"));

    @TempDir
    Path root;

    /** How many of the killed builds had begun to write, and not ended. */
    private int inTheMiddle;

    private SmallSite site(int pages) {
        SmallSite site = new SmallSite(root).theme("tiny");
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\n");
        for (int i = 0; i < pages; i++) {
            site.put("content/articles/p" + i + ".md", "---\ntitle: Page " + i + "\ndate: 2025-01-0" + (1 + i % 9) + "\ntags: [t" + i % 7 + "]\n---\nText.\n");
            site.put("content/_comments/articles/p" + i + "/c.yaml", "author: river\nbody: Hello " + i + "\n");
        }
        return site;
    }

    @Test
    void aBuildIsKilled() throws Exception {
        Random random = Seed.random("aBuildIsKilled");
        SmallSite site = site(120);
        for (int i = 0; i < 2; i++) {
            kill(site, random, i);
        }
        System.out.println("2 builds were killed, " + inTheMiddle + " of them while they wrote");
    }

    @Test
    @Thorough
    void buildsAreKilledForAsLongAsThereIsTime() throws Exception {
        Random random = Seed.random("buildsAreKilledForAsLongAsThereIsTime");
        SmallSite site = site(120);
        long end = System.nanoTime() + Seed.soakNanos();
        int killed = 0;
        for (; System.nanoTime() < end; killed++) {
            kill(site, random, killed);
        }
        System.out.println(killed + " builds were killed, " + inTheMiddle + " of them while they wrote");
    }

    private void kill(SmallSite site, Random random, int round) throws Exception {
        if (random.nextInt(3) == 0) {
            SmallSite.deleteAll(site.output());
        }
        FOREIGN.forEach((path, text) -> site.put("output/" + path, text));
        site.put("content/site.yaml", "title: Round " + round + "\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\npagination: { size: " + (2 + round % 5) + " }\n");
        site.put("content/articles/p" + random.nextInt(120) + ".md", "---\ntitle: Other\nurl: /x" + round + "/\n---\nText.\n");
        Fork fork = Fork.start(List.of(), Fork.class, root.toString(), site.output().toString());
        fork.await("begins");
        if (random.nextInt(4) == 0) {
            // Anywhere: while it starts, while it reads, when it is done.
            Thread.sleep(random.nextInt(900));
        } else {
            while (fork.isAlive() && !isWriting(site)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(80));
        }
        fork.kill();
        inTheMiddle += isWriting(site) ? 1 : 0;
        Report report = site.build();
        assertTrue(report.built());
        Path clean = root.resolve("clean");
        site.clean(clean);
        SortedMap<String, String> expected = SmallSite.tree(clean);
        expected.putAll(FOREIGN);
        assertEquals(expected, SmallSite.tree(site.output()), "round " + round);
        Cleanly.again(site, "round " + round);
    }

    /** Whether a build has begun to write and not come to its end. */
    private static boolean isWriting(SmallSite site) {
        return site.has("output/.caveat-manifest") && site.read("output/.caveat-manifest").startsWith("caveat-manifest 1 unfinished");
    }

    @Test
    void theIndexIsDamaged() {
        Random random = Seed.random("theIndexIsDamaged");
        damage(random, Seed.soaks() ? 40 : 15);
    }

    @Test
    @Thorough
    void theIndexIsDamagedForAsLongAsThereIsTime() {
        Random random = Seed.random("theIndexIsDamagedForAsLongAsThereIsTime");
        long end = System.nanoTime() + Seed.soakNanos();
        while (System.nanoTime() < end) {
            damage(random, 100);
        }
    }

    private void damage(Random random, int times) {
        SmallSite site = site(6);
        SmallSite.deleteAll(root.resolve(".caveat"));
        site.build();
        List<Path> indexes = SmallSite.files(root.resolve(".caveat")).stream().filter(file -> file.toString().endsWith(".index")).toList();
        assertEquals(1, indexes.size());
        String name = root.relativize(indexes.get(0)).toString();
        for (int i = 0; i < times; i++) {
            byte[] bytes = SmallSite.bytes(indexes.get(0));
            site.put(name, damaged(bytes, i % 5, random));
            site.put("content/articles/p1.md", "---\ntitle: Edit " + i + "\ntags: [t" + i % 3 + "]\n---\nText.\n");
            Cleanly.same(site, "damage " + i);
        }
    }

    private static byte[] damaged(byte[] bytes, int how, Random random) {
        byte[] damaged = bytes.clone();
        switch (how) {
            case 0 -> damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> damaged = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(99));
            case 2 -> random.nextBytes(damaged);
            case 3 -> {
                // The first bytes are the format, the program and the fingerprint.
                int at = random.nextInt(Math.min(40, bytes.length));
                damaged[at] = (byte) random.nextInt();
            }
            default -> {
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return damaged;
    }

    @Test
    void anIndexOfAnotherFolderCountsForNothing() {
        SmallSite site = site(6);
        site.build();
        SmallSite.deleteAll(site.output());
        Report report = site.build();
        assertEquals(report.outputs(), report.rendered().size());
        Cleanly.again(site, "after the folder was deleted");
    }

    @Test
    void theSecondOfTwoBuildsSaysSo() throws IOException, InterruptedException {
        SmallSite site = site(3);
        site.build();
        SortedMap<String, String> before = SmallSite.stamps(site.output());
        Path lock = SmallSite.files(root.resolve(".caveat")).stream().filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow();
        BuildLock taken = BuildLock.take(lock, "lock", new Problems()).orElseThrow();
        try {
            Fork second = Fork.start(List.of(), Main.class, "build", "-r", root.toString());
            String said = second.said();
            assertTrue(said.contains("output/locked") && said.contains("another build"), said);
            assertEquals(3, second.exit());
        } finally {
            taken.close();
        }
        assertEquals(before, SmallSite.stamps(site.output()));
        assertEquals(Set.of(), site.build().rendered().keySet());
    }
}
