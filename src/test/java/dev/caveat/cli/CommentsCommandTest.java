package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat comments}: what moderators do with the files of comments. */
class CommentsCommandTest {
    private static final String SLEEP = "content/_comments/articles/sleep/";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        desk.write("content/_people/mod-ada.yaml", "name: Ada Example\nrole: moderator\n");
        desk.write(SLEEP + "a.yaml", "id: a\nauthor: Jo\ndate: 2026-06-01T08:00:00Z\nbody: |\n  Does tea help?\n");
        desk.write(SLEEP + "b.yaml", "id: b\nparent: a\nauthor: kim\ndate: 2026-06-02T08:00:00Z\nstatus: pending\nbody: |\n  Call me: 030 1234 5678,\n  or kim@example.org\n");
        desk.write(SLEEP + "c.yaml", "id: c\nauthor: Best Pills\ndate: 2026-06-03T08:00:00Z\nstatus: pending\nurgent: true\nbody: See https://pills.example/ now\n");
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void aListHasALineForEach() {
        assertEquals(List.of(
                "articles/sleep#a\tapproved\t2026-06-01T08:00:00Z\tJo\t-\tDoes tea help?",
                "articles/sleep#b\tpending\t2026-06-02T08:00:00Z\tkim\te-mail,number\tCall me: 030 1234 5678, or kim@example.org",
                "articles/sleep#c\tpending\t2026-06-03T08:00:00Z\tBest Pills\turgent,link\tSee https://pills.example/ now"),
                desk.run("comments", "list").expect(0).lines());
        assertEquals(2, desk.run("comments", "list", "articles/sleep", "--status", "pending").expect(0).lines().size());
        assertEquals(2, desk.run("comments", "list", "--flagged").expect(0).lines().size());
        assertEquals(List.of(), desk.run("comments", "list", "--status", "spam").expect(0).lines());
        desk.run("comments", "list", "articles/slep").expect(2).complains("there are no comments on a page \"articles/slep\"", "articles/sleep");
        desk.run("comments", "list", "--status", "pendng").expect(2).complains("pending");
        desk.run("comments", "list", "--format", "json").expect(0).says("\"flags\": [\"urgent\", \"link\"]", "\"file\": \"" + SLEEP + "c.yaml\"");
        desk.run("comments", "stats").expect(0).says("articles/sleep\t1 approved\t2 pending");
    }

    @Test
    void oneIsShownWithWhatStandsAroundIt() {
        desk.run("comments", "show", "b").expect(0).says("articles/sleep#b  pending", "answers a (approved, Jo): Does tea help?", "  Call me: 030 1234 5678,\n  or kim@example.org\n");
        desk.run("comments", "show", "a").expect(0).says("answered by b (pending, kim)");
        desk.run("comments", "show", "z").expect(2).complains("there is no comment \"z\"");
        desk.run("comments", "show").expect(2).complains("show needs the name of a comment");
    }

    @Test
    void decisionsAreWrittenIntoTheFiles() throws Exception {
        desk.run("comments", "approve", "articles/sleep#b").expect(0).says("from pending to approved", "may tell who or where somebody is (e-mail, number)");
        assertTrue(text(SLEEP + "b.yaml").contains("status: approved\n"));
        desk.run("comments", "approve", "b").expect(0).says("is approved already");
        desk.run("comments", "spam", "c").expect(0);
        assertTrue(text(SLEEP + "c.yaml").contains("status: spam\n"));
        desk.run("comments", "restore", "c").expect(0).says("from spam to pending");
        desk.run("comments", "reject", "c", "b").expect(0);
        assertTrue(text(SLEEP + "c.yaml").contains("status: rejected\n") && text(SLEEP + "b.yaml").contains("status: rejected\n"));
        desk.run("comments", "remove", "a").expect(0);
        assertEquals("id: a\nauthor: Jo\ndate: 2026-06-01T08:00:00Z\nstatus: removed\nbody: |\n  Does tea help?\n", text(SLEEP + "a.yaml"));
        desk.run("comments", "restore", "a").expect(0).says("from removed to approved");
        desk.run("comments", "pin", "a").expect(0);
        assertTrue(text(SLEEP + "a.yaml").contains("pinned: true\n"));
        desk.run("comments", "unpin", "a").expect(0);
        assertTrue(text(SLEEP + "a.yaml").contains("pinned: false\n"));
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        String before = text(SLEEP + "b.yaml");
        desk.run("comments", "approve", "b", "-n").expect(0).says("would be: from pending to approved");
        desk.run("comments", "erase", "b", "--dry-run").expect(0).says("would be: erased");
        assertEquals(before, text(SLEEP + "b.yaml"));
    }

