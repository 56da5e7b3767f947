package dev.caveat.cli;

import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** This program: its version, and a fingerprint of its code. */
final class Program {
    /** How a ZIP file without a comment ends: so many bytes, which begin with these four, and say how long its list is and where. */
    private static final int END = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int SIZE_AT = 12;
    private static final int PLACE_AT = 16;

    private Program() {}

    /** Such as {@code 0.1.0}; empty when it does not run from its jar. */
    static String version() {
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("");
    }

    /** The jar that it runs from; a folder of classes while it is developed. */
    static Path file() {
        try {
            return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the index is marked with: another program renders other bytes. */
    static String fingerprint() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path code = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(code) ? Fingerprint.of(contents(code)).hex() : "development";
        } catch (URISyntaxException | IOException unknown) {
            // Without a fingerprint nothing may be trusted that another run left.
            return "unknown " + System.nanoTime();
        }
    }

    /**
     * The list at the end of a jar, of the name, size, time and checksum of each file in it; all of the jar where it ends otherwise than the usual
     * ones do. The whole is twenty times as much to read, at every start.
     */
    static byte[] contents(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long length = file.length();
            byte[] last = new byte[(int) Math.min(length, END)];
            file.seek(length - last.length);
            file.readFully(last);
            ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
            if (last.length == END && end.getInt(0) == END_MARK) {
                int size = end.getInt(SIZE_AT);
                long at = Integer.toUnsignedLong(end.getInt(PLACE_AT));
                if (size > 0 && at + size + END == length) {
                    byte[] list = new byte[size];
                    file.seek(at);
                    file.readFully(list);
                    return list;
                }
            }
        }
        return Files.readAllBytes(jar);
    }
}
