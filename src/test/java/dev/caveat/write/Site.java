package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A site's folder in a test: its root with content and themes, and what lies in its output. */
record Site(Path root) {
    static Site in(Path root) throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.createDirectories(root.resolve("themes"));
        return new Site(root);
    }

    Path output() {
        return root.resolve("output");
    }

    List<Path> sources() {
        return List.of(root.resolve("content"), root.resolve("themes"));
    }

    Optional<OutputTree> tryOpen(Problems problems, Collection<String> planned) {
        return OutputTree.open(output(), root, sources(), planned, problems);
    }

    OutputTree open(String... planned) {
        var problems = new Problems();
        return tryOpen(problems, List.of(planned)).orElseThrow(() -> new AssertionError(problems.all()));
    }

    /** A whole build: each path gets its own name as content. */
    Outcome build(String... paths) throws WriteFailed {
        var tree = open(paths);
        for (String path : paths) {
            tree.write(path, bytes(path));
        }
        return tree.close(new HashSet<>(Arrays.asList(paths)));
    }

    Site put(String path, String text) throws IOException {
        Path file = output().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    boolean has(String path) {
        return Files.exists(output().resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Every file and empty folder in the output but the manifest, with its text. */
    SortedMap<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(output())) {
            paths.filter(path -> !path.equals(output())).forEach(path -> {
                String name = output().relativize(path).toString();
                if (!name.equals(OutputTree.MANIFEST) && !Files.isDirectory(path)) {
                    all.put(name, text(path));
                } else if (Files.isDirectory(path) && isEmpty(path)) {
                    all.put(name + "/", "");
                }
            });
        }
        return all;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Code refusal(OutputTree tree, String path) {
        try {
            tree.write(path, bytes("ours"));
        } catch (WriteFailed e) {
            return e.problem().code();
        }
        throw new AssertionError(path + " was written");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
