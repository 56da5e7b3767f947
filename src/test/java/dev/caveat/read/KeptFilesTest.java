package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.comment.Comment;
import dev.caveat.model.Source;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments come out of kept bytes as out of their files, whatever stands there, and only as much is kept as there is room. */
class KeptFilesTest {
    private static final List<String> TEXTS = List.of(
            "id: a\nbody: Hi *you*.\n", "[{\"id\": \"b\", \"body\": \"Hi\"}, {\"body\": \"Ho\"}]", "body: |\n  Ünï\n  two\nauthor: >\n  A\n  B\n", "", "body: [\n",
            "\uFEFFbody: with a mark\r\n", "status: nonsense\n", "body: " + "x".repeat(20_000) + "\n");

    @TempDir
    private Path folder;

    private List<Source> written(KeptFiles kept) throws IOException {
        List<Source> sources = new ArrayList<>();
        KeptFiles.Texts texts = new KeptFiles.Texts();
        FileBytes bytes = new FileBytes();
        for (int i = 0; i < TEXTS.size(); i++) {
            Path path = folder.resolve("c" + i + ".yaml");
            Files.write(path, TEXTS.get(i).getBytes(StandardCharsets.UTF_8));
            assertTrue(bytes.read(path, TextFile.LARGEST));
            sources.add(new Source("content/_comments/a/c" + i + ".yaml", path, bytes.fingerprint()));
            texts.add(bytes);
        }
        kept.keep(sources.get(0), texts);
        return sources;
    }

    @Test
    void commentsComeOutOfBytesAsOutOfFiles() throws IOException {
        KeptFiles kept = new KeptFiles(KeptFiles.ROOM);
        List<Source> sources = written(kept);
        Problems problems = new Problems();
        List<Comment> read = new CommentFiles(ZoneOffset.UTC, new KeptFiles(0)).all(sources, problems);
        assertEquals(6, read.size());
        CommentFiles files = new CommentFiles(ZoneOffset.UTC, kept);
        for (Source source : sources) {
            Files.delete(source.path());
        }
        assertEquals(read, files.all(sources, problems));
        assertEquals(List.of(), problems.all());
        // They are let go when they were asked for.
        files.all(sources, problems);
        assertEquals(sources.size(), problems.all().stream().map(Problem::code).filter(Code.FILE_UNREADABLE::equals).count());
    }

    @Test
    void whatHasNoRoomIsReadAgain() throws IOException {
        KeptFiles kept = new KeptFiles(1000);
        List<Source> sources = written(kept);
        assertTrue(kept.take(sources.get(0)).isEmpty());
        Files.writeString(sources.get(0).path(), "body: other\n");
        Problems problems = new Problems();
        assertEquals(5, new CommentFiles(ZoneOffset.UTC, kept).all(sources, problems).size());
        assertEquals(List.of(Code.FILE_CHANGED), problems.all().stream().map(Problem::code).toList());
    }

    @Test
    void aFileThatIsTooLongIsNotRead() throws IOException {
        Path path = folder.resolve("long.txt");
        Files.write(path, new byte[40_000]);
        FileBytes bytes = new FileBytes();
        assertTrue(!bytes.read(path, 39_999));
        assertTrue(bytes.read(path, 40_000));
        assertEquals(40_000, bytes.length());
        // What was listed is a hint, and no more.
        for (long listed : new long[] {0, 8192, 39_999, 40_000, 50_000}) {
            assertTrue(bytes.read(path, listed, 40_000));
            assertEquals(40_000, bytes.length(), () -> "listed with " + listed);
        }
        Files.write(path, new byte[10]);
        for (long listed : new long[] {0, 9, 10, 11}) {
            assertTrue(bytes.read(path, listed, 40_000));
            assertEquals(10, bytes.length(), () -> "listed with " + listed);
        }
    }
}
