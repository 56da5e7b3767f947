package dev.caveat.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a file says where its picture was taken: looked for in all bytes, so that a form which nobody here can take apart, such
 * as HEIC, is seen through as well.
 */
public final class Whereabouts {
    /** What XMP calls a place; it stands in files as text. */
    private static final List<String> NAMES = List.of(
            "GPSLatitude", "GPSLongitude", "photoshop:City", "Iptc4xmpCore:Location", "Iptc4xmpExt:LocationCreated");

    /** What the boxes of HEIC and AVIF files are. */
    private static final List<String> BRANDS = List.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1", "miaf", "MiHE", "avif", "avis", "avci", "avcs", "crx ");

    /** How other files begin that may say it: JPEG XL and JPEG 2000 in their boxes, and large TIFF. */
    private static final List<String> BEGINNINGS = List.of("\0\0\0\u000cJXL \r\n\u0087\n", "\0\0\0\u000cjP  \r\n\u0087\n", "II+\0", "MM\0+");

    /** How much of a compressed text is looked at, in bytes. */
    private static final int MOST_TEXT = 4 << 20;
    /** The texts of a PNG file, of which some hold what other files hold as it is. */
    private static final List<String> TEXTS = List.of("tEXt", "zTXt", "iTXt");
    private static final String RAW = "Raw profile type";
    private static final int AROUND = 12;

    private Whereabouts() {}

    /** Takes time in proportion to the file; never fails. */
    public static boolean in(byte[] file) {
        return stands(file) || PictureKind.PNG.isOf(file) && standsInTexts(file);
    }

    /** Whether a file is a picture in a form that may say it, but that is not taken apart: HEIC, AVIF, JPEG XL, TIFF. */
    public static boolean mayBeIn(byte[] file) {
        boolean boxes = Bytes.begins(file, 4, "ftyp");
        boolean picture = BRANDS.stream().anyMatch(brand -> Bytes.begins(file, 8, brand));
        return boxes && picture || Exif.isAt(file, 0) || BEGINNINGS.stream().anyMatch(beginning -> Bytes.begins(file, 0, beginning));
    }

    private static boolean stands(byte[] file) {
        for (int at = 0; at < file.length; at++) {
            byte first = file[at];
            if ((first == 'I' || first == 'M') && Exif.isAt(file, at) && Exif.hasPlace(file, at)) {
                return true;
            }
            if ((first == 'G' || first == 'p' || first == 'I') && isNamed(file, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(byte[] file, int at) {
        for (String name : NAMES) {
            if (Bytes.begins(file, at, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsInTexts(byte[] file) {
        int at = PngFile.SIGNATURE.length();
        while (at + AROUND <= file.length) {
            int length = Bytes.number(file, at, 4);
            if (length < 0 || length > file.length - at - AROUND) {
                return false;
            }
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (TEXTS.contains(name) && standsInText(file, name, at + 8, at + 8 + length)) {
                return true;
            }
            at += AROUND + length;
        }
        return false;
    }

    private static boolean standsInText(byte[] file, String name, int from, int to) {
        int text = from;
        while (text < to && file[text] != 0) {
            text++;
        }
        // Behind the keyword: how it is compressed; of iTXt, whether it is, the language, and the keyword in it.
        text++;
        boolean compressed = name.equals("zTXt");
        if (name.equals("iTXt")) {
            compressed = Bytes.at(file, text) == 1;
            text += 2;
            for (int words = 0; words < 2; words++) {
                while (text < to && file[text] != 0) {
                    text++;
                }
                text++;
            }
        } else if (compressed) {
            text++;
        }
        if (text >= to) {
            return false;
        }
        byte[] plain = compressed ? inflated(file, text, to) : copy(file, text, to);
        return stands(plain) || Bytes.begins(file, from, RAW) && stands(unhexed(plain));
    }

    private static byte[] copy(byte[] file, int from, int to) {
        var out = new ByteArrayOutputStream(to - from);
        out.write(file, from, to - from);
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] file, int from, int to) {
        var out = new ByteArrayOutputStream();
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            byte[] some = new byte[8192];
            int count = inflater.inflate(some);
            while (count > 0 && out.size() < MOST_TEXT) {
                out.write(some, 0, count);
                count = inflater.inflate(some);
            }
        } catch (DataFormatException broken) {
            // What came before is looked at.
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    /** The bytes that pairs of digits stand for, wherever these begin. */
    private static byte[] unhexed(byte[] text) {
        var out = new ByteArrayOutputStream(text.length / 2);
        int high = -1;
        for (byte one : text) {
            int digit = HexFormat.isHexDigit(one) ? HexFormat.fromHexDigit(one) : -1;
            if (digit < 0) {
                high = -1;
            } else if (high < 0) {
                high = digit;
            } else {
                out.write(high << 4 | digit);
                high = -1;
            }
        }
        return out.toByteArray();
    }
}
