package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * What can be done to files below one folder: never through a symbolic link, and each file whole or not at all.
 *
 * <p>Knows nothing of who owns a file; {@link OutputTree} asks first. A folder that was seen or made once is not looked at
 * again.
 */
final class Disk {
    private static final Pattern TEMPORARY = Pattern.compile(Pattern.quote(OutputPath.OWN) + "[0-9]{1,10}\\.tmp");
    private static final int COMPARED_AT_ONCE = 16 * 1024;
    private static final int WRITTEN_AT_ONCE = 1024 * 1024;

    private final Path root;
    private final String shown;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger temporaries = new AtomicInteger();

    Disk(OutputFolder folder) {
        this.root = folder.path();
        this.shown = folder.shown();
    }

    Path root() {
        return root;
    }

    Place place(String path) {
        return Place.of(path.isEmpty() ? shown : shown + "/" + path);
    }

    Path resolve(String path) throws WriteFailed {
        try {
            return root.resolve(path);
        } catch (InvalidPathException e) {
            throw new WriteFailed(Problem.of(Code.OUTPUT_PATH, place(path), "this machine cannot name a file " + path)
                    .hint("set LC_ALL=C.UTF-8, so that file names may hold all letters"));
        }
    }

    /** What lies at a path, itself and not what a link leads to; empty for nothing. Its folder must be {@link #isThere there}. */
    Optional<BasicFileAttributes> look(String path) throws WriteFailed {
        try {
            return Optional.of(Files.readAttributes(resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new WriteFailed(refused(place(path).file(), "look at", e));
        }
    }

    /** Whether a folder is there; a file at its place, or at that of a folder above it, is no folder. */
    boolean isThere(String folder) throws WriteFailed {
        if (folder.isEmpty() || folders.contains(folder)) {
            return true;
        }
        if (!isThere(OutputPath.parent(folder))) {
            return false;
        }
        var found = look(folder);
        if (found.isEmpty() || found.get().isRegularFile()) {
            return false;
        }
        if (!found.get().isDirectory()) {
            throw new WriteFailed(Problem.of(Code.OUTPUT_LINK, place(folder),
                            "the folder " + place(folder).file() + " is a link to somewhere else")
                    .hint("delete the link, or publish to where it leads with --output"));
        }
        folders.add(folder);
        return true;
    }

    /** Whether a folder was seen or made before, so that there is nothing to do. */
    boolean isMade(String folder) {
        return folder.isEmpty() || folders.contains(folder);
    }

    /** Makes a folder in a folder that is there; says false where there was something already. */
    boolean make(String folder) throws WriteFailed {
        // File.mkdir and not Files.createDirectory: it says no without an exception, and no is what nearly all of a second
        // build's folders say.
        if (resolve(folder).toFile().mkdir()) {
            folders.add(folder);
            return true;
        }
        if (look(folder).isPresent()) {
            return false;
        }
        try {
            Files.createDirectory(resolve(folder));
            folders.add(folder);
            return true;
        } catch (IOException e) {
            throw new WriteFailed(refused(place(folder).file(), "make the folder", e));
        }
    }

    /** Whether a file has these bytes. */
    boolean holds(String path, BasicFileAttributes file, byte[] bytes, int length) throws WriteFailed {
        if (file.size() != length) {
            return false;
        }
        byte[] part = new byte[Math.min(length, COMPARED_AT_ONCE)];
        try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            int done = 0;
            while (done < length) {
                int read = in.read(part, 0, Math.min(part.length, length - done));
                if (read < 0 || !Arrays.equals(part, 0, read, bytes, done, done + read)) {
                    return false;
                }
                done += read;
            }
            return true;
        } catch (AccessDeniedException e) {
            // A file that may not be read may still be replaced.
            return false;
        } catch (IOException e) {
            throw new WriteFailed(refused(place(path).file(), "read", e));
        }
    }

    byte[] read(String path) throws WriteFailed {
        try (InputStream in = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new WriteFailed(refused(place(path).file(), "read", e));
        }
    }

    /** Puts a file in place in one step: whoever looks sees the old bytes or the new ones. Its folder must be there. */
    void replace(String path, byte[] bytes, int length) throws WriteFailed {
        Path target = resolve(path);
        try {
            Path temporary = writeTemporary(target.getParent(), bytes, length);
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                discard(temporary, e);
                throw e;
            }
        } catch (IOException e) {
            throw new WriteFailed(refused(place(path).file(), "write", e));
        }
    }

    private Path writeTemporary(Path folder, byte[] bytes, int length) throws IOException {
        while (true) {
            Path temporary = folder.resolve(OutputPath.OWN + temporaries.incrementAndGet() + ".tmp");
            try (FileChannel file =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                try {
                    writeAll(file, bytes, length);
                    return temporary;
                } catch (IOException e) {
                    discard(temporary, e);
                    throw e;
                }
            } catch (FileAlreadyExistsException e) {
                // Left by a build that broke off; the next number is as good.
                continue;
            }
        }
    }

    private static void writeAll(FileChannel file, byte[] bytes, int length) throws IOException {
        int done = 0;
        while (done < length) {
            done += file.write(ByteBuffer.wrap(bytes, done, Math.min(WRITTEN_AT_ONCE, length - done)));
        }
    }

    private static void discard(Path temporary, IOException because) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /** Deletes a file; does nothing where there is none. */
    void delete(String path) throws WriteFailed {
        try {
            Files.deleteIfExists(resolve(path));
        } catch (IOException e) {
            throw new WriteFailed(refused(place(path).file(), "delete", e));
        }
    }

    /** Deletes a folder if nothing is in it; says whether there is no such folder any more. */
    boolean deleteEmpty(String folder) throws WriteFailed {
        folders.remove(folder);
        if (!isThere(folder)) {
            return true;
        }
        try {
            folders.remove(folder);
            Files.delete(resolve(folder));
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException e) {
            throw new WriteFailed(refused(place(folder).file(), "delete the folder", e));
        }
    }

    /** Deletes what a build that broke off left in a folder: files with exactly the names that we give temporaries. */
    void sweep(String folder) throws WriteFailed {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(resolve(folder), OutputPath.OWN + "*.tmp")) {
            for (Path entry : entries) {
                boolean ours = TEMPORARY.matcher(entry.getFileName().toString()).matches();
                if (ours && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new WriteFailed(refused(place(folder).file(), "list", e.getCause()));
        } catch (IOException e) {
            throw new WriteFailed(refused(place(folder).file(), "clear", e));
        }
    }

    /** The problem that the machine refused something. */
    static Problem refused(String shown, String what, IOException e) {
        return Problem.of(Code.MACHINE_WRITE, Place.of(shown), "cannot " + what + " " + shown + ": " + Reason.of(e))
                .hint("make room on the disk, or give yourself the right to write there; files that were there are unchanged");
    }
}
