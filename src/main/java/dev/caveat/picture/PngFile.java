package dev.caveat.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** The chunks of a PNG file that make up the picture, in their order. */
final class PngFile {
    static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    /** What the numbers of the picture mean as colours. */
    private static final Set<String> COLOURS = Set.of("cHRM", "gAMA", "iCCP", "sRGB", "cICP", "mDCV", "cLLI");
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "sBIT", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");
    private static final Set<String> DATA = Set.of("IDAT", "fdAT");
    private static final String EXIF = "eXIf";
    /** A length, a name, and behind what is in it a checksum. */
    private static final int AROUND = 12;
    private static final int HEAD = 13;

    private final byte[] file;
    private final List<Part> parts = new ArrayList<>();
    private int orientation = Exif.UPRIGHT;
    private boolean isWhole;

    /** A chunk, as an extent of the file. */
    private record Part(String name, int from, int to) {}

    private PngFile(byte[] file) {
        this.file = file;
    }

    static PngFile read(byte[] file) {
        var png = new PngFile(file);
        png.read();
        return png;
    }

    private void read() {
        int at = SIGNATURE.length();
        while (at + AROUND <= file.length && !isWhole) {
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int length = Bytes.number(file, at, 4);
            boolean breaksOff = length < 0 || length > file.length - at - AROUND;
            if (breaksOff && !DATA.contains(name)) {
                return;
            }
            int end = breaksOff ? file.length : at + AROUND + length;
            if (name.equals(EXIF)) {
                orientation = Exif.orientation(file, at + 8);
            }
            if (PICTURE.contains(name) || COLOURS.contains(name)) {
                parts.add(new Part(name, at, end));
            }
            isWhole = name.equals("IEND");
            at = end;
        }
    }

    private boolean has(String name) {
        return parts.stream().anyMatch(part -> part.name.equals(name));
    }

    private boolean hasHead() {
        return !parts.isEmpty() && parts.get(0).name.equals("IHDR") && parts.get(0).from == SIGNATURE.length() && parts.get(0).to - parts.get(0).from == AROUND + HEAD;
    }

    /**
     * Whether it can be scaled by what Java reads of it: no animation, and no single colour that means nothing is there, which
     * Java reads as that colour.
     */
    boolean isPlain() {
        int colour = hasHead() ? Bytes.at(file, parts.get(0).from + 8 + 9) : -1;
        return colour >= 0 && !has("acTL") && (colour == 3 || !has("tRNS"));
    }

    BarePicture bare() {
        var out = new ByteArrayOutputStream(file.length);
        write(file, 0, SIGNATURE.length(), out);
        for (Part part : parts) {
            write(file, part.from, part.to, out);
            if (part.name.equals("IHDR")) {
                turn(out);
            }
        }
        return new BarePicture(out.toByteArray(), isWhole);
    }

    /** The picture as it lies, with nothing that says what its numbers mean: they are decoded as they are. */
    byte[] plain() {
        var out = new ByteArrayOutputStream(file.length);
        write(file, 0, SIGNATURE.length(), out);
        parts.stream().filter(part -> PICTURE.contains(part.name)).forEach(part -> write(file, part.from, part.to, out));
        return out.toByteArray();
    }

    /** Another PNG file whose numbers mean the same colours as this one's, and that is turned as this one is. */
    byte[] dressed(byte[] other) {
        PngFile plain = read(other);
        var out = new ByteArrayOutputStream(other.length + 4096);
        write(other, 0, SIGNATURE.length(), out);
        for (Part part : plain.parts) {
            if (PICTURE.contains(part.name)) {
                write(other, part.from, part.to, out);
            }
            if (part.name.equals("IHDR")) {
                turn(out);
                parts.stream().filter(own -> COLOURS.contains(own.name)).forEach(own -> write(file, own.from, own.to, out));
            }
        }
        return out.toByteArray();
    }

    private void turn(ByteArrayOutputStream out) {
        if (orientation == Exif.UPRIGHT) {
            return;
        }
        byte[] exif = Exif.turned(orientation);
        byte[] name = EXIF.getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(name);
        sum.update(exif);
        number(exif.length, out);
        out.writeBytes(name);
        out.writeBytes(exif);
        number((int) sum.getValue(), out);
    }

    private static void number(int number, ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private static void write(byte[] file, int from, int to, ByteArrayOutputStream out) {
        out.write(file, from, to - from);
    }
}
