package dev.caveat.moderate;

import dev.caveat.comment.Status;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.CommentReader;
import dev.caveat.read.ConfigReader;
import dev.caveat.write.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of what readers sent and nobody has published: those in {@code pending/} wait, those in {@code decided/} were refused.
 *
 * <p>It lies outside of {@code content/}, so that no build sees it, and git keeps off it, because what a reader takes back would stay in git's
 * history for ever. A file's folders are the path of its page. Approved, it moves to the comments of that page.
 *
 * @param folder where it is; it need not exist yet
 * @param name how the site calls it
 */
public record Inbox(Path folder, String name) {
    private static final String PENDING = "pending";
    private static final String DECIDED = "decided";
    private static final List<String> PARTS = List.of(PENDING, DECIDED);
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    /**
     * The inbox of a site.
     *
     * @param named as {@code comments.inbox} has it
     */
    public static Inbox of(Path root, String named) {
        return new Inbox(root.toAbsolutePath().normalize().resolve(named).normalize(), named);
    }

    /** Makes it, for its owner alone, and keeps git off it. What a crash left of files that were not whole yet is deleted. */
    public boolean open(Problems problems) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder);
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (!Files.exists(folder.resolve(".gitignore"), LinkOption.NOFOLLOW_LINKS)) {
                Files.write(folder.resolve(".gitignore"), "*\n".getBytes(StandardCharsets.UTF_8));
            }
            for (String part : PARTS) {
                Files.createDirectories(folder.resolve(part));
                walk(folder.resolve(part), (page, file) -> {
                    if (NewFile.isUnfinished(file)) {
                        Files.deleteIfExists(file);
                    }
                });
                hide(folder.resolve(part));
            }
            return true;
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, Place.of(name), "this folder cannot be made or written into")
                    .hint("check its permissions, or name another one: comments: { inbox: inbox } in " + ConfigReader.FILE));
            return false;
        }
    }

    /** From all but its owner and its group. The inbox itself may be a folder that somebody made for more than this, and stays as it is. */
    private static void hide(Path part) throws IOException {
        if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(part);
            if (allowed.removeAll(OTHERS)) {
                Files.setPosixFilePermissions(part, allowed);
            }
        }
    }

    /** The files by the path of their page, each by how the site calls it. */
    public SortedMap<String, SortedMap<String, Path>> files(Problems problems) {
        SortedMap<String, SortedMap<String, Path>> all = new TreeMap<>();
        for (String part : PARTS) {
            try {
                walk(folder.resolve(part), (page, file) -> {
                    String own = file.getFileName().toString();
                    if (!own.startsWith(".") && CommentReader.reads(own)) {
                        all.computeIfAbsent(page, none -> new TreeMap<>()).put(name + "/" + part + "/" + page + "/" + own, file);
                    }
                });
            } catch (IOException unreadable) {
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(name + "/" + part), "the comments in this folder of the inbox cannot be read")
                        .hint("it must be a folder, and no link; only the user who runs caveat receive can read what it made: go on as that one"));
            }
        }
        return all;
    }

    /** How many wait on each page. */
    public SortedMap<String, Integer> pending() throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        walk(folder.resolve(PENDING), (page, file) -> {
            if (!file.getFileName().toString().startsWith(".")) {
                counts.merge(page, 1, Integer::sum);
            }
        });
        return counts;
    }

    /** Lays a comment on a page there, to wait; when this returns, it is on the disk. */
    public boolean put(String page, String file, byte[] bytes, Problems problems) {
        return NewFile.write(folder, PENDING + "/" + page + "/" + file, bytes, problems);
    }

    /** Whether a comment lies in it, and was never published. */
    public boolean holds(Filed filed) {
        return filed.path().startsWith(folder);
    }

    /** What the file of a comment is called once somebody decided so, by how the site calls it. */
    public String file(Filed filed, Status status) {
        return !holds(filed) ? filed.file() : status == Status.APPROVED ? filed.published() : name + "/" + place(filed, status != Status.PENDING);
    }

    /** Where a file of it lies once somebody decided so: below {@link #folder}. */
    String place(Filed filed, boolean decided) {
        return (decided ? DECIDED : PENDING) + "/" + filed.page() + "/" + filed.path().getFileName();
    }

    private interface Seen {
        void file(String page, Path file) throws IOException;
    }

    private static void walk(Path top, Seen seen) throws IOException {
        try {
            if (!Files.readAttributes(top, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isDirectory()) {
                throw new NotDirectoryException(top.toString());
            }
        } catch (NoSuchFileException nothingYet) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    // Somebody decided about it in this moment.
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.getParent().equals(top)) {
                    seen.file(top.relativize(file.getParent()).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
