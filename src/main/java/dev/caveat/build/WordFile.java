package dev.caveat.build;

import dev.caveat.render.KeptWords;
import dev.caveat.trace.Fingerprint;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of pages as flat files, one for each language.
 *
 * <p>A file that is missing, damaged or of another program holds nothing, and one that cannot be written is not: then the pages are
 * read. Each is replaced by rename, so that a crash leaves the old one or the new one.
 *
 * @param path theirs, to which each language adds something
 * @param program the program's own fingerprint: another program may divide the same texts otherwise
 * @param trusted whether what lies there is used
 */
record WordFile(Path path, String program, boolean trusted) implements KeptWords {
    private static final long FORMAT = 0xCA7EA78000000001L;
    private static final int BUFFER = 1 << 16;

    private Path file(String tag) {
        return path.resolveSibling(path.getFileName() + "-" + Fingerprint.of(tag).hex().substring(0, 8));
    }

    @Override
    public Map<Fingerprint, byte[]> load(String tag, Set<Fingerprint> wanted) {
        Path file = file(tag);
        Map<Fingerprint, byte[]> parts = new HashMap<>();
        if (!trusted || !Files.exists(file)) {
            return parts;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            long size = Files.size(file);
            if (in.readLong() != FORMAT || !in.readUTF().equals(written())) {
                return parts;
            }
            for (int rest = in.readInt(); rest > 0; rest--) {
                Fingerprint key = fingerprint(in);
                Fingerprint promised = fingerprint(in);
                int length = in.readInt();
                if (length < 0 || length > size) {
                    return parts;
                }
                byte[] part = in.readNBytes(length);
                if (wanted.contains(key) && promised.equals(Fingerprint.of(part))) {
                    parts.put(key, part);
                }
            }
        } catch (IOException missingOrDamaged) {
            // That is no mistake in the site: what did not come of it is read.
            return parts;
        }
        return parts;
    }

    @Override
    public void save(String tag, List<Fingerprint> keys, Function<Fingerprint, byte[]> parts) {
        Path file = file(tag);
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), BUFFER))) {
                out.writeLong(FORMAT);
                out.writeUTF(written());
                out.writeInt(keys.size());
                for (Fingerprint key : keys) {
                    byte[] part = parts.apply(key);
                    write(out, key);
                    write(out, Fingerprint.of(part));
                    out.writeInt(part.length);
                    out.write(part);
                }
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            // The next build reads more; that the folder cannot be written into is said of what is kept beside this.
            return;
        }
    }

    private String written() {
        return program + " " + Runtime.version();
    }

    private static Fingerprint fingerprint(DataInputStream in) throws IOException {
        return new Fingerprint(in.readLong(), in.readLong());
    }

    private static void write(DataOutputStream out, Fingerprint fingerprint) throws IOException {
        out.writeLong(fingerprint.high());
        out.writeLong(fingerprint.low());
    }
}
