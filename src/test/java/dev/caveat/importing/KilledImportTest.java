package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.importing.jekyll.JekyllExport;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed: the next one makes of it what one without a break would have made. */
class KilledImportTest {
    private static final int ARTICLES = 40;
    private static final int COMMENTS = 10;
    private static final int KILLED = 137;

    @TempDir
    Path folder;

    /** Imports, in a process of its own that ends as by a kill once it has met some pieces: at any moment soon after, and at the latest some pieces later. */
    public static void main(String[] arguments) {
        long enough = Long.parseLong(arguments[2]);
        AtomicLong met = new AtomicLong(-1);
        Thread killer = new Thread(() -> {
            while (met.get() < enough) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(KILLED);
        });
        killer.setDaemon(true);
        killer.start();
        run(Path.of(arguments[0]), Path.of(arguments[1]), new Onlooker() {
            @Override
            public void begins(boolean writing) {
                met.set(writing ? 0 : Long.MIN_VALUE);
            }

            @Override
            public void met() {
                if (met.incrementAndGet() > enough + 20) {
                    Runtime.getRuntime().halt(KILLED);
                }
            }
        });
    }

    private static Ledger run(Path source, Path target, Onlooker onlooker) {
        Ledger ledger = new Ledger();
        Import.run(new JekyllExport(source, target), target, Names.PSEUDONYM, false, ledger, new Problems(), onlooker);
        return ledger;
    }

    private static Ledger run(Path source, Path target) {
        return run(source, target, Onlooker.NONE);
    }

    private Path source() throws IOException {
        Trial trial = new Trial(folder);
        for (int i = 0; i < ARTICLES; i++) {
            trial.write("_posts/2016-07-26-tea-" + i + ".md", "---\ntitle: Tea " + i + "\nauthor: Author " + i % 7 + "\n---\nTea.\n").write("img/" + i + ".png", "x".repeat(10_000));
            for (int j = 0; j < COMMENTS; j++) {
                trial.write("_data/comments/tea-" + i + "/" + j + ".yml", "name: Writer " + (i * j) % 31 + "\ndate: 2016-08-01\nmessage: '@Writer " + j % 5 + " tea?'\n");
            }
        }
        return trial.source();
    }

    @Test
    void theNextOneCompletesIt() throws Exception {
        Path source = source();
        Path whole = folder.resolve("whole");
        run(source, whole);
        Map<String, String> expected = state(whole);
        Random random = Seed.random("KilledImport");
        int tries = Seed.soaks() ? 40 : 2;
        for (int i = 0; i < tries; i++) {
            Path target = folder.resolve("killed-" + i);
            int enough = random.nextInt(ARTICLES * COMMENTS);
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                    KilledImportTest.class.getName(), source.toString(), target.toString(), Integer.toString(enough)).inheritIO().start();
            assertEquals(KILLED, child.waitFor());
            assertTrue(state(target).size() < expected.size(), "killed at " + enough);
            assertTrue(run(source, target).balances());
            assertEquals(expected, state(target), "killed at " + enough);
            assertEquals(0, run(source, target).row(Kind.COMMENTS).imported());
        }
    }

    private static Map<String, String> state(Path target) throws IOException {
        Map<String, String> state = new TreeMap<>();
        if (!Files.exists(target)) {
            return state;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(one -> Files.isRegularFile(one) && !one.endsWith(".caveat-import.tmp")).toList()) {
                state.put(target.relativize(file).toString(), Files.readString(file));
            }
        }
        // The title is the folder's name.
        state.remove("content/site.yaml");
        return state;
    }
}
