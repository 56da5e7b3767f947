package dev.caveat.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is shown, in CSS pixels, as the beginning of its file says: of PNG, GIF, JPEG, WebP and SVG.
 *
 * <p>A page that says it leaves the right room before the picture is there.
 */
public record PictureSize(int width, int height) {
    /** How much of a file is looked at, in bytes: a little is enough for most, but photographs may have a preview in front. */
    private static final int[] BEGINNINGS = {4 << 10, 256 << 10};

    /** How a photograph may be turned, as its Exif data says: from this one on, by a quarter. */
    private static final int ON_ITS_SIDE = 5;

    private static final int ORIENTATION = 0x0112;

    /** How long the tag may be that begins a drawing, in characters. */
    private static final int TAG = 4000;

    private static final Pattern LENGTH = Pattern.compile("\\b(width|height)\\s*=\\s*[\"']\\s*([0-9]{1,5})(?:\\.[0-9]{0,9})?(?:px)?\\s*[\"']");
    private static final String NUMBER = "([0-9]{1,5})(?:\\.[0-9]{0,9})?";
    private static final Pattern VIEW = Pattern.compile(
            "\\bviewBox\\s*=\\s*[\"']\\s*\\S{1,20}[\\s,]+\\S{1,20}[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "\\s*[\"']");

    /** Empty for a file that does not say it, that is none of these, or that cannot be read. */
    public static Optional<PictureSize> in(Path file) {
        for (int length : BEGINNINGS) {
            byte[] beginning;
            try (InputStream in = Files.newInputStream(file)) {
                beginning = in.readNBytes(length);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
            Optional<PictureSize> size = of(beginning);
            if (size.isPresent() || beginning.length < length) {
                return size;
            }
        }
        return Optional.empty();
    }

    /** Empty for a file that does not say it, or that is none of these. */
    public static Optional<PictureSize> of(byte[] file) {
        return found(file).filter(size -> size.width > 0 && size.height > 0);
    }

    private static Optional<PictureSize> found(byte[] file) {
        if (begins(file, 0, "\u0089PNG\r\n\u001a\n") && file.length >= 24) {
            return Optional.of(new PictureSize(number(file, 16, 4), number(file, 20, 4)));
        }
        if (begins(file, 0, "GIF8") && file.length >= 10) {
            return Optional.of(new PictureSize(little(file, 6, 2), little(file, 8, 2)));
        }
        if (begins(file, 0, "\u00ff\u00d8")) {
            return jpeg(file);
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP") && file.length >= 30) {
            return webp(file);
        }
        return svg(new String(file, StandardCharsets.UTF_8));
    }

    private static Optional<PictureSize> jpeg(byte[] file) {
        boolean onItsSide = false;
        for (int at = 2; at + 9 < file.length && (file[at] & 0xFF) == 0xFF; ) {
            int marker = file[at + 1] & 0xFF;
            // A frame: C0 to CF, but for tables (C4, CC) and an extension (C8).
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                int height = number(file, at + 5, 2);
                int width = number(file, at + 7, 2);
                return Optional.of(onItsSide ? new PictureSize(height, width) : new PictureSize(width, height));
            }
            onItsSide |= marker == 0xE1 && begins(file, at + 4, "Exif\0\0") && orientation(file, at + 10) >= ON_ITS_SIDE;
            at += marker == 0xFF ? 1 : 2 + number(file, at + 2, 2);
        }
        return Optional.empty();
    }

    /** What the Exif data from here on say; 0 if nothing. Cameras write the picture as it lay, and browsers turn it. */
    private static int orientation(byte[] file, int start) {
        boolean little = begins(file, start, "II");
        int directory = start + exif(file, start + 4, 4, little);
        if (directory < start || directory + 2 > file.length) {
            return 0;
        }
        int entries = exif(file, directory, 2, little);
        for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= file.length; i++) {
            int entry = directory + 2 + 12 * i;
            if (exif(file, entry, 2, little) == ORIENTATION) {
                return exif(file, entry + 8, 2, little);
            }
        }
        return 0;
    }

    private static int exif(byte[] file, int from, int bytes, boolean little) {
        return from + bytes > file.length ? 0 : little ? little(file, from, bytes) : number(file, from, bytes);
    }

    private static Optional<PictureSize> webp(byte[] file) {
        if (begins(file, 12, "VP8X")) {
            return Optional.of(new PictureSize(little(file, 24, 3) + 1, little(file, 27, 3) + 1));
        }
        if (begins(file, 12, "VP8L")) {
            int bits = little(file, 21, 4);
            return Optional.of(new PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
        }
        return begins(file, 12, "VP8 ") ? Optional.of(new PictureSize(little(file, 26, 2) & 0x3FFF, little(file, 28, 2) & 0x3FFF)) : Optional.empty();
    }

    private static Optional<PictureSize> svg(String text) {
        int start = text.indexOf("<svg");
        int end = start < 0 ? -1 : text.indexOf('>', start);
        if (end < 0 || end - start > TAG) {
            return Optional.empty();
        }
        String tag = text.substring(start, end);
        int width = 0;
        int height = 0;
        for (Matcher length = LENGTH.matcher(tag); length.find(); ) {
            int value = Integer.parseInt(length.group(2));
            width = length.group(1).equals("width") ? value : width;
            height = length.group(1).equals("height") ? value : height;
        }
        if (width > 0 && height > 0) {
            return Optional.of(new PictureSize(width, height));
        }
        Matcher view = VIEW.matcher(tag);
        return view.find() ? Optional.of(new PictureSize(Integer.parseInt(view.group(1)), Integer.parseInt(view.group(2)))) : Optional.empty();
    }

    private static boolean begins(byte[] file, int from, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (from + i >= file.length || (file[from + i] & 0xFF) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] file, int from, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | file[from + i] & 0xFF;
        }
        return number;
    }

    private static int little(byte[] file, int from, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = number << 8 | file[from + i] & 0xFF;
        }
        return number;
    }
}
