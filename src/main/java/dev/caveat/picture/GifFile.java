package dev.caveat.picture;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A GIF file: a screen, and blocks one after the other. */
final class GifFile {
    private static final int HEAD = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    /** An image's place and size, with the byte that begins it. */
    private static final int PLACE = 10;
    /** How long an image is shown. */
    private static final int CONTROL = 0xF9;
    private static final int PLAIN_TEXT = 0x01;
    private static final int APPLICATION = 0xFF;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int at;

    private GifFile(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    static BarePicture bare(byte[] file) {
        return new GifFile(file).bare();
    }

    private BarePicture bare() {
        at = Math.min(file.length, HEAD + colours(10));
        out.write(file, 0, at);
        while (at < file.length) {
            int from = at;
            int block = Bytes.at(file, at);
            boolean kept;
            if (block == END) {
                out.write(END);
                return new BarePicture(out.toByteArray(), true);
            } else if (block == IMAGE) {
                at += PLACE + colours(at + PLACE - 1) + 1;
                kept = true;
            } else if (block == EXTENSION) {
                kept = isKept();
                at += 2;
            } else {
                break;
            }
            boolean breaksOff = !subBlocks();
            if (kept && (!breaksOff || block == IMAGE)) {
                out.write(file, from, at - from);
            }
        }
        return new BarePicture(out.toByteArray(), false);
    }

    /** The bytes of the table of colours of which a byte speaks. */
    private int colours(int index) {
        int flags = Bytes.at(file, index);
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private boolean isKept() {
        int label = Bytes.at(file, at + 1);
        boolean known = label == APPLICATION
                && List.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012").stream().anyMatch(name -> Bytes.begins(file, at + 3, name));
        return known || label == CONTROL || label == PLAIN_TEXT;
    }

    /** Goes on behind the pieces of a block, of which the last is empty; false where the file ends before that. */
    private boolean subBlocks() {
        while (at < file.length) {
            int length = Bytes.at(file, at);
            at += 1 + length;
            if (length == 0) {
                return true;
            }
        }
        at = Math.min(at, file.length);
        return false;
    }
}
