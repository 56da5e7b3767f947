package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed, and a disk that refuses. */
class CrashTest {
    @TempDir
    Path root;

    Site site;

    @BeforeEach
    void site() throws IOException {
        site = Site.in(root);
    }

    private void killABuild(String build) throws Exception {
        var child = Child.start("build", root.toString(), build);
        child.awaitLine("under way");
        child.kill();
    }

    @Test
    void theNextBuildTakesUpWhereAKilledOneWasLeft() throws Exception {
        site.put("CNAME", "example.org").put("articles/mine.txt", "mine").put("articles/topic-1/.caveat-x.tmp", "not ours");
        killABuild("first");
        assertTrue(site.all().size() < Child.FILES, "the build was not killed in time");

        var tree = site.open();
        assertTrue(tree.fresh());
        tree.close(Set.of());
        assertEquals(Map.of("CNAME", "example.org", "articles/mine.txt", "mine", "articles/topic-1/.caveat-x.tmp", "not ours"),
                site.all());
    }

    @Test
    void everyFileIsWholeAfterAKill() throws Exception {
        for (String build : List.of("first", "second")) {
            killABuild(build);
        }
        for (var file : site.all().entrySet()) {
            if (file.getKey().endsWith(".html")) {
                boolean first = file.getValue().equals(new String(Child.page(file.getKey(), "first")));
                boolean second = file.getValue().equals(new String(Child.page(file.getKey(), "second")));
                assertTrue(first || second, file.getKey());
            }
        }
    }

    @Test
    void aBuildAfterAKillEndsLikeOneInAnEmptyFolder() throws Exception {
        killABuild("first");
        Child.start("build", root.toString(), "second").awaitLine("done");
        var after = site.all();
        byte[] manifest = Files.readAllBytes(site.output().resolve(OutputTree.MANIFEST));
        var clean = Site.in(root.resolve("clean"));
        Child.start("build", clean.root().toString(), "second").awaitLine("done");
        assertEquals(clean.all(), after);
        assertEquals(new String(Files.readAllBytes(clean.output().resolve(OutputTree.MANIFEST))), new String(manifest));
    }

    @Test
    void temporariesOfAKilledBuildAreSweptAndOthersAreNot() throws Exception {
        site.open("a/x.html").write("a/x.html", Site.bytes("x"));
        site.put("a/.caveat-17.tmp", "ours").put(".caveat-1.tmp", "ours").put("a/.caveat-x.tmp", "not").put("a/.caveat-1.tmp2", "not");
        Files.createDirectory(site.output().resolve("a/.caveat-2.tmp"));
        site.open();
        assertEquals(Set.of("a/x.html", "a/.caveat-x.tmp", "a/.caveat-1.tmp2", "a/.caveat-2.tmp/"), site.all().keySet());
    }

    @Test
    void aTemporaryInTheWayIsPassedBy() throws Exception {
        site.build("x.html");
        site.put(".caveat-1.tmp", "left").put(".caveat-2.tmp", "left");
        assertEquals(Written.CHANGED, site.open("x.html").write("x.html", Site.bytes("new")));
        assertEquals("new", site.read("x.html"));
    }

    @Test
    void aDiskThatTakesNoMoreIsAProblemAndTheOldFileStays() throws Exception {
        site.build("x.bin");
        // Files may not grow beyond 32 KiB in that process: the same way out as on a full disk, also for root.
        var child = Child.startWithSmallFiles(64, "write", root.toString(), "x.bin", "100000");
        child.awaitLine("machine/write");
        child.awaitLine("files: 1");
        child.await();
        assertEquals(Map.of("x.bin", "x.bin"), site.all());
        assertFalse(site.open().fresh());
    }

    /** A disk's permissions do not bind root; what they forbid is tried by other means above, and the rest is left out, aloud. */
    private static void assumeNotRoot() {
        boolean root = System.getProperty("user.name").equals("root");
        if (root) {
            System.err.println("LEFT OUT: a folder without write permission cannot be tried as root; run the tests as another user");
        }
        Assumptions.assumeFalse(root, "root may write everywhere");
    }

    @Test
    void aFolderWithoutTheRightToWriteIsAProblem() throws Exception {
        assumeNotRoot();
        site.build("a/x.html");
        Path folder = site.output().resolve("a");
        try {
            assertTrue(folder.toFile().setWritable(false));
            assertEquals(Code.MACHINE_WRITE, Site.refusal(site.open("a/x.html"), "a/x.html"));
            assertEquals("a/x.html", site.read("a/x.html"));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }

    @Test
    void aStaleFileThatCannotBeDeletedStaysOnTheList() throws Exception {
        Assumptions.assumeFalse(System.getProperty("user.name").equals("root"),
                "LEFT OUT: root may delete everywhere, so a folder without write permission cannot be tried as root");
        site.build("a/x.html");
        Path folder = site.output().resolve("a");
        try {
            assertTrue(folder.toFile().setWritable(false));
            assertEquals(1, site.build().problems().size());
            assertEquals(Set.of("a/x.html"), site.open().before());
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
    }
}
