package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    @Test
    void ourFilesGoAndAllOthersStay() throws Exception {
        desk.write("output/mine.txt", "mine\n");
        desk.write("output/articles/mine.txt", "mine\n");
        desk.run("build").expect(0);
        desk.run("clean").expect(0).says("Deleted 8 files in " + folder.resolve("output") + "/\n");
        assertEquals(Map.of("mine.txt", "mine\n", "articles/mine.txt", "mine\n"), Desk.state(folder.resolve("output")));
    }

    @Test
    void theSourcesStay() throws Exception {
        Map<String, String> before = Desk.state(folder.resolve("content"));
        desk.run("build").expect(0);
        desk.run("clean").expect(0);
        assertEquals(before, Desk.state(folder.resolve("content")));
    }

    @Test
    void twiceThereIsNothingToDelete() {
        desk.run("build").expect(0);
        desk.run("clean").expect(0);
        desk.run("clean").expect(0).says("There was nothing to delete in ");
    }

    @Test
    void afterwardsEverythingIsBuiltAgain() throws Exception {
        desk.run("build").expect(0);
        Map<String, String> before = Desk.state(folder.resolve("output"));
        desk.run("clean").expect(0);
        desk.run("build").expect(0).says("8 rendered, 0 kept");
        assertEquals(before, Desk.state(folder.resolve("output")));
    }

    @Test
    void anotherFolderIsNamed() throws Exception {
        String output = folder.resolve("public").toString();
        desk.run("build", "-o", output).expect(0);
        desk.run("build").expect(0);
        desk.run("clean", "-o", output).expect(0);
        assertEquals(Map.of(), Desk.state(folder.resolve("public")));
        assertTrue(desk.has("output/index.html"));
    }

    @Test
    void aFolderThatCannotBeOursIsRefused() {
        desk.run("clean", "-o", folder.resolve("content").toString()).expect(2).complains("error[output/folder]");
    }

    @Test
    void quietItSaysNothing() {
        desk.run("build").expect(0);
        desk.run("clean", "-q").expect(0).isSilent();
    }

    @Test
    void asJsonItNamesTheFiles() {
        desk.run("build").expect(0);
        Object document = JsonDocument.read(desk.run("clean", "--format", "json").expect(0).out());
        assertEquals(8, JsonDocument.size(document, "deleted"));
        assertEquals("404.html", JsonDocument.at(document, "deleted", 0));
    }
}
