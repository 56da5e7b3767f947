package dev.caveat.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as cameras and programs make them, each with a place, names and remarks in it, and all of them with {@link #SECRET}. */
public final class Photographs {
    public static final String SECRET = "Mrs Example, Room 7";

    private Photographs() {}

    // Points

    /** A picture that shrinks well: soft, with a little noise. */
    public static BufferedImage soft(int width, int height, long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(12);
                image.setRGB(x, y, (x * 200 / width + noise) << 16 | (y * 200 / height + noise) << 8 | (x + y) % 200 + noise);
            }
        }
        return image;
    }

    public static byte[] encoded(BufferedImage image, String form) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, form, out)) {
                throw new IllegalArgumentException(form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Files

    /** Of a camera: a preview, Exif with a place, XMP, IPTC, a profile, a remark, and a film behind the picture. */
    public static byte[] jpeg(BufferedImage image, int orientation) {
        byte[] plain = encoded(image, "jpeg");
        int behindJfif = 4 + Bytes.number(plain, 4, 2);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, behindJfif);
        segment(out, 0xE0, "JFXX\0" + SECRET);
        segment(out, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
        segment(out, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='27,59N' dc:creator='" + SECRET + "'/>");
        segment(out, 0xE2, "MPF\0" + SECRET);
        segment(out, 0xE2, "ICC_PROFILE\0\1\1a profile, as it were");
        segment(out, 0xED, "Photoshop 3.0\0" + SECRET);
        segment(out, 0xFE, SECRET);
        out.write(plain, behindJfif, plain.length - behindJfif);
        out.writeBytes(("ftypmp42 " + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, String text) {
        segment(out, marker, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] bytes) {
        int length = bytes.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(bytes);
    }

    public static byte[] png(BufferedImage image, int orientation) {
        byte[] plain = encoded(image, "png");
        int behindHead = 8 + 12 + 13;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, behindHead);
        chunk(out, "sRGB", new byte[] {0});
        chunk(out, "tEXt", latin("Author\0" + SECRET));
        chunk(out, "zTXt", concat(latin("Comment\0\0"), deflated(latin(SECRET))));
        chunk(out, "zTXt", concat(latin("Raw profile type exif\0\0"), deflated(latin("\nexif\n 99\n" + hex(exif(1)) + "\n"))));
        chunk(out, "iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude='27,59N'/>" + SECRET));
        chunk(out, "tIME", new byte[] {7, (byte) 234, 1, 2, 3, 4, 5});
        chunk(out, "eXIf", exif(orientation));
        chunk(out, "prVt", latin(SECRET));
        out.write(plain, behindHead, plain.length - behindHead);
        out.writeBytes(latin(SECRET));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] bytes) {
        byte[] named = concat(latin(name), bytes);
        var sum = new CRC32();
        sum.update(named);
        number(out, bytes.length);
        out.writeBytes(named);
        number(out, (int) sum.getValue());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.writeBytes(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    /** Its picture is no picture: nobody here decodes it. */
    public static byte[] webp(int width, int height, int orientation) {
        var chunks = new ByteArrayOutputStream();
        riff(chunks, "VP8X", new byte[] {0x2C, 0, 0, 0, (byte) (width - 1), (byte) (width - 1 >> 8), 0, (byte) (height - 1), (byte) (height - 1 >> 8), 0});
        riff(chunks, "ICCP", latin("a profile, as it were"));
        riff(chunks, "VP8 ", latin("the picture."));
        riff(chunks, "EXIF", exif(orientation));
        riff(chunks, "XMP ", latin("<x exif:GPSLatitude='27,59N'/>" + SECRET));
        riff(chunks, "mine", latin(SECRET));
        var out = new ByteArrayOutputStream();
        riff(out, "RIFF", concat(latin("WEBP"), chunks.toByteArray()));
        out.writeBytes(latin(SECRET));
        return out.toByteArray();
    }

    private static void riff(ByteArrayOutputStream out, String name, byte[] bytes) {
        out.writeBytes(latin(name));
        out.writeBytes(new byte[] {(byte) bytes.length, (byte) (bytes.length >> 8), (byte) (bytes.length >> 16), 0});
        out.writeBytes(bytes);
        if (bytes.length % 2 == 1) {
            out.write(0);
        }
    }

    public static byte[] gif(BufferedImage image) {
        byte[] plain = encoded(image, "gif");
        int head = 13 + ((plain[10] & 0x80) == 0 ? 0 : 3 << (plain[10] & 7) + 1);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, head);
        out.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()});
        out.writeBytes(latin(SECRET));
        out.write(0);
        out.writeBytes(latin("!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0"));
        out.writeBytes(latin("!\u00ff\u000bXMP DataXMP" + (char) SECRET.length() + SECRET + "\0"));
        out.write(plain, head, plain.length - head);
        out.writeBytes(latin(SECRET));
        return out.toByteArray();
    }

    /** The beginning of a PNG file that says it is that large. */
    public static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
        var head = new ByteArrayOutputStream();
        number(head, width);
        number(head, height);
        head.writeBytes(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", deflated(new byte[1000]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Says in front of its head, where no PNG file says anything, that it is small. */
    public static byte[] disguised(byte[] png) {
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 8);
        var head = new ByteArrayOutputStream();
        number(head, 200);
        number(head, 100);
        head.writeBytes(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "prVt", head.toByteArray());
        out.write(png, 8, png.length - 8);
        return out.toByteArray();
    }

    /** In a box as phones have it, which is not taken apart here. */
    public static byte[] heic() {
        return concat(latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\1\0meta Exif\0\0"), exif(1));
    }

    // What cameras say

    /** A maker, how the picture is turned, and where it was taken. */
    public static byte[] exif(int orientation) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin("II*\0\u0008\0\0\0\3\0"));
        entry(out, 0x010F, 2, SECRET.length(), 50 + 30);
        entry(out, 0x0112, 3, 1, orientation);
        entry(out, 0x8825, 4, 1, 50);
        little(out, 0, 4);
        // The place, from 50 on.
        little(out, 2, 2);
        entry(out, 1, 2, 2, 'N');
        entry(out, 2, 5, 3, 100);
        little(out, 0, 4);
        out.writeBytes(latin(SECRET));
        out.writeBytes(new byte[32]);
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
        little(out, tag, 2);
        little(out, type, 2);
        little(out, count, 4);
        little(out, value, 4);
    }

    private static void little(ByteArrayOutputStream out, int number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(number >> 8 * i);
        }
    }

    // Bytes

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] some = new byte[bytes.length + 100];
        int length = deflater.deflate(some);
        deflater.end();
        return Arrays.copyOf(some, length);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
