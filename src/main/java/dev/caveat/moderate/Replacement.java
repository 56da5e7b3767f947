package dev.caveat.moderate;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Puts a file whole into the place of another one, or not at all. */
final class Replacement {
    private Replacement() {}

    /**
     * Writes beside the file, sees to it that the bytes are on the disk, and renames.
     *
     * @param root the site's folder, below whose {@code content/} the file must really be
     * @param file as it was read: one that is not so any more stays
     * @return false after a problem
     */
    static boolean write(Path root, CommentFile file, byte[] bytes, Problems problems) {
        Place place = Place.of(file.name());
        Path folder = file.path().getParent();
        Path made = null;
        try {
            boolean inside = !Files.isSymbolicLink(file.path()) && folder.toRealPath().startsWith(root.resolve("content").toRealPath());
            if (!inside) {
                problems.add(Problem.of(Code.FILE_LINK_OUTSIDE, place, "this is, or lies behind, a symbolic link out of the site")
                        .hint("change it where it really is"));
                return false;
            }
            made = Files.createTempFile(folder, ".", ".tmp");
            try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            PosixFileAttributeView old = Files.getFileAttributeView(file.path(), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (old != null) {
                Files.setPosixFilePermissions(made, old.readAttributes().permissions());
            }
            if (!Arrays.equals(Files.readAllBytes(file.path()), file.bytes())) {
                problems.add(Problem.of(Code.FILE_CHANGED, place, "this changed while a command was about to change it").hint("try again"));
                return false;
            }
            Files.move(made, file.path(), StandardCopyOption.ATOMIC_MOVE);
            made = null;
            return true;
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, place, "this cannot be written").hint("check the permissions of the folder and the space on the disk"));
            return false;
        } finally {
            delete(made);
        }
    }

    private static void delete(Path made) {
        try {
            if (made != null) {
                Files.deleteIfExists(made);
            }
        } catch (IOException left) {
            // A hidden file of ours stays: builds do not look at it.
        }
    }
}
