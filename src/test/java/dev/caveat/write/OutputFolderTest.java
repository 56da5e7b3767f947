package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path temporary;

    Path home;
    Site site;
    final Problems problems = new Problems();

    @BeforeEach
    void site() throws IOException {
        home = Files.createDirectories(temporary.resolve("home/ann"));
        site = Site.in(Files.createDirectories(home.resolve("site")));
    }

    private Optional<OutputFolder> of(Path output) {
        return OutputFolder.of(output, site.root(), site.sources(), home, problems);
    }

    private void assertRefused(Path output, String because) {
        assertTrue(of(output).isEmpty());
        assertEquals(Code.OUTPUT_FOLDER, problems.all().get(0).code());
        assertTrue(problems.all().get(0).message().contains(because), problems.all().get(0).message());
    }

    @Test
    void allowsAFolderBelowTheSite() {
        assertEquals("output", of(site.output()).orElseThrow().shown());
    }

    @Test
    void allowsAFolderElsewhere() {
        assertTrue(of(temporary.resolve("www/site")).isPresent());
    }

    @Test
    void makesNothing() {
        of(site.output());
        assertFalse(Files.exists(site.output()));
    }

    @Test
    void refusesTheSite() {
        assertRefused(site.root().resolve("content/.."), "is the site's own folder");
    }

    @Test
    void refusesALinkToTheSite() throws Exception {
        Files.createSymbolicLink(temporary.resolve("link"), site.root());
        assertRefused(temporary.resolve("link"), "is the site's own folder");
    }

    @Test
    void refusesAFolderAboveTheSite() {
        assertRefused(home.getParent(), "contains the site's folder");
    }

    @Test
    void refusesTheContent() {
        assertRefused(site.root().resolve("content"), "is the site's content folder");
    }

    @Test
    void refusesAFolderInsideTheContent() {
        assertRefused(site.root().resolve("content/new/output"), "lies inside the site's content folder");
    }

    @Test
    void refusesAFolderInsideTheThemesThroughALink() throws Exception {
        Files.createSymbolicLink(temporary.resolve("link"), site.root().resolve("themes"));
        assertRefused(temporary.resolve("link/output"), "lies inside the site's themes folder");
    }

    @Test
    void refusesAFolderThatContainsASource() throws Exception {
        Path shared = Files.createDirectories(temporary.resolve("shared/themes"));
        assertTrue(OutputFolder.of(shared.getParent(), site.root(), List.of(shared), home, problems).isEmpty());
    }

    @Test
    void refusesTheHomeFolder() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("other"));
        assertTrue(OutputFolder.of(other, site.root(), site.sources(), other, problems).isEmpty());
        assertTrue(problems.all().get(0).message().contains("is your home folder"));
    }

    @Test
    void refusesTheRootOfTheDisk() {
        assertRefused(Path.of("/"), "is the root of a file system");
    }

    @Test
    void refusesAFile() throws Exception {
        assertRefused(Files.writeString(site.output(), "x"), "is not a folder");
    }

    @Test
    void aRefusedFolderIsLeftAsItIs() throws Exception {
        Files.writeString(site.root().resolve("content/a.md"), "mine");
        assertTrue(OutputTree.open(site.root().resolve("content"), site.root(), site.sources(), List.of("a.md"), problems)
                .isEmpty());
        try (var files = Files.list(site.root().resolve("content"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileOnTheWayIsAProblemOfTheMachine() throws Exception {
        Files.writeString(temporary.resolve("file"), "x");
        assertTrue(OutputTree.open(temporary.resolve("file/out"), site.root(), site.sources(), List.of(), problems).isEmpty());
        assertEquals(Code.MACHINE_WRITE, problems.all().get(0).code());
    }

    @Test
    void aLinkToNowhereIsAProblemOfTheMachine() throws Exception {
        Files.createSymbolicLink(site.output(), temporary.resolve("nowhere"));
        assertTrue(of(site.output()).isEmpty());
        assertEquals(Code.MACHINE_WRITE, problems.all().get(0).code());
    }
}
