package dev.caveat.serve;

import dev.caveat.write.OutputPath;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of the served folder, open for reading.
 *
 * @param channel its bytes; closed by whoever has the file
 * @param size in bytes
 * @param tag what stands for these very bytes in {@code ETag}, with its quotes
 */
record PublishedFile(FileChannel channel, long size, String tag) implements AutoCloseable {
    private static final int TRIES = 5;

    /** What a path leads to. */
    enum Kind { NOTHING, FILE, FOLDER }

    /** What lies at a path below a folder; hidden things, and what leads out of the folder, are nothing. */
    static Kind look(Path folder, String path) throws IOException {
        var real = real(folder, path);
        if (real.isEmpty()) {
            return Kind.NOTHING;
        }
        if (Files.isDirectory(real.get())) {
            return Kind.FOLDER;
        }
        return Files.isRegularFile(real.get()) ? Kind.FILE : Kind.NOTHING;
    }

    /** Opens a file; empty where {@link #look} finds none. */
    static Optional<PublishedFile> open(Path folder, String path) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            var real = real(folder, path);
            if (real.isEmpty() || !Files.isRegularFile(real.get())) {
                return Optional.empty();
            }
            String before = tag(real.get());
            FileChannel channel = FileChannel.open(real.get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            try {
                // A build may have put a new file in place between these steps, and a tag of one file must never be sent
                // with the bytes of the other.
                if (before.equals(tag(real.get()))) {
                    var file = new PublishedFile(channel, channel.size(), before);
                    channel = null;
                    return Optional.of(file);
                }
            } finally {
                if (channel != null) {
                    channel.close();
                }
            }
        }
        throw new IOException("the file does not stand still: " + path);
    }

    private static String tag(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var modified = attributes.lastModifiedTime().toInstant();
        return "\"" + Long.toHexString(attributes.size()) + "-" + Long.toHexString(modified.getEpochSecond()) + "."
                + Integer.toHexString(modified.getNano()) + "-"
                + Integer.toHexString(Objects.hashCode(attributes.fileKey())) + "\"";
    }

    /** The real place of something below a folder, links followed; empty where it is hidden, elsewhere or nowhere. */
    private static Optional<Path> real(Path folder, String path) throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        Path realFolder = folder.toRealPath();
        if (path.isEmpty()) {
            return Optional.of(realFolder);
        }
        if (!OutputPath.fault(path).isEmpty()) {
            return Optional.empty();
        }
        Path asked = resolved(realFolder, path);
        if (isHidden(realFolder.relativize(asked)) || !Files.exists(asked)) {
            return Optional.empty();
        }
        Path real = asked.toRealPath();
        boolean inside = real.startsWith(realFolder) && !isHidden(realFolder.relativize(real));
        return inside ? Optional.of(real) : Optional.empty();
    }

    private static Path resolved(Path folder, String path) throws NoSuchFileException {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            // Not a name on this machine, so there is no such file.
            throw (NoSuchFileException) new NoSuchFileException(path).initCause(e);
        }
    }

    private static boolean isHidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
