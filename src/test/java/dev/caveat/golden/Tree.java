package dev.caveat.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files with their bytes, by their paths with {@code /}. */
record Tree(SortedMap<String, byte[]> files) {
    static final Tree EMPTY = new Tree(Collections.emptySortedMap());

    /** What lies below a folder; nothing when it is not there. */
    static Tree of(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return new Tree(files);
    }

    Tree only(Predicate<String> paths) {
        SortedMap<String, byte[]> some = new TreeMap<>(files);
        some.keySet().removeIf(paths.negate());
        return new Tree(some);
    }

    /** The files that are not the same in another tree, or not there. */
    Tree changedSince(Tree before) {
        return only(path -> !Arrays.equals(files.get(path), before.files.get(path)));
    }

    /** The paths that another tree has and this one has not. */
    Set<String> missingFrom(Tree before) {
        Set<String> missing = new TreeSet<>(before.files.keySet());
        missing.removeAll(files.keySet());
        return missing;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    /** Lays the files over those of a folder. */
    void writeInto(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Makes these the only files of a folder. */
    void replace(Path folder) throws IOException {
        delete(folder);
        writeInto(folder);
    }

    static void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            try (Stream<Path> all = Files.walk(file)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** How another tree differs from this one, for people; empty when it does not. */
    List<String> differences(Tree actual) {
        List<String> differences = new ArrayList<>();
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(actual.files.keySet());
        for (String path : paths) {
            if (!actual.has(path)) {
                differences.add("missing: " + path);
            } else if (!has(path)) {
                differences.add("not expected: " + path + "\n" + Difference.between("", actual.text(path)));
            } else if (!Arrays.equals(files.get(path), actual.files.get(path))) {
                differences.add("different: " + path + "\n" + Difference.between(text(path), actual.text(path)));
            }
        }
        return differences;
    }
}
