package dev.caveat.moderate;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.write.NewFile;
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
     * @param home the folder in which the file must really be
     * @param file as it was read: one that is not so any more stays
     * @return false after a problem
     */
    static boolean write(Path home, CommentFile file, byte[] bytes, Problems problems) {
        Place place = Place.of(file.name());
        Path folder = file.path().getParent();
        Path made = null;
        try {
            boolean inside = !Files.isSymbolicLink(file.path()) && folder.toRealPath().startsWith(home.toRealPath());
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
                problems.add(changed(file.name()));
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

    /**
     * Moves a file: the new one is on the disk before the old one is gone. Where a crash came between the two, the next call ends it.
     *
     * @param home the folder that it moves to, in which the new place must really be
     * @param place below that
     * @param file as it was read: one that is not so any more stays
     * @param bytes what it shall hold there
     * @return false after a problem
     */
    static boolean move(Path home, String place, CommentFile file, byte[] bytes, Problems problems) {
        Path target = home.resolve(place);
        try {
            if (Files.isSymbolicLink(file.path()) || !Arrays.equals(Files.readAllBytes(file.path()), file.bytes())) {
                problems.add(changed(file.name()));
                return false;
            }
            boolean there = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(target), bytes);
            if (!there && !NewFile.write(home, place, bytes, problems)) {
                return false;
            }
            Files.delete(file.path());
            return true;
        } catch (IOException refused) {
            problems.add(Problem.of(Code.MACHINE_WRITE, Place.of(file.name()), "this cannot be moved to " + place)
                    .hint("check the permissions of both folders"));
            return false;
        }
    }

    /** The problem that somebody else was faster. */
    static Problem changed(String file) {
        return Problem.of(Code.FILE_CHANGED, Place.of(file), "this changed while a command was about to change it").hint("try again");
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
