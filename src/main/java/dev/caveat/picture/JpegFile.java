package dev.caveat.picture;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The parts of a JPEG file that make up the picture, in their order. */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final String JFIF_MARK = "JFIF\0";
    /** Of JFIF, with its length, but without the small preview that may follow. */
    private static final int JFIF_LENGTH = 16;

    private final byte[] file;
    private final List<Part> parts = new ArrayList<>();
    private int orientation = Exif.UPRIGHT;
    private boolean turns;
    private boolean isWhole;
    private int components;

    /** A marker and what belongs to it, as an extent of the file; of a scan, all its data. */
    private record Part(int marker, int from, int to) {}

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static JpegFile read(byte[] file) {
        var jpeg = new JpegFile(file);
        jpeg.read();
        return jpeg;
    }

    private void read() {
        int at = 2;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != 0xFF || marker == 0xFF || isAlone(marker)) {
                // Something that does not belong here: decoders look for the next marker, too.
                at++;
                continue;
            }
            if (marker == END) {
                parts.add(new Part(marker, at, at + 2));
                isWhole = true;
                return;
            }
            int end = at + 2 + Bytes.number(file, at + 2, 2);
            if (end < at + 4 || end > file.length) {
                return;
            }
            if (marker == SCAN) {
                end = endOfScan(end);
            }
            part(marker, at, end);
            at = end;
        }
    }

    /** Markers that nothing belongs to, and what only looks like one. */
    private static boolean isAlone(int marker) {
        return marker <= 1 || marker >= 0xD0 && marker <= START;
    }

    /** Whether it begins what says how large the picture is: C0 to CF, but for tables (C4, CC) and an extension (C8). */
    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker stands behind the data of a scan; these hold some that only divide them. */
    private int endOfScan(int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) == 0xFF && next != 0xFF && !isAlone(next)) {
                return at;
            }
        }
        return file.length;
    }

    private void part(int marker, int from, int to) {
        if (marker == EXIF && !turns && isMarked(from, to, Exif.MARK)) {
            turns = true;
            orientation = Exif.orientation(file, from + 4 + Exif.MARK.length());
        }
        boolean kept = marker >= 0xC0 && marker < 0xE0 && marker != 0xC8
                || marker == JFIF && isMarked(from, to, JFIF_MARK) && to - from >= 2 + JFIF_LENGTH
                || marker == PROFILE && isMarked(from, to, "ICC_PROFILE\0")
                || marker == ADOBE && isMarked(from, to, "Adobe");
        if (kept) {
            parts.add(new Part(marker, from, to));
        }
        if (isFrame(marker)) {
            components = Bytes.at(file, from + 9);
        }
    }

    private boolean isMarked(int from, int to, String mark) {
        return to - from >= 4 + mark.length() && Bytes.begins(file, from + 4, mark);
    }

    BarePicture bare() {
        return new BarePicture(written(part -> true, orientation), isWhole);
    }

    /** How many values make up a point; 0 where the file does not say it. */
    int components() {
        return components;
    }

    int orientation() {
        return orientation;
    }

    /** The picture without its profile and as it lies: what is decoded to numbers that mean the same as the file's own. */
    byte[] plain() {
        return written(part -> part.marker != PROFILE, Exif.UPRIGHT);
    }

    /** Another JPEG file with this one's profile and turned as this one is. */
    byte[] dressed(byte[] other) {
        var out = new ByteArrayOutputStream(other.length + 4096);
        JpegFile plain = read(other);
        plain.write(part -> part.marker == JFIF, orientation, out);
        write(part -> part.marker == PROFILE, out);
        plain.write(part -> part.marker != JFIF, out);
        return out.toByteArray();
    }

    private byte[] written(Predicate<Part> which, int turned) {
        var out = new ByteArrayOutputStream(file.length);
        boolean jfif = !parts.isEmpty() && parts.get(0).marker == JFIF;
        write(part -> jfif && part == parts.get(0), turned, out);
        write(part -> which.test(part) && !(jfif && part == parts.get(0)), out);
        return out.toByteArray();
    }

    /** The beginning of a file: some parts, and behind them how it is turned. */
    private void write(Predicate<Part> which, int turned, ByteArrayOutputStream out) {
        out.write(0xFF);
        out.write(START);
        write(which, out);
        if (turned != Exif.UPRIGHT) {
            byte[] exif = Exif.turned(turned);
            int length = 2 + Exif.MARK.length() + exif.length;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) EXIF, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
            out.writeBytes(exif);
        }
    }

    private void write(Predicate<Part> which, ByteArrayOutputStream out) {
        for (Part part : parts) {
            if (!which.test(part)) {
                continue;
            }
            if (part.marker == JFIF) {
                out.writeBytes(new byte[] {(byte) 0xFF, (byte) JFIF, 0, JFIF_LENGTH});
                out.write(file, part.from + 4, JFIF_LENGTH - 4);
                // The sides of the preview.
                out.write(0);
                out.write(0);
            } else {
                out.write(file, part.from, part.to - part.from);
            }
        }
    }
}
