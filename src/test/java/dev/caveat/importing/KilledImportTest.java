package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.importing.jekyll.JekyllExport;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed: the next one makes of it what one without a break would have made. */
class KilledImportTest {
    private static final int ARTICLES = 40;
    private static final int COMMENTS = 10;

    @TempDir
    Path folder;

    /** Imports, in a process of its own. */
    public static void main(String[] arguments) {
        System.out.println("begins");
        run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private static Ledger run(Path source, Path target) {
        Ledger ledger = new Ledger();
        Import.run(new JekyllExport(source, target), target, Names.PSEUDONYM, false, ledger, new Problems(), Onlooker.NONE);
        return ledger;
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
        int tries = Seed.soaks() ? 40 : 1;
        int broken = 0;
        for (int i = 0; i < tries; i++) {
            Path target = folder.resolve("killed-" + i);
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                    KilledImportTest.class.getName(), source.toString(), target.toString()).redirectErrorStream(true).start();
            assertEquals('b', child.getInputStream().read());
            // It is killed once some of the site is there.
            int enough = random.nextInt(ARTICLES * COMMENTS / 2);
            while (child.isAlive() && count(target) < enough) {
                child.waitFor(5, TimeUnit.MILLISECONDS);
            }
            child.destroyForcibly().waitFor();
            broken += state(target).size() < expected.size() ? 1 : 0;
            assertTrue(run(source, target).balances());
            assertEquals(expected, state(target), "killed at " + enough);
            assertEquals(0, run(source, target).row(Kind.COMMENTS).imported());
        }
        assertTrue(broken > 0, "no import was killed before its end");
    }

    private static long count(Path target) throws IOException {
        if (!Files.exists(target)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(target)) {
            return files.count();
        } catch (UncheckedIOException changing) {
            return 0;
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
