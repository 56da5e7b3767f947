package dev.caveat.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each by both ways of watching: being told, and looking. */
class WatchTest {
    @TempDir
    Path root;

    private Watch watch(boolean tells) throws IOException {
        write("content/a.md", "a");
        write("content/articles/b.md", "b");
        write("themes/own/theme.yaml", "name: own");
        return Watch.over(root, System::nanoTime, tells);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    /** All that is told until something is among it. */
    private static Set<String> until(Watch watch, String file) throws InterruptedException {
        Set<String> all = new TreeSet<>();
        while (!all.contains(file)) {
            all.addAll(watch.next().files());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneSaveIsOneChange(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            write("content/a.md", "another");
            assertEquals(new Changes(Set.of("content/a.md"), false), watch.next());
            assertEquals(Changes.NONE, watch.now());
            write("themes/own/theme.yaml", "name: other");
            assertEquals(Set.of("themes/own/theme.yaml"), watch.next().files());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatTakesThePlaceOfAnotherIsOne(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            write("content/.a.md.tmp", "saved by way of another file");
            Files.move(root.resolve("content/.a.md.tmp"), root.resolve("content/a.md"), StandardCopyOption.ATOMIC_MOVE);
            assertEquals(Set.of("content/a.md"), watch.next().files());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEditorsLeaveIsNone(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            for (String name : Set.of("content/.a.md.swp", "content/a.md~", "content/#a.md#", "content/4913", "content/.git/index", "content/a.md.swp",
                    "output/index.html", ".caveat/index")) {
                write(name, "x");
            }
            write("content/_static/.well-known/security.txt", "x");
            Set<String> found = until(watch, "content/_static/.well-known/security.txt");
            found.removeIf(file -> file.startsWith("content/_static"));
            assertEquals(Set.of(), found);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void newFoldersAreWatchedWithWhatIsInThem(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            write("content/new/deep/c.md", "c");
            until(watch, "content/new/deep/c.md");
            write("content/new/deep/c.md", "another");
            until(watch, "content/new/deep/c.md");
            write("content/new/d.md", "d");
            until(watch, "content/new/d.md");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRenamedFolderIsWatchedByItsNewName(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            write("content/articles/deep/e.md", "e");
            until(watch, "content/articles/deep/e.md");
            Files.move(root.resolve("content/articles"), root.resolve("content/answers"));
            until(watch, "content/answers/deep/e.md");
            write("content/answers/b.md", "another");
            assertTrue(until(watch, "content/answers/b.md").stream().noneMatch(file -> file.startsWith("content/articles/")));
            write("content/answers/deep/e.md", "another");
            assertTrue(until(watch, "content/answers/deep/e.md").stream().noneMatch(file -> file.startsWith("content/articles/")));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatGoesIsTold(boolean tells) throws Exception {
        try (Watch watch = watch(tells)) {
            Files.delete(root.resolve("content/a.md"));
            assertEquals(Set.of("content/a.md"), watch.next().files());
            Files.delete(root.resolve("themes/own/theme.yaml"));
            Files.delete(root.resolve("themes/own"));
            Files.delete(root.resolve("themes"));
            watch.next();
            write("themes/own/theme.yaml", "name: back");
            until(watch, "themes/own/theme.yaml");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void foldersThatAreNotThereYetAreWaitedFor(boolean tells) throws Exception {
        try (Watch watch = Watch.over(root, System::nanoTime, tells)) {
            write("content/a.md", "a");
            until(watch, "content/a.md");
            write("content/a.md", "another");
            until(watch, "content/a.md");
        }
    }

    @Test
    void manyFilesAtOnceAreOneChange() throws Exception {
        try (Watch watch = watch(true)) {
            for (int i = 0; i < 700; i++) {
                write("content/many/" + i % 7 + "/" + i + ".md", "x");
            }
            Changes changes = watch.next();
            assertTrue(changes.everything() || changes.files().contains("content/many/6/699.md"), changes::toString);
            assertEquals(Changes.NONE, watch.now());
        }
    }
}
