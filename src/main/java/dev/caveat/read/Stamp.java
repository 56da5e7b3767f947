package dev.caveat.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the disk says of a file without its being opened.
 *
 * @param latest the later one of when it was written and when anything about it was changed, in nanoseconds since 1970
 * @param mark of its size, its times and its number on the disk: as long as that is the same, nobody wrote into the file, but for
 *     somebody who did so in the very moment in which it was looked at
 */
record Stamp(Kind kind, long size, long latest, long mark) {
    enum Kind { FILE, FOLDER, LINK, OTHER }

    private static final String WANTED = "unix:mode,size,lastModifiedTime,ctime,ino";
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int LINK = 0120000;

    private static final long SECOND = 1_000_000_000L;
    /** Clocks of files go in steps of up to a hundredth of a second; twice as much is safe. */
    private static final long STEP = SECOND / 50;

    /** Whether times of change and numbers of files can be asked for: a file that was written and then given its old time back is noticed only then. */
    static boolean tellsAll(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Of what lies at a path itself, or of what a link there leads to. */
    static Stamp of(Path path, boolean all, LinkOption... options) throws IOException {
        if (!all) {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class, options);
            Kind kind = file.isRegularFile() ? Kind.FILE : file.isDirectory() ? Kind.FOLDER : file.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
            long written = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            long number = file.fileKey() == null ? 0 : file.fileKey().hashCode();
            return new Stamp(kind, file.size(), written, mark(file.size(), written, 0, number));
        }
        Map<String, Object> file = Files.readAttributes(path, WANTED, options);
        int type = (Integer) file.get("mode") & TYPE;
        Kind kind = type == FILE ? Kind.FILE : type == FOLDER ? Kind.FOLDER : type == LINK ? Kind.LINK : Kind.OTHER;
        long size = (Long) file.get("size");
        long written = ((FileTime) file.get("lastModifiedTime")).to(TimeUnit.NANOSECONDS);
        long changed = ((FileTime) file.get("ctime")).to(TimeUnit.NANOSECONDS);
        return new Stamp(kind, size, Math.max(written, changed), mark(size, written, changed, (Long) file.get("ino")));
    }

    /** Of a link and of what it leads to: another one is another file. */
    Stamp behind(Stamp link) {
        return new Stamp(kind, size, Math.max(latest, link.latest), mix(mark, link.mark));
    }

    /**
     * Whether a file could have been written again in the moment in which it was looked at, so that its stamp says nothing.
     *
     * @param taken when whoever remembers the stamp began to look
     */
    static boolean isRacy(long latest, long taken) {
        // Some disks know whole seconds, or every other one.
        return latest >= taken - (latest % SECOND == 0 ? 2 * SECOND : STEP);
    }

    private static long mark(long size, long written, long changed, long number) {
        return mix(mix(mix(size, written), changed), number);
    }

    private static long mix(long one, long other) {
        long mixed = (one ^ other * 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        mixed ^= mixed >>> 29;
        mixed *= 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 32;
    }
}
