package dev.caveat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders in memory, where the machine has room there: the tests write and delete some hundred thousand small files.
 *
 * <p>Programs may be forbidden to start from there; tests that start some take {@link TempDirFactory.Standard}.
 */
public final class TemporaryFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM_IN_BYTES = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        boolean room = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM_IN_BYTES;
        return room ? Files.createTempDirectory(MEMORY, "caveat-") : Files.createTempDirectory("caveat-");
    }
}
