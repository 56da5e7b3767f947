package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that commands make for somebody to go on with: whole or not at all, never in the place of one, and never outside of the site. */
public final class NewFile {
    private static final String BEGUN = ".";
    private static final String UNFINISHED = ".tmp";

    private NewFile() {}

    /** Whether a file is what a crash left of one that was not whole yet. */
    public static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(BEGUN) && name.endsWith(UNFINISHED);
    }

    /**
     * Writes one, with the folders on the way to it. When this returns, it is on the disk.
     *
     * @param root the site's folder
     * @param path below it, such as {@code content/articles/sleep.md}; its first folder must hold it even where others are links
     * @return false after a problem
     */
    public static boolean write(Path root, String path, byte[] bytes, Problems problems) {
        String first = path.substring(0, path.indexOf('/'));
        Path home = root.toAbsolutePath().normalize().resolve(first);
        Path file = home.getParent().resolve(path);
        Place place = Place.of(path);
        try {
            // Looked at before any folder is made: not even an empty one may appear outside of the site.
            Path there = file.getParent();
            while (!there.equals(home.getParent()) && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = there.getParent();
            }
            boolean none = !Files.exists(home, LinkOption.NOFOLLOW_LINKS);
            if (!none && (!Files.exists(there) || !there.toRealPath().startsWith(home.toRealPath()))) {
                problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, place, "a folder on the way to this file is a link out of the site, or to nowhere")
                        .hint("name a folder that is really in " + first + "/"));
                return false;
            }
            if (!none && !Files.isDirectory(there)) {
                problems.add(exists(Place.of(first + "/" + home.relativize(there)), "this is a file, and cannot hold another one"));
                return false;
            }
            Files.createDirectories(file.getParent());
            whole(file, bytes);
            for (Path folder = file.getParent(); !folder.equals(there); folder = folder.getParent()) {
                force(folder.getParent());
            }
            return true;
        } catch (FileAlreadyExistsException there) {
            problems.add(exists(place, path.endsWith(".md") ? "this article exists already" : "this file exists already"));
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, place, "this cannot be written")
                    .hint("check the permissions of the folder and the space on the disk"));
        }
        return false;
    }

    public static Problem exists(Place place, String message) {
        return Problem.of(Code.USAGE_EXISTS, place, message).hint("choose another name; nothing was changed");
    }

    /** By another name first: a crash leaves no part of it, and a link, unlike a renamed file, never takes the place of another one. */
    private static void whole(Path file, byte[] bytes) throws IOException {
        Path made = file.resolveSibling(BEGUN + file.getFileName() + UNFINISHED);
        Files.deleteIfExists(made);
        try {
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            link(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
        force(file.getParent());
    }

    private static void link(Path made, Path file) throws IOException {
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            // As on a stick: then a rename, which looks first.
            Files.move(made, file);
        }
    }

    /** Sees to it that the names in a folder are on the disk. */
    private static void force(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
