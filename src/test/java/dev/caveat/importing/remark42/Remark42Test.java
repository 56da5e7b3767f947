package dev.caveat.importing.remark42;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SiteTrial;
import dev.caveat.importing.Trial;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of Remark42. */
class Remark42Test {
    private static final String BACKUP = """
            {"version":1,"users":[{"id":"u1","blocked":{"status":false}}],"posts":[{"url":"https://tea.example/2016/tea/","read_only":false}]}
            {"id":"a1","pid":"","text":"<p>Hi <em>there</em></p>\\n","orig":"Hi *there*","user":{"name":"Jo","id":"github_123","picture":"https://x.example/api/v1/avatar/1.image","ip":"abc","admin":true},"locator":{"site":"tea","url":"https://tea.example/2016/tea/"},"score":1,"time":"2016-08-01T10:00:00.123-05:00","pin":true}
            {"id":"a2","pid":"a1","text":"<p>From <strong>elsewhere</strong></p>","user":{"name":"Kim","id":"anonymous_1"},"locator":{"site":"tea","url":"https://tea.example/2016/tea/"},"time":"2016-08-02T10:00:00Z","edit":{"time":"2016-08-03T10:00:00Z","summary":"x"}}
            {"id":"a3","pid":"","text":"","user":{"name":"deleted","id":"deleted"},"locator":{"site":"tea","url":"https://tea.example/2016/tea/"},"time":"2016-08-02T10:00:00Z","delete":true}
            {"id":"a4","pid":"a3","text":"<p>x</p>","orig":"x","user":{"name":"Kim","id":"anonymous_1"},"locator":{"site":"tea","url":"https://tea.example/2016/tea/"},"time":"2016-08-02T10:00:00Z"}
            {"id":"a5","pid":"","text":"","user":{"name":"deleted","id":"deleted"},"locator":{"site":"tea","url":"https://tea.example/gone/"},"time":"2016-08-02T10:00:00Z","delete":true}
            {"id":"a6","pid":"zz","text":"<p>y</p>","orig":"y","user":{"name":"Kim","id":"anonymous_1"},"locator":{"site":"tea","url":"https://tea.example/gone/"},"time":"2016-08-02T10:00:00Z"}
            """;

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial = SiteTrial.in(folder);
    }

    private void run(Names names) throws Exception {
        trial.run(names, it -> new Remark42Export(it.source().resolve("backup"), "backup", SiteTrial.pages(it)));
        trial.expect(Kind.COMMENTS, 6, 5, Map.of(Reason.DELETED, 1L), Map.of(Remark.TOMBSTONE, 1L, Remark.ORPHAN, 1L, Remark.NO_ARTICLE, 1L));
    }

    @Test
    void aBackupHasACommentInALine() throws Exception {
        trial.write("backup", BACKUP);
        run(Names.KEEP);
        assertEquals("id: a1\nauthor: Jo\ndate: \"2016-08-01T15:00:00.123Z\"\npinned: true\nformat: markdown\nbody: |\n  Hi *there*\n", trial.comment("posts/tea/a1"));
        assertEquals("id: a2\nparent: a1\nauthor: Kim\ndate: \"2016-08-02T10:00:00Z\"\nedited:\n  \"on\": \"2016-08-03T10:00:00Z\"\nformat: markdown\nbody: |\n  From **elsewhere**\n", trial.comment("posts/tea/a2"));
        assertEquals("id: a3\ndate: \"2016-08-02T10:00:00Z\"\nstatus: removed\nbody: \"\"\n", trial.comment("posts/tea/a3"));
    }

    @Test
    void itMayBePacked() throws Exception {
        Files.createDirectories(trial.source());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(trial.source().resolve("backup")))) {
            out.write(BACKUP.getBytes(StandardCharsets.UTF_8));
        }
        run(Names.PSEUDONYM);
        assertTrue(trial.comment("posts/tea/a4").contains("author: Person 2\n"));
    }
}
