package dev.caveat.importing;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of the site that an import fills: nothing in it is overwritten, no file is there by half, and none outside of it.
 *
 * <p>Under a dry run it says the same, and does nothing.
 */
final class Target {
    /** What an empty file holds is nobody's work: a machine that lost its power may leave one. */
    private static final long NOTHING = 0;

    private static final int MOST_TOLD = 20;

    private static final String TEMPORARY = ".caveat-import.tmp";

    private final Path root;
    private final boolean dry;
    private final Problems problems;
    private int told;
    private final Set<Path> safe = new HashSet<>();

    /** What became of a file. */
    enum Put {
        WRITTEN,
        SAME,
        DIFFERS,
        UNSAFE,
        REFUSED
    }

    /** Bytes from somewhere. */
    private interface Bytes {
        boolean equal(Path file) throws IOException;

        void write(Path file) throws IOException;
    }

    Target(Path root, boolean dry, Problems problems) {
        this.root = root.toAbsolutePath().normalize();
        this.dry = dry;
        this.problems = problems;
    }

    /** Puts a file in its place, unless something is there. */
    Put put(String path, byte[] bytes) {
        return put(path, new Bytes() {
            @Override
            public boolean equal(Path file) throws IOException {
                return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
            }

            @Override
            public void write(Path file) throws IOException {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        });
    }

    /** Puts the copy of a file in its place, unless something is there. */
    Put copy(String path, Path source) {
        return put(path, new Bytes() {
            @Override
            public boolean equal(Path file) throws IOException {
                return Files.mismatch(source, file) < 0;
            }

            @Override
            public void write(Path file) throws IOException {
                Files.copy(source, file, LinkOption.NOFOLLOW_LINKS);
            }
        });
    }

    private Put put(String path, Bytes bytes) {
        Optional<Path> file = resolve(path);
        if (file.isEmpty()) {
            return Put.UNSAFE;
        }
        try {
            if (Files.exists(file.get(), LinkOption.NOFOLLOW_LINKS)) {
                boolean regular = Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS);
                if (!regular || Files.size(file.get()) > NOTHING || bytes.equal(file.get())) {
                    return regular && bytes.equal(file.get()) ? Put.SAME : Put.DIFFERS;
                }
            }
            if (!dry) {
                write(file.get(), bytes);
            }
            return Put.WRITTEN;
        } catch (IOException refused) {
            tell(Problem.of(Code.MACHINE_WRITE, Place.of(path), "this cannot be written")
                    .hint("check the permissions of the folder and the space on the disk, and import again: what is there stays"));
            return Put.REFUSED;
        }
    }

    /** A disk that is full refuses a hundred thousand files for one reason; the ledger has their number. */
    private void tell(Problem problem) {
        if (told++ < MOST_TOLD) {
            problems.add(problem);
        }
    }

    private static void write(Path file, Bytes bytes) throws IOException {
        Files.createDirectories(file.getParent());
        // One that an import left which was killed is replaced; were it a link, nothing may be written through it.
        Path made = file.resolveSibling(TEMPORARY);
        Files.deleteIfExists(made);
        try {
            bytes.write(made);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** The bytes of a file that is there. */
    Optional<byte[]> bytes(String path) {
        Optional<Path> file = resolve(path);
        try {
            return file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readAllBytes(file.get()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Where a file lies; empty, with a problem, where a folder on the way to it is a link, or a file. */
    private Optional<Path> resolve(String path) {
        Path file;
        try {
            file = root.resolve(path).normalize();
        } catch (InvalidPathException unnameable) {
            tell(Problem.of(Code.FILE_NAME, Place.of(CleanText.line(path)), "this machine cannot name such a file")
                    .hint("set LC_ALL=C.UTF-8, so that names of files may hold all letters"));
            return Optional.empty();
        }
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("outside of the site: " + path);
        }
        Path folder = file.getParent();
        if (!isSafe(folder)) {
            tell(Problem.of(Code.FILE_LINK_OUTSIDE, Place.of(path), "a folder on the way to this file is a symbolic link, or no folder")
                    .hint("name a site whose folders are really in it"));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** Whether a folder and all above it, up to the site's, are folders or not there. */
    private boolean isSafe(Path folder) {
        if (folder.equals(root) || safe.contains(folder)) {
            return true;
        }
        boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        boolean good = isSafe(folder.getParent()) && (!there || Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
        if (good && there) {
            safe.add(folder);
        }
        return good;
    }
}
