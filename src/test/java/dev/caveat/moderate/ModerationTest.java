package dev.caveat.moderate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.comment.Comment;
import dev.caveat.comment.Status;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators' decisions do to the files of comments: one value, and nothing else. */
class ModerationTest {
    private static final String PLACE = "content/_comments/articles/sleep/";

    @TempDir
    private Path root;

    private Moderation moderation;
    private final Problems problems = new Problems();

    @BeforeEach
    void begin() throws IOException {
        moderation = new Moderation(root, Inbox.of(root, "inbox"), ZoneOffset.UTC);
        write("content/articles/sleep.md", "# Sleep\n");
    }

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve(PLACE + name));
    }

    private CommentFolders folders() {
        return new CommentFolders(root, Inbox.of(root, "inbox"), ZoneOffset.UTC, new Parallel(2), problems);
    }

    private Filed one(String name) {
        List<Filed> found = folders().named(name, problems);
        assertEquals(1, found.size(), name + " " + problems.all());
        return found.get(0);
    }

    @Test
    void aDecisionChangesItsWordAlone() throws IOException {
        write(PLACE + "a.yaml", "# from the form\r\nid: 'a'\r\nauthor:   jo   # a reader\r\nstatus: \"pending\"\r\nbody: >\r\n  Two\r\n  lines.\r\n");
        assertTrue(moderation.decide(one("articles/sleep#a"), Status.APPROVED, problems), problems.all()::toString);
        assertEquals("# from the form\r\nid: 'a'\r\nauthor:   jo   # a reader\r\nstatus: \"approved\"\r\nbody: >\r\n  Two\r\n  lines.\r\n", text("a.yaml"));
        assertEquals(Status.APPROVED, one("a").comment().status());
    }

    @Test
    void filesOfOthersKeepTheirKeysAndTheirForm() throws IOException {
        write(PLACE + "entry1.yml", "_id: 51be\nname: Jo\nmessage: \"one\\r\\ntwo\"\nemail: 0bc83cb571cd1c50ba6f3e8a78ef1346\ndate: 1510000000\n");
        assertTrue(moderation.decide(one("51be"), Status.SPAM, problems), problems.all()::toString);
        assertEquals("_id: 51be\nname: Jo\nstatus: spam\nmessage: \"one\\r\\ntwo\"\nemail: 0bc83cb571cd1c50ba6f3e8a78ef1346\ndate: 1510000000\n", text("entry1.yml"));
        write(PLACE + "b.json", "[{\"id\": \"b\", \"body\": \"x\"},\n {\"id\": \"c\", \"url\": \"http:\\/\\/a\", \"body\": \"y\"}]\n");
        assertTrue(moderation.decide(one("c"), Status.REJECTED, problems), problems.all()::toString);
        assertEquals("[{\"id\": \"b\", \"body\": \"x\"},\n {\"id\": \"c\", \"url\": \"http:\\/\\/a\", \"status\": \"rejected\", \"body\": \"y\"}]\n", text("b.json"));
    }

    @Test
    void ofSeveralInAFileOneIsChanged() throws IOException {
        write(PLACE + "all.yaml", "- id: a\n  body: |\n    one\n\n- id: b\n  body: two\n- id: c\n  body: three\n");
        assertTrue(moderation.decide(one("b"), Status.REMOVED, problems), problems.all()::toString);
        assertTrue(moderation.pin(one("c"), true, problems), problems.all()::toString);
        assertEquals("- id: a\n  body: |\n    one\n\n- id: b\n  status: removed\n  body: two\n- id: c\n  pinned: true\n  body: three\n", text("all.yaml"));
        write(PLACE + "docs.yaml", "---\nid: d\nbody: x\n---\nid: e\nbody: y\n...\n");
        assertTrue(moderation.decide(one("e"), Status.PENDING, problems), problems.all()::toString);
        assertEquals("---\nid: d\nbody: x\n---\nid: e\nstatus: pending\nbody: y\n...\n", text("docs.yaml"));
    }

    @Test
    void anotherTextSaysThatItIsOne() throws IOException {
        write(PLACE + "a.yaml", "id: a\nauthor: jo\nbody: |\n  Call me: 030 1234567.\n\n  Jo\n");
        assertTrue(moderation.rewrite(one("a"), "Call me: …\n\nJo\n", LocalDate.of(2026, 6, 15), "mod-ada", "removed a number: it was hers", problems), problems.all()::toString);
        assertEquals("id: a\nauthor: jo\nedited: {\"on\": \"2026-06-15\", by: mod-ada, note: \"removed a number: it was hers\"}\nbody: |\n  Call me: …\n\n  Jo\n", text("a.yaml"));
        Comment now = one("a").comment();
        assertEquals("mod-ada", now.edited().orElseThrow().by());
        assertTrue(moderation.rewrite(one("a"), "Nothing.\n", LocalDate.of(2026, 6, 16), "moderator", "all of it", problems), problems.all()::toString);
        assertEquals("id: a\nauthor: jo\nedited: {\"on\": \"2026-06-16\", by: moderator, note: all of it}\nbody: |\n  Nothing.\n", text("a.yaml"));
    }

    @Test
    void whatIsErasedIsGone() throws IOException {
        write(PLACE + "a.yaml", "# from jo@example.org\nid: a\nparent: b\nauthor: Jo\nemail: jo@example.org\ndate: 2026-01-02T10:00:00Z\n# a word\nbody: |\n  Secret.\n");
        assertTrue(moderation.erase(one("a"), problems), problems.all()::toString);
        assertEquals("id: a\nparent: b\ndate: \"2026-01-02T10:00:00Z\"\nstatus: removed\n", text("a.yaml"));
        write(PLACE + "all.yaml", "- id: c\n  body: one\n\n- id: d\n  author: Jo\n  body: |\n    Secret.\n\n- {id: e, body: Secret., author: Jo}\n");
        assertTrue(moderation.erase(one("d"), problems), problems.all()::toString);
        assertTrue(moderation.erase(one("e"), problems), problems.all()::toString);
        assertEquals("- id: c\n  body: one\n\n- id: d\n  status: removed\n\n- {id: e, status: removed}\n", text("all.yaml"));
    }

    @Test
    void whatCannotBeChangedAtOnePlaceStays() throws IOException {
        String text = "- &one {id: a, body: x}\n- <<: *one\n  id: b\n";
        write(PLACE + "all.yaml", text);
        assertFalse(moderation.decide(one("a"), Status.SPAM, problems));
        assertEquals(Code.COMMENT_NOT_IN_PLACE, problems.all().get(0).code());
        assertEquals(text, text("all.yaml"));
    }

    @Test
    void aValueUnderTwoNamesStays() throws IOException {
        String text = "id: a\nmessage: one\nbody: two\n";
        write(PLACE + "a.yaml", text);
        assertFalse(moderation.rewrite(one("a"), "three\n", LocalDate.of(2026, 6, 15), "moderator", "all", problems));
        assertEquals(Code.COMMENT_NOT_IN_PLACE, problems.all().get(problems.all().size() - 1).code());
        assertEquals(text, text("a.yaml"));
    }

    @Test
    void whatChangedMeanwhileStays() throws IOException {
        write(PLACE + "all.yaml", "- id: a\n- id: b\n");
        Filed b = one("b");
        write(PLACE + "all.yaml", "- id: b\n");
        assertFalse(moderation.decide(b, Status.SPAM, problems));
        assertEquals(Code.FILE_CHANGED, problems.all().get(0).code());
        assertEquals("- id: b\n", text("all.yaml"));
    }

    @Test
    void aFileKeepsItsMarkAndItsPermissionsAndNothingIsLeftBeside() throws IOException {
        write(PLACE + "a.yaml", "\uFEFFid: a\nbody: x\n");
        Path file = root.resolve(PLACE + "a.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertTrue(moderation.decide(one("a"), Status.SPAM, problems), problems.all()::toString);
        assertArrayEquals("\uFEFFid: a\nstatus: spam\nbody: x\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Files.writeString(outside.resolve("a.yaml"), "id: a\nbody: x\n");
        Files.createDirectories(root.resolve(PLACE).getParent());
        Files.createSymbolicLink(root.resolve(PLACE), outside);
        Filed filed = new Filed("articles/sleep", PLACE + "a.yaml", root.resolve(PLACE + "a.yaml"), 0,
                CommentFile.read(PLACE + "a.yaml", outside.resolve("a.yaml"), ZoneOffset.UTC, problems).orElseThrow().comments().get(0));
        assertFalse(moderation.decide(filed, Status.SPAM, problems));
        assertEquals(Code.FILE_LINK_OUTSIDE, problems.all().get(0).code());
        assertEquals("id: a\nbody: x\n", Files.readString(outside.resolve("a.yaml")));
    }

    @Test
    void aCommentHasSeveralNames() throws IOException {
        write(PLACE + "2026-01-01-a.yaml", "id: a\nbody: x\n");
        write(PLACE + "b.yaml", "body: y\n");
        write("content/_comments/articles/tea/b.yaml", "body: y\n");
        for (String name : List.of("a", "articles/sleep#a", "/articles/sleep/#comment-a", "content/articles/sleep.md#a", PLACE + "2026-01-01-a.yaml")) {
            assertEquals("a", one(name).comment().id(), name);
        }
        assertEquals(2, folders().named("b", problems).size());
        assertEquals(1, folders().named("articles/tea#b", problems).size());
        assertEquals(0, folders().named("c", problems).size());
    }

    @Test
    void whatAnotherModeratorDecidedMeanwhileIsTold() throws IOException {
        write("inbox/pending/articles/sleep/a.yaml", "id: a\nstatus: pending\nbody: x\n".getBytes(StandardCharsets.UTF_8));
        Filed filed = one("a");
        assertTrue(moderation.decide(filed, Status.REJECTED, problems));
        assertFalse(moderation.decide(filed, Status.APPROVED, problems));
        assertEquals(Code.FILE_CHANGED, problems.all().get(0).code());
        assertTrue(problems.all().get(0).message().contains("while a command was about to change it"), problems.all()::toString);
        assertFalse(Files.exists(root.resolve(PLACE + "a.yaml")));
    }
}