    @Test
    void anEditTellsReadersWhy() throws Exception {
        Path words = Files.writeString(folder.resolve("words.md"), "Call me: …\n");
        desk.run("comments", "edit", "b", "--text", words.toString()).expect(2).complains("readers are told what was changed");
        desk.run("comments", "edit", "b", "--text", words.toString(), "--note", "removed a number").expect(0).says("another text, changed by moderator");
        assertEquals("id: b\nparent: a\nauthor: kim\ndate: 2026-06-02T08:00:00Z\nstatus: pending\nedited: {\"on\": \"2026-06-15\", by: moderator, note: removed a number}\n"
                + "body: |\n  Call me: …\n", text(SLEEP + "b.yaml"));
        desk.run("comments", "edit", "b", "--note", "more").expect(2).complains("$EDITOR names no editor");
        desk.set("EDITOR", "sed -i s/Call/Write/").run("comments", "edit", "b", "--note", "more").expect(0);
        assertTrue(text(SLEEP + "b.yaml").endsWith("note: more}\nbody: |\n  Write me: …\n"), text(SLEEP + "b.yaml"));
        desk.set("EDITOR", "false").run("comments", "edit", "b", "--note", "more").expect(2).complains("the editor did not end well");
    }

    @Test
    void anAnswerIsAFileBesideItsQuestion() throws Exception {
        Path words = Files.writeString(folder.resolve("words.md"), "Tea: yes.\r\n\r\nAda\n\n");
        desk.run("comments", "reply", "a", "--text", words.toString()).expect(2).complains("an answer is somebody's");
        desk.run("comments", "reply", "a", "--by", "nobody", "--text", words.toString()).expect(2).complains("there is no person \"nobody\"");
        desk.run("comments", "reply", "a", "--by", "mod-ada", "--text", words.toString()).expect(0).says("answers a, in " + SLEEP + "2026-06-15-c-");
        try (Stream<Path> files = Files.list(folder.resolve(SLEEP))) {
            Path answer = files.filter(file -> file.getFileName().toString().startsWith("2026")).findFirst().orElseThrow();
            String text = Files.readString(answer);
            assertTrue(text.endsWith("parent: a\nperson: mod-ada\ndate: \"2026-06-15T12:00:00Z\"\nstatus: approved\nbody: |\n  Tea: yes.\n\n  Ada\n"), text);
        }
        desk.run("comments", "show", "a").expect(0).says("answered by c-");
        desk.run("build").expect(0);
    }

    @Test
    void whatIsErasedIsGoneFromFileAndSite() throws Exception {
        desk.write("content/articles/tea.md", "---\ntitle: Tea\n---\n\nSomebody wrote: > Does tea help me to sleep through the night?\n");
        desk.write(SLEEP + "d.yaml", "id: d\nauthor: Lou\nbody: |\n  Does tea help me to sleep through the night?\n");
        desk.run("comments", "erase", "d").expect(0).says("erased from " + SLEEP + "d.yaml", "also stand in content/articles/tea.md");
        assertEquals("id: d\nstatus: removed\n", text(SLEEP + "d.yaml"));
        Files.createDirectory(folder.resolve(".git"));
        desk.run("comments", "erase", "c").expect(0).says("git filter-repo --invert-paths --path " + SLEEP + "c.yaml");
        assertFalse(text(SLEEP + "c.yaml").contains("pills"));
    }

    @Test
    void gitsOwnPathOfAnErasedFileIsTold() throws Exception {
        Desk inside = Desk.withSite(folder.resolve("sites/tea"));
        inside.write(SLEEP + "e.yaml", "id: e\nauthor: Lou\nbody: x\n");
        Files.createDirectory(folder.resolve(".git"));
        inside.run("comments", "erase", "e").expect(0).says("git filter-repo --invert-paths --path sites/tea/" + SLEEP + "e.yaml");
    }

    @Test
    void whatGoesWithAnotherActionIsRefused() {
        desk.run("comments", "list", "--note", "x").expect(2).complains("list has no use for it");
        desk.run("comments", "approve", "a", "--flagged").expect(2).complains("approve has no use for it");
        desk.run("comments", "edit", "a", "b", "--note", "x").expect(2).complains("one comment at a time");
        desk.run("comments", "aprove", "a").expect(2).complains("did you mean \"approve\"?");
    }
}
