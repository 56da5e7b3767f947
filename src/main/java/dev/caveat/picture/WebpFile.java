package dev.caveat.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP file: chunks in a RIFF file, of which one tells which of the others there are. */
final class WebpFile {
    private static final int BEGINNING = 12;
    private static final int HEAD = 8;
    /** Of a frame of an animation, before the chunks in it. */
    private static final int FRAME = 16;
    private static final String EXTENDED = "VP8X";
    private static final String EXIF = "EXIF";
    private static final Set<String> IMAGE = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ICCP");
    /** In what {@link #EXTENDED} says first. */
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private int flags = -1;
    private int orientation = Exif.UPRIGHT;
    private boolean isWhole = true;
    private boolean hasImage;

    private WebpFile(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length);
    }

    static BarePicture bare(byte[] file) {
        return new WebpFile(file).bare();
    }

    private BarePicture bare() {
        out.write(file, 0, BEGINNING);
        // Where there is less than promised, it breaks off; what lies behind is not part of it.
        long promised = HEAD + (Bytes.little(file, 4, 4) & 0xFFFFFFFFL);
        isWhole = promised <= file.length;
        chunks(BEGINNING, (int) Math.min(promised, file.length), out, true);
        boolean turned = orientation != Exif.UPRIGHT && flags >= 0;
        if (turned) {
            byte[] exif = Exif.turned(orientation);
            chunk(EXIF, exif, 0, exif.length, out);
        }
        byte[] bytes = out.toByteArray();
        little(bytes, 4, bytes.length - HEAD);
        if (flags >= 0) {
            bytes[flags] = (byte) (bytes[flags] & ~HAS_XMP & ~HAS_EXIF | (turned ? HAS_EXIF : 0));
        }
        return new BarePicture(bytes, isWhole && hasImage);
    }

    private void chunks(int from, int to, ByteArrayOutputStream into, boolean outside) {
        int at = from;
        while (at + HEAD <= to) {
            String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            int length = Bytes.little(file, at + 4, 4);
            boolean breaksOff = length < 0 || length > to - at - HEAD;
            isWhole &= !breaksOff;
            int start = at + HEAD;
            int end = breaksOff ? to : start + length;
            if (name.equals("ANMF") && outside && end - start >= FRAME) {
                var frame = new ByteArrayOutputStream(end - start);
                frame.write(file, start, FRAME);
                chunks(start + FRAME, end, frame, false);
                chunk(name, frame.toByteArray(), 0, frame.size(), into);
            } else if (name.equals(EXTENDED) && outside && !breaksOff && length > 0) {
                flags = flags < 0 ? into.size() + HEAD : flags;
                chunk(name, file, start, length, into);
            } else if (name.equals(EXIF) && !breaksOff) {
                orientation = Exif.orientation(file, Bytes.begins(file, start, Exif.MARK) ? start + Exif.MARK.length() : start);
            } else if (PICTURE.contains(name) && (!breaksOff || IMAGE.contains(name))) {
                hasImage |= IMAGE.contains(name);
                chunk(name, file, start, end - start, into);
            }
            // A byte fills up odd lengths.
            at = breaksOff ? to : end + (length & 1);
        }
    }

    private static void chunk(String name, byte[] bytes, int from, int length, ByteArrayOutputStream into) {
        byte[] number = new byte[4];
        little(number, 0, length);
        into.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        into.writeBytes(number);
        into.write(bytes, from, length);
        if ((length & 1) == 1) {
            into.write(0);
        }
    }

    private static void little(byte[] into, int at, int number) {
        for (int i = 0; i < 4; i++) {
            into[at + i] = (byte) (number >> 8 * i);
        }
    }
}
