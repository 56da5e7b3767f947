package dev.caveat.property;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site's folder on the disk that a test changes and builds. */
final class SmallSite {
    final Path root;
    Instant now = Instant.parse("2026-01-01T12:00:00Z");

    SmallSite(Path root) {
        this.root = root;
    }

    Path output() {
        return root.resolve("output");
    }

    SmallSite put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallSite put(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallSite theme(String name) {
        TinyTheme.files().forEach((path, text) -> put("themes/" + name + "/" + path, text));
        return this;
    }

    void append(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Deletes a file, and the folders that are empty then. */
    SmallSite delete(String path) {
        try {
            Path file = root.resolve(path);
            Files.delete(file);
            Path folder = file.getParent();
            while (!folder.equals(root) && isEmpty(folder)) {
                Files.delete(folder);
                folder = folder.getParent();
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallSite move(String from, String to) {
        byte[] bytes = bytes(root.resolve(from));
        delete(from);
        return put(to, bytes);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds what is stale into {@code output/}. */
    Report build() {
        return build(output(), 2, true);
    }

    /** Builds everything into a folder of its own that is empty before. */
    Report clean(Path output) {
        deleteAll(output);
        return build(output, 2, false);
    }

    Report build(Path output, int threads, boolean cache) {
        return Build.run(request(output, threads, cache));
    }

    Request request(Path output, int threads, boolean cache) {
        return new Request(
                root, output, ConfigReader.Overrides.NONE, new Selection(now, false, false, false), new Parallel(threads), cache, "", "test");
    }

    /** The files below a folder by their paths, without our manifest. */
    static SortedMap<String, String> tree(Path folder) {
        return tree(folder, List.of());
    }

    /** The files below a folder by their paths, without our manifest and some others. */
    static SortedMap<String, String> tree(Path folder, Collection<String> without) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString();
            if (!path.equals(".caveat-manifest") && !without.contains(path)) {
                // One character a byte: nothing is lost, and a difference can be read.
                tree.put(path, new String(bytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }

    /** Each file with what changes when it is touched. */
    static SortedMap<String, String> stamps(Path folder) {
        SortedMap<String, String> stamps = new TreeMap<>();
        for (Path file : files(folder)) {
            try {
                stamps.put(folder.relativize(file).toString(),
                        Files.getAttribute(file, "unix:ino") + " " + Files.getAttribute(file, "unix:ctime"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stamps;
    }

    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
