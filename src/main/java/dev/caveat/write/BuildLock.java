package dev.caveat.write;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The right to write one output, which one build at a time has.
 *
 * <p>It is a lock of the operating system on a file: it ends with the process, however that ends, and the file that is left
 * means nothing. The file is never deleted, for then two builds could hold locks on two files of one name.
 */
public final class BuildLock implements AutoCloseable {
    private final FileChannel channel;
    private final Path file;

    private BuildLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /**
     * Takes the lock, without waiting.
     *
     * @param file the lock's file, outside of the output folder; made with its folders where it is missing
     * @param shown how the file is called in a problem
     * @return empty with a problem where another build has it, or the file cannot be made
     */
    public static Optional<BuildLock> take(Path file, String shown, Problems problems) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return lock(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), file, shown, problems);
        } catch (IOException e) {
            problems.add(Disk.refused(shown, "lock", e));
            return Optional.empty();
        }
    }

    private static Optional<BuildLock> lock(FileChannel channel, Path file, String shown, Problems problems) throws IOException {
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock();
            taken = lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            // The other build runs in this very process; for us that is the same.
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        if (taken) {
            return Optional.of(new BuildLock(channel, file));
        }
        problems.add(Problem.of(Code.OUTPUT_LOCKED, Place.of(shown), "another build is writing this output")
                .hint("wait until it is done, or stop it; two builds at once would mix their files"));
        return Optional.empty();
    }

    /**
     * This moment by the clock of the disk that the lock is on, in nanoseconds since 1970: what is written there from now on gets
     * a time that is not before it.
     *
     * @return empty where the disk does not tell
     */
    public Optional<Long> moment() {
        try {
            channel.write(ByteBuffer.wrap(new byte[1]), 0);
            return Optional.of(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
        } catch (IOException full) {
            return Optional.empty();
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
