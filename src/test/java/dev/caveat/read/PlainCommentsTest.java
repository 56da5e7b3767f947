package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.comment.Comment;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comment files that are read from their bytes come out as from the reader of all of them, with their places. */
class PlainCommentsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(strings = {"content", "src/test/sites", "src/test/gallery", "src/docs", "src/main/dist"})
    void ourOwnFilesAreReadAlike(String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files = all.filter(Files::isRegularFile).filter(file -> CommentReader.reads(file.toString())).sorted().toList();
        }
        for (Path file : files) {
            isPlain(Files.readAllBytes(file));
        }
    }

    @Test
    void mostCommentsAreReadFromTheirBytes() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("content/_comments"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int plain = 0;
        for (Path file : files) {
            plain += isPlain(Files.readAllBytes(file)) ? 1 : 0;
        }
        assertTrue(plain > files.size() * 3 / 4, plain + " of " + files.size());
    }

    @Test
    void placesAndNamesAreKept() {
        assertTrue(isPlain("author: Zoë\nperson: ' zoe '\nbody: |\n  One.\n\n  Two.\n"));
        assertTrue(isPlain("body: Hi\nauthor: é\nperson: \"zoe\"   \n"));
        assertTrue(isPlain("id: \"\"\nparent: ''\ndate: 2024-03-31\nstatus: hold\nbody: \"<p>Hi</p>\"\npinned: yes\n"));
        assertTrue(isPlain("name: A\nmessage: |-\n  <b>x</b>\nformat: nonsense\nemail: x\nperson: |\n  zoe\n"));
        assertTrue(isPlain("x".repeat(0) + "body: " + "é".repeat(500) + "\n"));
        assertTrue(isPlain("person: ~\nbody: b"));
    }

    @Test
    void whatIsWrongIsLeftToOthers() {
        for (String wrong : List.of("", "\n", "body: a\nbody: b\n", "body: a\nmessage: b\n", "nobody: a\n", "body: a\ndate: tomorrow\n", "body: a\nstatus: maybe\n",
                "body: a\npinned: perhaps\n", "- body: a\n", "body: [a]\n", "body: a\r\n", "\uFEFFbody: a\n", "edited:\n  by: me\n", "{\"body\": \"a\"}")) {
            assertTrue(!isPlain(wrong), wrong);
        }
    }

    private static boolean isPlain(String text) {
        return isPlain(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isPlain(byte[] bytes) {
        Optional<Comment> comment = new PlainComments(ZONE).read("content/_comments/a/c-1.yaml", bytes, 0, bytes.length);
        if (comment.isEmpty()) {
            return false;
        }
        Problems problems = new Problems();
        Source source = new Source("content/_comments/a/c-1.yaml", Path.of("x"), Fingerprint.of(bytes));
        TextFile file = dev.caveat.problem.Utf8.text(source.file(), bytes, problems).map(text -> new TextFile(source, text)).orElseThrow();
        assertEquals(Optional.of(List.of(comment.get())), CommentReader.read(file, ZONE, problems), file.text().text());
        assertEquals(List.of(), problems.all(), file.text().text());
        return true;
    }
}
