package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanTest {
    @TempDir
    Path root;

    Site site;

    @BeforeEach
    void site() throws IOException {
        site = Site.in(root);
    }

    private Outcome clean() {
        return Clean.of(site.output(), root, site.sources(), new Problems()).orElseThrow();
    }

    @Test
    void deletesOursAndTheManifest() throws Exception {
        site.build("a/x.html", "y.html");
        assertEquals(List.of("a/x.html", "y.html"), clean().deleted());
        assertFalse(site.has(OutputTree.MANIFEST));
    }

    @Test
    void leavesOthersFilesAndTheFolder() throws Exception {
        site.put(".gitkeep", "").put("a/mine.txt", "mine");
        site.build("a/x.html");
        clean();
        assertEquals(Map.of(".gitkeep", "", "a/mine.txt", "mine"), site.all());
    }

    @Test
    void doesNothingWhereThereWasNoBuild() throws Exception {
        site.put("x.html", "mine");
        assertEquals(List.of(), clean().deleted());
        assertEquals("mine", site.read("x.html"));
        assertFalse(site.has(OutputTree.MANIFEST));
    }

    @Test
    void doesNotMakeTheFolder() {
        clean();
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void cleansUpAfterABuildThatBrokeOff() throws Exception {
        site.open("a/x.html", "y.html").write("a/x.html", Site.bytes("x"));
        site.put("a/.caveat-3.tmp", "left");
        clean();
        assertEquals(Map.of(), site.all());
    }

    @Test
    void refusesTheSiteItself() {
        var problems = new Problems();
        assertTrue(Clean.of(root, root, site.sources(), problems).isEmpty());
        assertTrue(problems.hasErrors());
    }
}
