package dev.caveat.publish;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.write.Release;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders of paths, and folders of ours on the disk. */
final class Folders {
    private Folders() {}

    /** All folders that a path lies in, the innermost first. */
    static List<String> above(String path) {
        List<String> folders = new ArrayList<>();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders;
    }

    /** Whether a folder is one that the site is made of, or made into: publishing there would change what is published. */
    static boolean isTheSites(Path folder, Path root, Release release) {
        Path whole = real(folder);
        return Stream.of(root.resolve("content"), root.resolve("themes"), root.resolve(".caveat"), release.folder())
                .map(Folders::real).anyMatch(own -> whole.startsWith(own) || own.startsWith(whole));
    }

    /** With the links of those folders on the way that are there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(whole)).normalize();
                } catch (IOException unreadable) {
                    return whole;
                }
            }
        }
        return whole;
    }

    static Refused refused(Path folder) {
        return new Refused(Problem.of(Code.OUTPUT_FOLDER, Place.of(folder.toString()), "nothing can be published into " + folder + ": the site itself is there")
                .hint("name a folder outside of the site"));
    }

    /** Deletes a folder with all that is in it, through no link. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, IOException failed) throws IOException {
                Files.delete(one);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
