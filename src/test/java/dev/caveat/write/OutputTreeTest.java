package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {
    @TempDir
    Path root;

    Site site;

    @BeforeEach
    void site() throws IOException {
        site = Site.in(root);
    }

    @Test
    void writesANewFileWithItsFolders() throws Exception {
        var tree = site.open("a/b/index.html");
        assertEquals(Written.NEW, tree.write("a/b/index.html", Site.bytes("hello")));
        assertEquals("hello", site.read("a/b/index.html"));
    }

    @Test
    void writesOnlyTheFirstBytesOfABuffer() throws Exception {
        site.open("x.txt").write("x.txt", Site.bytes("hello and more"), 5);
        assertEquals("hello", site.read("x.txt"));
    }

    @Test
    void writesAnEmptyFile() throws Exception {
        var tree = site.open("x.txt");
        tree.write("x.txt", new byte[0]);
        assertTrue(tree.holds("x.txt", 0));
    }

    @Test
    void replacesAFileOfOurs() throws Exception {
        site.build("x.txt");
        assertEquals(Written.CHANGED, site.open("x.txt").write("x.txt", Site.bytes("new")));
        assertEquals("new", site.read("x.txt"));
    }

    @Test
    void replacesOtherBytesOfTheSameLength() throws Exception {
        site.build("x.txt");
        assertEquals(Written.CHANGED, site.open("x.txt").write("x.txt", Site.bytes("y.txt")));
    }

    @Test
    void leavesEqualBytesAlone() throws Exception {
        site.build("x.txt");
        Path file = site.output().resolve("x.txt");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Object inode = Files.getAttribute(file, "unix:ino");
        assertEquals(Written.SAME, site.open("x.txt").write("x.txt", Site.bytes("x.txt")));
        assertEquals(Instant.EPOCH, Files.getLastModifiedTime(file).toInstant());
        assertEquals(inode, Files.getAttribute(file, "unix:ino"));
    }

    @Test
    void comparesFilesLargerThanItsBuffer() throws Exception {
        byte[] large = new byte[100_000];
        var tree = site.open("x.bin");
        tree.write("x.bin", large);
        assertEquals(Written.SAME, tree.write("x.bin", large));
        large[99_999] = 1;
        assertEquals(Written.CHANGED, tree.write("x.bin", large));
        assertArrayEquals(large, Files.readAllBytes(site.output().resolve("x.bin")));
    }

    @Test
    void aBuildThatChangesNothingDoesNotEvenTouchTheManifest() throws Exception {
        site.build("x.txt", "a/y.txt");
        Path manifest = site.output().resolve(OutputTree.MANIFEST);
        Object inode = Files.getAttribute(manifest, "unix:ino");
        site.build("x.txt", "a/y.txt");
        assertEquals(inode, Files.getAttribute(manifest, "unix:ino"));
    }

    @Test
    void overwritesAFileOfOursThatSomebodyChanged() throws Exception {
        site.build("x.txt");
        site.put("x.txt", "by hand");
        assertEquals(Written.CHANGED, site.open("x.txt").write("x.txt", Site.bytes("x.txt")));
    }

    @Test
    void writesAFileOfOursAgainThatSomebodyDeleted() throws Exception {
        site.build("a/x.txt");
        Files.delete(site.output().resolve("a/x.txt"));
        Files.delete(site.output().resolve("a"));
        assertEquals(Written.NEW, site.open("a/x.txt").write("a/x.txt", Site.bytes("again")));
    }

    @Test
    void deletesWhatIsNotKept() throws Exception {
        site.build("x.txt", "y.txt");
        assertEquals(List.of("y.txt"), site.build("x.txt").deleted());
        assertEquals(Map.of("x.txt", "x.txt"), site.all());
    }

    @Test
    void deletesWhatThisBuildWroteAndDoesNotKeep() throws Exception {
        var tree = site.open("x.txt");
        tree.write("x.txt", Site.bytes("x"));
        assertEquals(0, tree.close(Set.of()).files());
        assertEquals(Map.of(), site.all());
    }

    @Test
    void keepsWithoutWriting() throws Exception {
        site.build("x.txt", "y.txt");
        var outcome = site.open("x.txt").close(Set.of("x.txt", "y.txt"));
        assertEquals(2, outcome.files());
        assertEquals(Set.of("x.txt", "y.txt"), site.open().before());
    }

    @Test
    void doesNotListAKeptFileThatIsNotThere() throws Exception {
        site.build("x.txt", "y.txt");
        Files.delete(site.output().resolve("y.txt"));
        site.open().close(Set.of("x.txt", "y.txt", "never.txt"));
        assertEquals(Set.of("x.txt"), site.open().before());
    }

    @Test
    void removesFoldersThatBecomeEmpty() throws Exception {
        site.build("a/b/c/x.txt", "a/y.txt");
        site.build("a/y.txt");
        assertEquals(Map.of("a/y.txt", "a/y.txt"), site.all());
    }

    @Test
    void keepsTheOutputFolderItself() throws Exception {
        site.build("a/x.txt");
        site.build();
        assertTrue(Files.isDirectory(site.output()));
    }

    @Test
    void removesAFileAtOnce() throws Exception {
        site.build("a/x.txt", "y.txt");
        var tree = site.open("a/x.txt", "y.txt");
        tree.remove("a/x.txt");
        assertFalse(site.has("a/x.txt"));
        assertFalse(tree.holds("a/x.txt"));
        assertEquals(List.of("a/x.txt"), tree.close(Set.of("a/x.txt", "y.txt")).deleted());
        assertFalse(site.has("a"));
    }

    @Test
    void writesAFileAgainThatItRemoved() throws Exception {
        site.build("a/x.txt");
        var tree = site.open("a/x.txt");
        tree.remove("a/x.txt");
        assertEquals(Written.NEW, tree.write("a/x.txt", Site.bytes("again")));
        assertEquals(List.of(), tree.close(Set.of("a/x.txt")).deleted());
        assertEquals("again", site.read("a/x.txt"));
    }

    @Test
    void putsAFolderWhereTheLastBuildHadAFile() throws Exception {
        site.build("a", "y.txt");
        assertEquals(List.of("a"), site.build("a/b/index.html", "y.txt").deleted());
        assertEquals(Set.of("a/b/index.html", "y.txt"), site.all().keySet());
    }

    @Test
    void putsAFileWhereTheLastBuildHadAFolder() throws Exception {
        site.build("a/b/index.html", "a/c/d.html");
        assertEquals(List.of("a/b/index.html", "a/c/d.html"), site.build("a").deleted());
        assertEquals(Map.of("a", "a"), site.all());
    }

    @Test
    void holdsWhatItWroteAndWhatTheLastBuildWrote() throws Exception {
        site.build("x.txt");
        var tree = site.open("x.txt", "y.txt");
        assertTrue(tree.holds("x.txt"));
        assertFalse(tree.holds("y.txt"));
        tree.write("y.txt", Site.bytes("y"));
        assertTrue(tree.holds("y.txt"));
    }

    @Test
    void doesNotHoldAFileOfAnotherSize() throws Exception {
        site.build("x.txt");
        site.put("x.txt", "");
        assertFalse(site.open("x.txt").holds("x.txt", 5));
    }

    @Test
    void isFreshBeforeTheFirstBuildOnly() throws Exception {
        assertTrue(site.open().fresh());
        site.build("x.txt");
        assertFalse(site.open().fresh());
    }

    @Test
    void isFreshAfterABuildThatBrokeOff() throws Exception {
        site.build("x.txt");
        site.open("x.txt").write("x.txt", Site.bytes("changed"));
        var next = site.open("x.txt");
        assertTrue(next.fresh());
        assertEquals(Set.of("x.txt"), next.before());
    }

    @Test
    void isNotFreshAfterABuildThatBrokeOffBeforeItsFirstChange() throws Exception {
        site.build("x.txt");
        site.open("x.txt").write("x.txt", Site.bytes("x.txt"));
        assertFalse(site.open("x.txt").fresh());
    }

    @Test
    void theStampIsThatOfTheBuildBefore() throws Exception {
        var outcome = site.build("x.txt", "a/y.txt");
        assertEquals(outcome.stamp(), site.open().stamp());
    }

    @Test
    void theStampStandsForTheBytes() throws Exception {
        var first = site.build("x.txt").stamp();
        var tree = site.open("x.txt");
        tree.write("x.txt", Site.bytes("other"));
        assertNotEquals(first, tree.close(Set.of("x.txt")).stamp());
    }

    @Test
    void theStampDoesNotDependOnTheWayThere() throws Exception {
        var straight = site.build("x.txt", "y.txt").stamp();
        site.build("y.txt", "z/z.txt");
        assertEquals(straight, site.build("y.txt", "x.txt").stamp());
    }

    @Test
    void theStampDoesNotDependOnABuildThatBrokeOff() throws Exception {
        var straight = site.build("x.txt", "y.txt").stamp();
        var broken = site.open("x.txt", "y.txt", "z.txt");
        broken.write("z.txt", Site.bytes("z"));
        // y.txt is kept without being written again: its bytes are read for the new manifest.
        var tree = site.open("x.txt");
        tree.write("x.txt", Site.bytes("x.txt"));
        assertEquals(straight, tree.close(Set.of("x.txt", "y.txt")).stamp());
        assertFalse(site.has("z.txt"));
    }

    @Test
    void writesWhatWasNotAnnounced() throws Exception {
        var tree = site.open();
        tree.write("a/x.txt", Site.bytes("x"));
        assertEquals(1, tree.close(Set.of("a/x.txt")).files());
    }

    @Test
    void listsAFileBeforeItIsWritten() throws Exception {
        var tree = site.open("x.txt");
        tree.write("x.txt", Site.bytes("x"));
        tree.write("later.txt", Site.bytes("l"));
        assertEquals(Set.of("x.txt", "later.txt"), site.open().before());
    }

    @Test
    void refusesToWriteAfterItsEnd() throws Exception {
        var tree = site.open("x.txt");
        tree.close(Set.of());
        assertThrows(IllegalStateException.class, () -> tree.write("x.txt", Site.bytes("x")));
    }

    @Test
    void refusesTwoFilesThatDifferByCase() throws Exception {
        var tree = site.open("A.html", "a.html");
        tree.write("A.html", Site.bytes("A"));
        assertEquals(Code.OUTPUT_SAME_NAME, Site.refusal(tree, "a.html"));
    }

    @Test
    void refusesTwoFilesThatDifferByUnicodeForm() throws Exception {
        var tree = site.open("\u00e9.html", "e\u0301.html");
        tree.write("\u00e9.html", Site.bytes("A"));
        assertEquals(Code.OUTPUT_SAME_NAME, Site.refusal(tree, "e\u0301.html"));
    }

    @Test
    void refusesTwoFoldersThatDifferByCase() {
        assertEquals(Code.OUTPUT_SAME_NAME, Site.refusal(site.open("Tags/x.html", "tags/y.html"), "tags/y.html"));
    }

    @Test
    void refusesAFileWhereAFolderWillBe() {
        assertEquals(Code.OUTPUT_SAME_NAME, Site.refusal(site.open("a/index.html", "a"), "a"));
    }

    @Test
    void refusesAFolderWhereAFileWillBe() {
        assertEquals(Code.OUTPUT_SAME_NAME, Site.refusal(site.open("a", "a/b/index.html"), "a/b/index.html"));
    }

    @Test
    void letsACaseOfANameChange() throws Exception {
        site.build("A.html");
        site.build("a.html");
        assertEquals(Set.of("a.html"), site.all().keySet());
    }

    @Test
    void refusesAnUnsafePath() {
        assertEquals(Code.OUTPUT_PATH, Site.refusal(site.open(), "../x.html"));
    }

    @Test
    void refusesToPublishItsOwnManifest() {
        assertEquals(Code.OUTPUT_PATH, Site.refusal(site.open(), OutputTree.MANIFEST));
    }

    @Test
    void takesFilesFromSeveralThreads() throws Exception {
        var paths = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            paths.add("section-" + i % 7 + "/deep/page-" + i / 4 + "/file-" + i + ".html");
        }
        var tree = site.open(paths.toArray(String[]::new));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Written>>();
            paths.forEach(path -> work.add(() -> tree.write(path, Site.bytes(path))));
            for (var done : threads.invokeAll(work)) {
                assertEquals(Written.NEW, done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(400, tree.close(new HashSet<>(paths)).files());
        assertEquals(new HashSet<>(paths), site.all().keySet());
    }

    @Test
    void takesUnannouncedFilesFromSeveralThreads() throws Exception {
        var tree = site.open();
        var threads = Executors.newFixedThreadPool(8);
        var paths = new HashSet<String>();
        try {
            var work = new ArrayList<Callable<Written>>();
            for (int i = 0; i < 60; i++) {
                String path = "a/b" + i % 3 + "/" + i;
                paths.add(path);
                work.add(() -> tree.write(path, Site.bytes(path)));
            }
            for (var done : threads.invokeAll(work)) {
                assertEquals(Written.NEW, done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(60, tree.close(paths).files());
    }
}
