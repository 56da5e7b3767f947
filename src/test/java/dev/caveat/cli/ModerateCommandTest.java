package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who goes through the comments that wait. */
class ModerateCommandTest {
    private static final String INBOX = "inbox/pending/articles/sleep/";
    private static final String DECIDED = "inbox/decided/articles/sleep/";
    private static final String PUBLISHED = "content/_comments/articles/sleep/";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void begin() throws IOException {
        desk = Desk.withSite(folder);
        desk.write(PUBLISHED + "old.yaml", "id: old\nauthor: Old\ndate: 2026-01-01\nbody: First of all\n");
        desk.write(INBOX + "a.yaml", "id: a\nauthor: Ann\ndate: 2026-06-01\nstatus: pending\nparent: old\nbody: My number is 0151 23456789, call me\n");
        desk.write(INBOX + "b.yaml", "id: b\nauthor: \"B\\e[2J\"\ndate: 2026-05-01\nstatus: pending\nparent: a\nbody: |\n  See https://shop.example\n  now\n");
        desk.write(INBOX + "c.yaml", "id: c\nauthor: Cy\ndate: 2026-06-03\nstatus: pending\nurgent: true\nbody: Help\n");
    }

    @Test
    void lettersDecideOneAfterTheOther() throws IOException {
        Desk.Run run = desk.typing("x\napprove\ns\na\n").run("moderate").expect(0);
        run.says("[1 of 3]  articles/sleep#c", "look at: urgent", "Type one of the letters.", "articles/sleep#c  from pending to approved",
                "[2 of 3]  articles/sleep#b", "look at: link", "  > old (approved, Old): First of all\n  > a (pending, Ann): My number", "  See https://shop.example\n  now\n",
                "[3 of 3]  articles/sleep#a", "look at: number", "look at it again: it may tell who or where somebody is", "2 approved, 1 refused, 0 left waiting");
        assertFalse(run.out().contains("\u001b"), run.out());
        assertTrue(desk.read(PUBLISHED + "a.yaml").contains("status: approved"));
        assertTrue(desk.read(DECIDED + "b.yaml").contains("status: spam"));
        assertFalse(desk.has(INBOX + "a.yaml") || desk.has(INBOX + "b.yaml") || desk.has(INBOX + "c.yaml"));
        desk.run("moderate").expect(0).says("No comment waits.");
        desk.run("comments", "restore", "b").expect(0);
        assertTrue(desk.read(INBOX + "b.yaml").contains("status: pending"));
    }

    @Test
    void whatIsLeftWaits() {
        desk.typing("\nl\nq\n").run("moderate").expect(0).says("0 approved, 0 refused, 3 left waiting");
        desk.typing("r\n").run("moderate").expect(0).says("0 approved, 1 refused, 2 left waiting");
        desk.typing("").run("moderate", "articles/sleep").expect(0).says("[1 of 2]", "2 left waiting");
        desk.run("moderate", "articles/slep").expect(2).complains("did you mean \"articles/sleep\"?");
        desk.run("moderate", "--format", "json").expect(2).says("comments list --status pending --format json");
    }

