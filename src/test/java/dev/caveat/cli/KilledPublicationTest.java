package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes into a folder is killed at any moment: readers see the release before or the new one, and the next run cleans up. */
@Thorough
class KilledPublicationTest {
    private static final int KILLS = 12;
    private static final int PAGES = 150;

    @TempDir
    Path folder;

    @Test
    void readersSeeOneReleaseOrTheOther() throws Exception {
        Random random = Seed.random("KilledPublicationTest");
        Desk desk = Desk.withSite(folder.resolve("site"));
        desk.write("content/site.yaml", desk.read("content/site.yaml").replace("example.org", "tea.example.org"));
        edit(desk, 0);
        desk.run("publish", "folder:../there").expect(0);
        Map<String, String> before = Desk.state(folder.resolve("there/current").toRealPath());
        int killed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            edit(desk, kill);
            desk.run("build").expect(0);
            Map<String, String> after = Desk.state(folder.resolve("site/output"));
            Process process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Main.class.getName(), "publish", "folder:../there", "-r", desk.site.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile()).start();
            while (process.isAlive() && !isUnderWay()) {
                Thread.sleep(1);
            }
            killed += process.waitFor(random.nextInt(80), TimeUnit.MILLISECONDS) ? 0 : 1;
            process.destroyForcibly().waitFor();
            Map<String, String> there = Desk.state(folder.resolve("there/current").toRealPath());
            assertTrue(there.equals(before) || there.equals(after), "killed after edit " + kill);
            desk.run("publish", "folder:../there").expect(0);
            assertEquals(after, Desk.state(folder.resolve("there/current").toRealPath()));
            assertEquals(List.of(), unfinished());
            before = after;
        }
        assertTrue(killed > 0, "no process was killed while it wrote");
        System.out.println(killed + " publications were killed while they wrote");
    }

    private static void edit(Desk desk, int number) throws Exception {
        for (int i = 0; i < PAGES; i++) {
            desk.write("content/articles/p" + i + ".md", "---\ntitle: Page " + i + "\n---\n\nWords of edit " + number + ".\n");
        }
    }

    private boolean isUnderWay() throws Exception {
        return !unfinished().isEmpty();
    }

    private List<String> unfinished() throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("there/releases"))) {
            return all.map(one -> one.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        }
    }
}
