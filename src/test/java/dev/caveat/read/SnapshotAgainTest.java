package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A listing that is brought up to date is the one that would be made anew. */
class SnapshotAgainTest {
    @TempDir
    Path root;

    private final Random random = Seed.random("SnapshotAgainTest");
    private final Set<String> touched = new TreeSet<>();

    @Test
    void whatWasTouchedIsListedAgain() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Parallel two = new Parallel(2);
        Snapshot snapshot = Snapshot.take(root, two, new Problems());
        List<String> said = new ArrayList<>();
        int steps = Seed.soaks() ? 400 : 150;
        for (int step = 0; step < steps; step++) {
            touched.clear();
            for (int i = random.nextInt(3); i >= 0; i--) {
                said.add(change());
            }
            snapshot = snapshot.again(root, two, touched);
            Snapshot clean = Snapshot.take(root, two, new Problems());
            String what = step + ": " + said.subList(Math.max(0, said.size() - 5), said.size());
            assertEquals(List.copyOf(clean.files().entrySet()), List.copyOf(snapshot.files().entrySet()), what);
            assertEquals(clean.problems(), snapshot.problems(), what);
            assertEquals(clean.fold(), snapshot.fold(), what);
        }
    }

    /** What a watcher tells of: the entry of a folder that came, went or was written. */
    private String change() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(root.resolve("content"))) {
            all = walk.sorted().toList();
        }
        Path some = all.get(random.nextInt(all.size()));
        Path folder = Files.isDirectory(some) ? some : some.getParent();
        Path other = folder.resolve(List.of("a.md", "b.md", "c", "d", "_comments", "x:y", "e.yaml").get(random.nextInt(7)));
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                if (!Files.isDirectory(other)) {
                    Files.writeString(other, "x".repeat(random.nextInt(9)));
                    touch(other);
                }
                return "write " + other;
            }
            case 2 -> {
                if (!Files.exists(other)) {
                    Files.createDirectories(other.resolve("inner"));
                    Files.writeString(other.resolve("inner").resolve("f.md"), "x");
                    touch(other);
                }
                return "make " + other;
            }
            case 3 -> {
                if (some.getNameCount() > root.getNameCount() + 1) {
                    delete(some);
                    touch(some);
                }
                return "delete " + some;
            }
            case 4 -> {
                if (some.getNameCount() > root.getNameCount() + 1 && !Files.exists(other) && !other.startsWith(some)) {
                    Files.move(some, other);
                    touch(some);
                    touch(other);
                }
                return "move " + some + " to " + other;
            }
            case 5 -> {
                if (random.nextInt(8) == 0 && !Files.exists(other)) {
                    Files.createSymbolicLink(other, some);
                    touch(other);
                }
                return "link " + other;
            }
            default -> {
                if (Files.isRegularFile(some)) {
                    Files.writeString(some, "y", StandardOpenOption.APPEND);
                    touch(some.toRealPath());
                    touch(some);
                }
                return "append to " + some;
            }
        }
    }

    private void touch(Path path) {
        touched.add(root.relativize(path).toString());
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted((first, second) -> second.compareTo(first)).toList()) {
                Files.delete(one);
            }
        }
    }
}