    @Test
    void aTextIsChangedBeforeItIsPublished() throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "sed -i 's/0151 23456789/(removed)/' \"$1\"\n");
        desk.set("EDITOR", "sh '" + editor + "'");
        desk.typing("l\nl\ne\na telephone number\na\n").run("moderate").expect(0)
                .says("What was changed, in words that readers see", "another text, changed by moderator: a telephone number", "My number is (removed), call me", "1 approved, 0 refused, 2 left waiting");
        String text = desk.read(PUBLISHED + "a.yaml");
        assertTrue(text.contains("My number is (removed), call me") && text.contains("note: a telephone number"), text);
    }

    @Test
    void aMoveThatWasCutIsEndedByTheNext() throws IOException {
        desk.write(PUBLISHED + "c.yaml", desk.read(INBOX + "c.yaml").replace("pending", "approved"));
        desk.run("comments", "approve", INBOX + "c.yaml").expect(0);
        assertFalse(desk.has(INBOX + "c.yaml"));
        desk.write(PUBLISHED + "a.yaml", "id: other\nbody: Other\n");
        desk.run("comments", "approve", INBOX + "a.yaml").expect(2).complains("this file exists already");
        assertTrue(desk.has(INBOX + "a.yaml"));
        assertEquals("id: other\nbody: Other\n", desk.read(PUBLISHED + "a.yaml"));
    }

    @Test
    void filesOfSeveralStayInTheInbox() throws IOException {
        desk.write(INBOX + "d.yaml", "- id: d1\n  status: pending\n  body: x\n- id: d2\n  status: pending\n  body: y\n");
        desk.run("comments", "approve", "d1").expect(1).complains("this file of the inbox holds several comments");
        desk.run("comments", "reply", "c", "--by", "ada", "--text", "-").expect(2);
    }

    /** As where the receiver runs as another user than who moderates: to see nothing is not to have nothing. */
    @Test
    void anInboxThatCannotBeReadIsTold() throws IOException {
        Files.move(folder.resolve("inbox/pending"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("inbox/pending"), Path.of("../elsewhere"));
        for (String[] command : new String[][] {{"moderate"}, {"comments", "list"}, {"list", "pending"}}) {
            Desk.Run run = desk.run(command).expect(1).complains("inbox/pending", "the comments in this folder of the inbox cannot be read");
            assertFalse(run.out().contains("No comment waits"), run.out());
        }
    }

    @Test
    void aTextIsChangedAfterAnotherOfItsPageWasPublished() throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "sed -i 's/0151 23456789/(removed)/' \"$1\"\n");
        desk.set("EDITOR", "sh '" + editor + "'");
        Desk.Run run = desk.typing("a\nr\ne\na telephone number\na\n").run("moderate").expect(0).says("My number is (removed), call me", "2 approved, 1 refused, 0 left waiting");
        assertEquals("", run.err());
    }

    /** The comment was published already when the machine failed, and waits still: who refuses it does not want it there. */
    @Test
    void aMoveThatWasCutIsUndoneByARefusal() throws IOException {
        desk.write(PUBLISHED + "c.yaml", desk.read(INBOX + "c.yaml").replace("pending", "approved"));
        desk.run("comments", "reject", INBOX + "c.yaml").expect(0);
        assertTrue(desk.read(PUBLISHED + "c.yaml").contains("status: rejected"));
        assertFalse(desk.has(INBOX + "c.yaml") || desk.has(DECIDED + "c.yaml"));
    }

    @Test
    void whatIsErasedInTheInboxWaitsNoMoreAndWasNeverInGit() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Desk.Run run = desk.run("comments", "erase", "a", "b").expect(0).says("erased from " + INBOX + "a.yaml", "It lay in the inbox, which no build and no git looks into.");
        assertFalse(run.out().contains("filter-repo") || run.out().contains("leaves the site"), run.out());
        assertFalse(desk.has(INBOX + "a.yaml"));
        assertEquals("id: a\nparent: old\ndate: \"2026-06-01\"\nstatus: removed\n", desk.read(DECIDED + "a.yaml"));
        desk.run("comments", "erase", "old").expect(0).says("git filter-repo --invert-paths --path content/_comments/articles/sleep/old.yaml");
    }

    @Test
    void nobodyAnswersInTheInbox() throws IOException {
        desk.write("content/_people/ada.yaml", "name: Ada\n");
        desk.run("comments", "remove", "a").expect(0);
        desk.typing("An answer\n").run("comments", "reply", "a", "--by", "ada", "--text", "-").expect(2).complains("its answer would stand alone");
    }

    @Test
    void programsAreToldWhereADecisionLeavesAFile() {
        desk.run("comments", "approve", "a", "--dry-run", "--format", "json").expect(0).says("\"file\": \"" + INBOX + "a.yaml\"");
        desk.run("comments", "approve", "a", "--format", "json").expect(0).says("\"file\": \"" + PUBLISHED + "a.yaml\"");
        desk.run("comments", "spam", "b", "--format", "json").expect(0).says("\"file\": \"" + DECIDED + "b.yaml\"");
        desk.run("comments", "restore", "b", "--format", "json").expect(0).says("\"file\": \"" + INBOX + "b.yaml\"");
        desk.run("comments", "erase", "b", "--format", "json").expect(0).says("\"file\": \"" + DECIDED + "b.yaml\"");
    }

    @Test
    void whatNobodyApprovedIsNotPublishedByTakingARemovalBack() throws IOException {
        desk.run("comments", "remove", "a").expect(0);
        desk.run("comments", "restore", "a").expect(0).says("from removed to pending");
        assertTrue(desk.read(INBOX + "a.yaml").contains("status: pending"));
        assertFalse(desk.has(PUBLISHED + "a.yaml"));
    }
}
