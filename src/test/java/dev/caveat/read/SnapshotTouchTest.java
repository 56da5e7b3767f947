package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listing of a site's files that is kept while texts are edited. */
class SnapshotTouchTest {
    @TempDir
    Path root;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(root.resolve("content/a/deep"));
        Files.writeString(root.resolve("content/a/x.md"), "x");
        Files.writeString(root.resolve("content/a/deep/y.md"), "y");
        Files.writeString(root.resolve("content/z.md"), "z");
    }

    private Snapshot take() {
        return Snapshot.take(root, new Parallel(1), new Problems());
    }

    @Test
    void anEditedFileHasItsNewStampAndHasToBeRead() throws IOException {
        Snapshot snapshot = take();
        Fingerprint before = snapshot.fold();
        Listed.File file = snapshot.file("content/a/deep/y.md").orElseThrow();
        file.folder().content(file.at(), 1, 2);
        Files.writeString(root.resolve("content/a/deep/y.md"), "another text");
        assertTrue(snapshot.touch(Set.of("content/a/deep/y.md", "themes/own/theme.yaml")));
        assertNotEquals(before, snapshot.fold());
        assertEquals(take().fold(), snapshot.fold());
        assertEquals(12, file.size());
        assertFalse(file.folder().isKnown(file.at()));
        assertTrue(Stamp.isRacy(file.folder().latest(file.at()), Long.MAX_VALUE));
    }

    @Test
    void whatIsMoreThanAnEditIsNotTaken() throws IOException {
        Snapshot snapshot = take();
        Fingerprint before = snapshot.fold();
        Files.writeString(root.resolve("content/a/x.md"), "another text");
        Files.writeString(root.resolve("content/a/new.md"), "new");
        assertFalse(snapshot.touch(Set.of("content/a/x.md", "content/a/new.md")), "a new file");
        assertFalse(snapshot.touch(Set.of("content/other/new.md")), "a new folder");
        assertFalse(snapshot.touch(Set.of("content/a")), "a folder");
        Files.delete(root.resolve("content/z.md"));
        assertFalse(snapshot.touch(Set.of("content/a/x.md", "content/z.md")), "a file that went");
        Files.createDirectory(root.resolve("content/z.md"));
        assertFalse(snapshot.touch(Set.of("content/z.md")), "a folder in its place");
        assertEquals(before, snapshot.fold());
    }

    @Test
    void whereLinksLeadNobodyKnowsWhatWasEdited() throws IOException {
        Files.createSymbolicLink(root.resolve("content/linked"), root.resolve("content/a"));
        Snapshot snapshot = take();
        assertFalse(snapshot.touch(Set.of("content/a/x.md")));
    }
}
