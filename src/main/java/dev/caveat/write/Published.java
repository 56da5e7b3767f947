package dev.caveat.write;

import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A published folder that is looked at and never changed.
 *
 * @param folder the output folder; it need not exist
 * @param stamp what stands for all bytes that the last build published; empty where there was none, or that cannot be trusted
 */
public record Published(Path folder, Optional<Fingerprint> stamp) {

    /** What a build would find; a folder that one would refuse counts as empty. */
    public static Published of(Path folder) {
        Problems toldByABuild = new Problems();
        try {
            Path real = Files.exists(folder) ? folder.toRealPath() : folder;
            Disk disk = new Disk(new OutputFolder(real, real.toString()));
            return new Published(real, Files.isDirectory(real) ? LastBuild.read(disk, toldByABuild).stamp() : Optional.empty());
        } catch (WriteFailed | IOException unreadable) {
            return new Published(folder, Optional.empty());
        }
    }

    /** Whether a file of a size is there. */
    public boolean holds(String path, long size) {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == size;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
