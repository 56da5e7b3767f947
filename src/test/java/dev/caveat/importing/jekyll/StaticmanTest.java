package dev.caveat.importing.jekyll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.Trial;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of comments as sites of Staticman's really have them. */
class StaticmanTest {
    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial = new Trial(folder).write("_posts/2016-07-26-tea.md", "---\ntitle: Tea\n---\nTea.\n");
    }

    private void comment(String file, String text) throws Exception {
        trial.write("_data/comments/tea/" + file, text);
    }

    private Trial run() {
        return trial.run(Names.KEEP, it -> new JekyllExport(it.source(), it.target()));
    }

    @Test
    void aNumberMeansAPlaceAmongTheCommentsThatAnswerNone() throws Exception {
        // By their names, not by their dates; an answer has no number of its own.
        comment("a.yml", "_id: a\nname: A\ndate: 2020-01-09\nmessage: first\nreplying_to: ''\n");
        comment("b.yml", "_id: b\nname: B\ndate: 2020-01-02\nmessage: to a\nreplying_to: '1'\n");
        comment("c.yml", "_id: c\nname: C\ndate: 2020-01-03\nmessage: second\n");
        comment("d.yml", "_id: d\nname: D\ndate: 2020-01-04\nmessage: to c\nreplying_to: 2\n");
        comment("e.yml", "_id: e\nname: E\ndate: 2020-01-05\nmessage: to nobody\nreplying_to: '3'\n");
        run();
        assertEquals(Map.of("a", "", "b", "a", "c", "", "d", "c", "e", "3"), trial.parents("posts/tea"));
        trial.expect(Kind.COMMENTS, 5, 5, Map.of(), Map.of(Remark.ORPHAN, 1L));
    }

    @Test
    void aTrappedOneStillHasItsNumber() throws Exception {
        comment("a.yml", "_id: a\nname: A\ndate: 2020-01-01\nmessage: spam\nhidden: filled\n");
        comment("b.yml", "_id: b\nname: B\ndate: 2020-01-02\nmessage: second\nhidden: ''\n");
        comment("c.yml", "_id: c\nname: C\ndate: 2020-01-03\nmessage: to b\nreplying_to: '2'\n");
        run();
        assertEquals(Map.of("b", "", "c", "b"), trial.parents("posts/tea"));
        trial.expect(Kind.COMMENTS, 3, 2, Map.of(Reason.HONEYPOT, 1L), Map.of());
    }

    @Test
    void everyNameOfAHoneypotIsKnown() throws Exception {
        int number = 0;
        for (String name : new String[] {"hidden", "hp", "name_try", "company"}) {
            comment(number++ + ".yml", "name: A\ndate: 2020-01-01\nmessage: x\n" + name + ": filled\n");
        }
        run().expect(Kind.COMMENTS, 4, 0, Map.of(Reason.HONEYPOT, 4L), Map.of());
    }

    @Test
    void everyNameOfAnAnswerIsKnown() throws Exception {
        comment("a.yml", "_id: a\nname: A\ndate: 2020-01-01\nmessage: first\n");
        int number = 0;
        for (String name : new String[] {"replying_to_uid", "reply_to", "replyToId", "parent", "replyThread", "replyID"}) {
            comment("b" + number++ + ".yml", "name: B\ndate: 2020-01-02\nmessage: x\n" + name + ": a\n");
        }
        comment("c.yml", "_id: c\nname: C\ndate: 2020-01-03\nmessage: x\nreplyThread: a\nreplyID: b0\nreplyName: B\n");
        run();
        assertEquals(Map.of("a", "", "b0", "a", "b1", "a", "b2", "a", "b3", "a", "b4", "a", "b5", "a", "c", "b0"), trial.parents("posts/tea"));
    }

    @Test
    void whatIsAnsweredMayHaveAnOldNumberForAnId() throws Exception {
        comment("a.yml", "id: 1234\n_id: a\nname: A\ndate: 2020-01-01\nmessage: first\n");
        comment("b.yml", "_id: b\nname: B\ndate: 2020-01-02\nmessage: x\nreply_to: 1234\n");
        comment("c.yml", "_id: c\nname: C\ndate: 2020-01-03\nmessage: x\nreply_to: a\n");
        comment("d.yml", "_id: d\nname: D\ndate: 2020-01-03\nmessage: x\nreply_to: 99\n");
        run();
        assertEquals(Map.of("1234", "", "b", "1234", "c", "1234", "d", "99"), trial.parents("posts/tea"));
        trial.expect(Kind.COMMENTS, 4, 4, Map.of(), Map.of(Remark.ORPHAN, 1L));
    }

    @Test
    void circlesAreImportedAndCounted() throws Exception {
        comment("a.yml", "_id: a\nname: A\ndate: 2020-01-01\nmessage: x\nreplying_to_uid: b\n");
        comment("b.yml", "_id: b\nname: B\ndate: 2020-01-02\nmessage: x\nreplying_to_uid: a\n");
        comment("c.yml", "_id: c\nname: C\ndate: 2020-01-02\nmessage: x\nreplying_to_uid: c\n");
        comment("d.yml", "_id: d\nname: D\ndate: 2020-01-02\nmessage: x\nreplying_to_uid: a\n");
        run().expect(Kind.COMMENTS, 4, 4, Map.of(), Map.of(Remark.CIRCLE, 3L));
    }

    @Test
    void theTextAndTheTimeHaveMoreNamesThanOne() throws Exception {
        comment("a.yml", "name: A\nwebsite: https://a.example/\ntimestamp: 1469500000\nbody: one\n");
        comment("b.yml", "author: B\nurl: javascript:alert(1)\npostTime: '2016-07-17 02:31:03'\ncomment: two\n");
        comment("c.yml", "name: C\ncommentDate: '2022-03-01T14:05:00.1234567+02:00'\nmessage: three\n");
        comment("d.yml", "name: D\ndate: yesterday\nupdated: 2020-01-01\nmessage: four\n");
        comment("e.yml", "name: E\ndate: yesterday\nmessage: five\n");
        run();
        assertEquals("id: a\nauthor: A\ndate: \"2016-07-26T02:26:40Z\"\nurl: \"https://a.example/\"\nbody: |\n  one\n", trial.comment("posts/tea/a"));
        assertEquals("id: b\nauthor: B\ndate: \"2016-07-17T02:31:03Z\"\nbody: |\n  two\n", trial.comment("posts/tea/b"));
        assertEquals("id: c\nauthor: C\ndate: \"2022-03-01T12:05:00.123456700Z\"\nbody: |\n  three\n", trial.comment("posts/tea/c"));
        assertTrue(trial.comment("posts/tea/d").contains("date: \"2020-01-01\"\n"));
        assertFalse(trial.comment("posts/tea/e").contains("date:"));
        trial.expect(Kind.COMMENTS, 5, 5, Map.of(), Map.of(Remark.UNDATED, 1L));
    }

    @Test
    void whatOtherProgramsLeaveInFilesMeansNothing() throws Exception {
        comment("a.yml", """
                _id: !!python/unicode 'a'
                _parent: /articles/tea/
                id: "{@id}"
                layout: comment
                draft: true
                name: !!python/unicode "Jo\\xe9"
                email: 0123456789abcdef0123456789abcdef
                avatar: https://secure.gravatar.com/avatar/0123456789abcdef0123456789abcdef?s=60
                ip: 192.0.2.1
                date: !!python/unicode '2020-01-01T00:00:00Z'
                message: !!python/unicode 'Tea'
                """);
        run();
        assertEquals("id: a\nauthor: \"Jo\u00e9\"\ndate: \"2020-01-01T00:00:00Z\"\nbody: |\n  Tea\n".replace("\"Jo\u00e9\"", trial.comment("posts/tea/a").contains("\"Jo") ? "\"Jo\u00e9\"" : "Jo\u00e9"), trial.comment("posts/tea/a"));
    }

    @Test
    void noNameIsAnAddress() throws Exception {
        comment("a.yml", "name: jo@mail.example\ndate: 2020-01-01\nmessage: See ![me](https://www.gravatar.com/avatar/0123456789abcdef0123456789abcdef.png), 192.0.2.1\n");
        comment("b.yml", "name: Jo River <jo@mail.example>\ndate: 2020-01-01\nmessage: Write to jo@mail.example\n");
        run();
        assertEquals("id: a\ndate: \"2020-01-01\"\nbody: |\n  See ![me](https://www.gravatar.com/avatar/.png), 192.0.2.1\n", trial.comment("posts/tea/a"));
        assertTrue(trial.comment("posts/tea/b").contains("author: Jo River\n"));
        assertEquals(Map.of(Remark.PERSONAL, 2L), trial.row(Kind.COMMENTS).remarks());
    }

    @Test
    void idsCanBeAnything() throws Exception {
        comment("a.yml", "_id: ../../../etc/passwd\nname: A\ndate: 2020-01-01\nmessage: x\n");
        comment("b.yml", "_id: Same\nname: A\ndate: 2020-01-01\nmessage: x\n");
        comment("c.yml", "_id: same\nname: A\ndate: 2020-01-01\nmessage: x\n");
        comment("d.yml", "_id: same\nname: A\ndate: 2020-01-01\nmessage: x\n");
        comment("e.yml", "_id: 2720e784\nname: no\ndate: 2020-01-01\nmessage: 'null'\n");
        comment("CON.yml", "name: A\ndate: 2020-01-01\nmessage: x\n");
        run().expect(Kind.COMMENTS, 6, 6, Map.of(), Map.of());
        assertTrue(trial.comment("posts/tea/2720e784").contains("id: \"2720e784\"\nauthor: \"no\"\n"));
        assertTrue(trial.comment("posts/tea/d").contains("id: d\n"));
        assertTrue(trial.files().stream().allMatch(file -> file.startsWith("content/")));
        assertEquals(6, trial.files().stream().map(file -> file.toLowerCase(java.util.Locale.ROOT)).filter(file -> file.contains("_comments")).distinct().count());
    }

    @Test
    void aFileMayHoldSeveral() throws Exception {
        comment("all.yml", "- _id: a\n  name: A\n  date: 2020-01-01\n  message: x\n- name: B\n  date: 2020-01-01\n  message: y\n");
        comment("docs.yaml", "_id: c\nname: C\ndate: 2020-01-01\nmessage: x\n---\n_id: d\nname: D\ndate: 2020-01-01\nmessage: x\n");
        trial.write("_data/comments/tea.json", "[{\"_id\": \"e\", \"name\": \"E\", \"date\": \"2020-01-01\", \"message\": \"x\"}]");
        run();
        assertEquals(java.util.Set.of("a", "all-2", "c", "d", "e"), trial.parents("posts/tea").keySet());
    }

    @Test
    void commentsWithoutAnArticleAreImported() throws Exception {
        trial.write("_data/comments/gone/a.yml", "_id: a\nname: A\ndate: 2020-01-01\nmessage: x\n");
        trial.write("_data/comments/2019/Über uns/a.yml", "_id: a\nname: A\ndate: 2020-01-01\nmessage: x\n");
        run().expect(Kind.COMMENTS, 2, 2, Map.of(), Map.of(Remark.NO_ARTICLE, 2L));
        assertEquals(Map.of("a", ""), trial.parents("posts/gone"));
        assertEquals(Map.of("a", ""), trial.parents("posts/2019/über-uns"));
    }
}
