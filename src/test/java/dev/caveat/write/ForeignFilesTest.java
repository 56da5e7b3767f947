package dev.caveat.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others put into the output folder, and what others put into our manifest. */
class ForeignFilesTest {
    private static final String ZEROS = "0".repeat(32);

    @TempDir
    Path temporary;

    Path root;
    Path elsewhere;
    Site site;

    @BeforeEach
    void site() throws IOException {
        root = temporary.resolve("site");
        elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        site = Site.in(root);
    }

    @Test
    void leavesForeignFilesAlone() throws Exception {
        site.put("CNAME", "example.org").put(".git/config", "git").put("a/note.txt", "mine");
        site.build("a/x.html", "b/y.html");
        site.build();
        assertEquals(Map.of("CNAME", "example.org", ".git/config", "git", "a/note.txt", "mine"), site.all());
    }

    @Test
    void refusesToReplaceAForeignFile() throws Exception {
        site.put("x.html", "mine");
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("x.html"), "x.html"));
        assertEquals("mine", site.read("x.html"));
    }

    @Test
    void refusesToReplaceAnUnannouncedForeignFile() throws Exception {
        site.put("a/x.html", "mine");
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open(), "a/x.html"));
    }

    @Test
    void theProblemNamesTheFileAndSaysWhatToDo() throws Exception {
        site.put("x.html", "mine");
        var tree = site.open("x.html");
        var problem = assertThrows(WriteFailed.class, () -> tree.write("x.html", new byte[1])).problem();
        assertEquals("output/x.html", problem.place().file());
        assertTrue(problem.hint().contains("move it away"));
    }

    @Test
    void onlyTheOutputInTheWayFails() throws Exception {
        site.put("x.html", "mine");
        var tree = site.open("x.html", "y.html");
        Site.refusal(tree, "x.html");
        tree.write("y.html", Site.bytes("y"));
        assertEquals(1, tree.close(Set.of("x.html", "y.html")).files());
        assertEquals(Map.of("x.html", "mine", "y.html", "y"), site.all());
    }

    @Test
    void aForeignFileIsNotOursAfterABuildThatBrokeOff() throws Exception {
        site.put("x.html", "mine");
        site.open("x.html", "y.html").write("y.html", Site.bytes("y"));
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("x.html"), "x.html"));
    }

    @Test
    void refusesToReplaceAForeignFileByAFolder() throws Exception {
        site.put("a", "mine");
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("a/x.html"), "a/x.html"));
    }

    @Test
    void refusesToReplaceAForeignFolderByAFile() throws Exception {
        site.put("a/x.html", "mine");
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("a"), "a"));
        assertEquals("mine", site.read("a/x.html"));
    }

    @Test
    void aFolderOfOursWithAForeignFileInItStays() throws Exception {
        site.build("a/x.html");
        site.put("a/note.txt", "mine");
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("a"), "a"));
        assertEquals("mine", site.read("a/note.txt"));
    }

    @Test
    void doesNotRemoveAFolderThatWasThereBefore() throws Exception {
        Files.createDirectories(site.output().resolve("uploads/new"));
        site.build("uploads/new/made/x.html");
        site.build("uploads/new/made/x.html", "uploads/y.html");
        site.build();
        assertEquals(Map.of("uploads/new/", ""), site.all());
    }

    @Test
    void doesNotRemoveAFolderThatWasThereBeforeABuildThatBrokeOff() throws Exception {
        Files.createDirectories(site.output().resolve("uploads"));
        site.open("uploads/x.html").write("uploads/x.html", Site.bytes("x"));
        site.build();
        assertEquals(Map.of("uploads/", ""), site.all());
    }

    @Test
    void refusesToReplaceASymbolicLink() throws Exception {
        Files.writeString(elsewhere.resolve("secret"), "x.html");
        site.build("x.html");
        Files.delete(site.output().resolve("x.html"));
        Files.createSymbolicLink(site.output().resolve("x.html"), elsewhere.resolve("secret"));
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("x.html"), "x.html"));
    }

    @Test
    void refusesADanglingLinkAtAnOutput() throws Exception {
        Files.createDirectories(site.output());
        Files.createSymbolicLink(site.output().resolve("x.html"), elsewhere.resolve("nothing"));
        assertEquals(Code.OUTPUT_FOREIGN, Site.refusal(site.open("x.html"), "x.html"));
        assertFalse(Files.exists(elsewhere.resolve("nothing")));
    }

    @Test
    void doesNotWriteThroughALinkedFolder() throws Exception {
        Files.createDirectories(site.output());
        Files.createSymbolicLink(site.output().resolve("a"), elsewhere);
        assertEquals(Code.OUTPUT_LINK, Site.refusal(site.open("a/b/x.html"), "a/b/x.html"));
        assertFalse(Files.exists(elsewhere.resolve("b")));
    }

    @Test
    void doesNotReplaceAFileBehindALinkedFolder() throws Exception {
        site.build("a/x.html");
        Files.delete(site.output().resolve("a/x.html"));
        Files.delete(site.output().resolve("a"));
        Files.writeString(elsewhere.resolve("x.html"), "mine");
        Files.createSymbolicLink(site.output().resolve("a"), elsewhere);
        assertEquals(Code.OUTPUT_LINK, Site.refusal(site.open("a/x.html"), "a/x.html"));
    }

    @Test
    void doesNotDeleteThroughALinkedFolder() throws Exception {
        site.build("a/x.html", "y.html");
        Files.delete(site.output().resolve("a/x.html"));
        Files.delete(site.output().resolve("a"));
        Files.writeString(elsewhere.resolve("x.html"), "mine");
        Files.createSymbolicLink(site.output().resolve("a"), elsewhere);
        var outcome = site.build("y.html");
        assertEquals(List.of(Code.OUTPUT_LINK), outcome.problems().stream().map(problem -> problem.code()).toList());
        assertTrue(Files.exists(elsewhere.resolve("x.html")));
        assertEquals(Set.of("y.html"), site.open().before());
    }

    @Test
    void doesNotDeleteALinkInPlaceOfAStaleFile() throws Exception {
        site.build("x.html");
        Files.delete(site.output().resolve("x.html"));
        Files.createSymbolicLink(site.output().resolve("x.html"), elsewhere);
        assertEquals(List.of(), site.build().deleted());
        assertTrue(site.has("x.html"));
    }

    @Test
    void doesNotDeleteAFolderInPlaceOfAStaleFile() throws Exception {
        site.build("x.html");
        Files.delete(site.output().resolve("x.html"));
        Files.createDirectory(site.output().resolve("x.html"));
        site.build();
        assertTrue(site.has("x.html"));
    }

    @Test
    void theOutputFolderItselfMayBeALink() throws Exception {
        Files.createSymbolicLink(site.output(), elsewhere);
        site.build("a/x.html");
        assertEquals("a/x.html", Files.readString(elsewhere.resolve("a/x.html")));
    }

    @Test
    void aHostileManifestDeletesNothingOutside() throws Exception {
        Files.writeString(root.resolve("content/secret.md"), "mine");
        Files.writeString(elsewhere.resolve("secret"), "mine");
        site.put("x.html", "x");
        site.put(OutputTree.MANIFEST, "caveat-manifest 1\n" + ZEROS + " ../content/secret.md\n" + ZEROS + " "
                + elsewhere.resolve("secret") + "\n" + ZEROS + " a/../../content/secret.md\n" + ZEROS + " x.html\n");
        var problems = new Problems();
        var tree = site.tryOpen(problems, List.of()).orElseThrow();
        assertEquals(List.of("x.html"), tree.close(Set.of()).deleted());
        assertEquals(Severity.WARNING, problems.all().get(0).severity());
        assertTrue(Files.exists(root.resolve("content/secret.md")));
        assertTrue(Files.exists(elsewhere.resolve("secret")));
    }

    @Test
    void aTouchedManifestIsNotTrustedForTheBytes() throws Exception {
        site.build("x.html");
        site.put(OutputTree.MANIFEST, site.read(OutputTree.MANIFEST) + "something else\n");
        assertTrue(site.tryOpen(new Problems(), List.of()).orElseThrow().fresh());
    }

    @Test
    void refusesAFolderWithAManifestOfAnotherFormat() throws Exception {
        site.put(OutputTree.MANIFEST, "caveat-manifest 99\n");
        var problems = new Problems();
        assertTrue(site.tryOpen(problems, List.of("x.html")).isEmpty());
        assertEquals(Code.OUTPUT_MANIFEST, problems.all().get(0).code());
    }

    @Test
    void refusesAManifestThatIsALink() throws Exception {
        Files.writeString(elsewhere.resolve("list"), "caveat-manifest 1\n");
        Files.createDirectories(site.output());
        Files.createSymbolicLink(site.output().resolve(OutputTree.MANIFEST), elsewhere.resolve("list"));
        assertTrue(site.tryOpen(new Problems(), List.of()).isEmpty());
    }
}
