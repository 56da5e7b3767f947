package dev.caveat.importing.isso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SiteTrial;
import dev.caveat.importing.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Isso leaves: rows of its database, and the JSON that it imports. */
class IssoTest {
    private static final String ROWS = """
            [{"id":1,"parent":null,"created":1469960400.25,"modified":null,"mode":1,"text":"Hello *there* \\ud83d\\ude00\\nline <b>","author":"Jo","email":"jo@mail.example","website":"https://jo.example","uri":"/2016/tea/"},
            {"id":2,"parent":1,"created":1469960500.5,"modified":1469970000.5,"mode":2,"text":"waits","author":null,"email":null,"website":"javascript:x","uri":"/2016/tea/"},
            {"id":3,"parent":null,"created":1469960600.0,"modified":null,"mode":4,"text":"","author":null,"email":null,"website":null,"uri":"/posts/milk/"},
            {"id":4,"parent":3,"created":1469960700.0,"modified":null,"mode":1,"text":"answer","author":"Kim","email":null,"website":null,"uri":"/posts/milk/"},
            {"id":5,"parent":null,"created":1469960700.0,"modified":null,"mode":4,"text":"","author":null,"email":null,"website":null,"uri":"/posts/milk/"},
            {"id":6,"parent":77,"created":null,"modified":null,"mode":1,"text":"lost","author":"Kim","email":null,"website":null,"uri":"/gone/"}]
            """;

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial = SiteTrial.in(folder);
    }

    private Trial run(String file) {
        return trial.run(Names.KEEP, it -> new IssoExport(it.source().resolve(file), file, SiteTrial.pages(it)));
    }

    private void rowsAreThere() throws IOException {
        trial.expect(Kind.COMMENTS, 6, 5, Map.of(Reason.DELETED, 1L), Map.of(Remark.PENDING, 1L, Remark.TOMBSTONE, 1L, Remark.ORPHAN, 1L, Remark.NO_ARTICLE, 1L, Remark.UNDATED, 1L));
        assertEquals("id: isso-1\nauthor: Jo\ndate: \"2016-07-31T10:20:00Z\"\nurl: \"https://jo.example\"\nformat: markdown\nbody: |\n  Hello *there* \uD83D\uDE00\n  line <b>\n", trial.comment("posts/tea/isso-1"));
        assertEquals("id: isso-2\nparent: isso-1\ndate: \"2016-07-31T10:21:40Z\"\nedited:\n  \"on\": \"2016-07-31T13:00:00Z\"\nstatus: pending\nformat: markdown\nbody: |\n  waits\n", trial.comment("posts/tea/isso-2"));
        assertEquals("id: isso-3\ndate: \"2016-07-31T10:23:20Z\"\nstatus: removed\nbody: \"\"\n", trial.comment("posts/milk/isso-3"));
        assertTrue(trial.comment("gone/isso-6").contains("parent: isso-77\n"));
        for (String made : trial.files()) {
            assertFalse(trial.read(made).contains("mail.example"), made);
        }
    }

    @Test
    void rowsAreReadALineEach() throws Exception {
        trial.write("isso.json", ROWS);
        run("isso.json");
        rowsAreThere();
    }

    @Test
    void aDocumentOverManyLinesIsReadAsWell() throws Exception {
        trial.write("isso.json", ROWS.replace("{\"id\"", "{\n\"id\""));
        run("isso.json");
        rowsAreThere();
    }

    @Test
    void aLineThatIsBrokenIsSkipped() throws Exception {
        trial.write("isso.json", ROWS.replace("\"mode\":2", "\"mode\":"));
        run("isso.json").expect(Kind.COMMENTS, 6, 5, Map.of(Reason.DELETED, 1L), Map.of(Remark.TOMBSTONE, 1L, Remark.ORPHAN, 1L, Remark.NO_ARTICLE, 1L, Remark.UNDATED, 1L, Remark.PENDING, 1L));
        trial.write("isso.json", ROWS.replace("\"mode\":2", "\"mode\":\"2"));
        assertEquals(1L, run("isso.json").row(Kind.COMMENTS).skipped().get(Reason.UNREADABLE));
        assertFalse(trial.said().isEmpty());
    }

    @Test
    void whatIssoImportsIsReadAsWell() throws Exception {
        trial.write("generic.json", "[{\"id\": \"/2016/tea/\", \"title\": \"Tea\", \"comments\": [{\"id\": \"9\", \"author\": \"Jo\", \"email\": \"\", \"website\": \"\", \"remote_addr\": \"192.0.2.7\", \"created\": \"2005-02-24 04:04:37\", \"text\": \"Hi\"}]}]");
        run("generic.json").expect(Kind.COMMENTS, 1, 1, Map.of(), Map.of());
        assertEquals("id: isso-9\nauthor: Jo\ndate: \"2005-02-24T04:04:37Z\"\nformat: markdown\nbody: |\n  Hi\n", trial.comment("posts/tea/isso-9"));
    }

    @Test
    void aDatabaseIsReadByTheProgramForIt() throws Exception {
        trial.write("empty", "");
        Path database = trial.source().resolve("comments.db");
        try {
            Process made = new ProcessBuilder("sqlite3", database.toString(), """
                    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
                    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, modified FLOAT, mode INTEGER,
                        remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, likes INTEGER, dislikes INTEGER, voters BLOB NOT NULL);
                    INSERT INTO threads VALUES (1, '/2016/tea/', 'Tea');
                    INSERT INTO comments VALUES (1, 1, NULL, 1469960400.25, NULL, 1, '192.0.2.0', 'Hello', 'Jo', 'jo@mail.example', NULL, 0, 0, x'0001');
                    """).inheritIO().start();
            assertEquals(0, made.waitFor());
        } catch (IOException none) {
            System.out.println("LEFT OUT: no database of Isso's is read, since sqlite3 is not on the path");
            return;
        }
        run("comments.db").expect(Kind.COMMENTS, 1, 1, Map.of(), Map.of());
        assertEquals("id: isso-1\nauthor: Jo\ndate: \"2016-07-31T10:20:00Z\"\nformat: markdown\nbody: |\n  Hello\n", trial.comment("posts/tea/isso-1"));
        java.nio.file.Files.writeString(database, "SQLite format 3\0broken");
        run("comments.db").expect(Kind.COMMENTS, 0, 0, Map.of(), Map.of());
        assertTrue(trial.said().get(0).contains("cannot read this database"), trial.said().toString());
    }
}
