package dev.caveat.theme;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is in CSS pixels, as the beginning of its file says: of PNG, GIF, JPEG, WebP and SVG.
 *
 * <p>A page that says it leaves the right room before the picture is there.
 */
record PictureSize(int width, int height) {
    /** How much of a file is looked at: JPEGs may have a preview in front. */
    static final int BEGINNING = 256 << 10;

    private static final Pattern SVG = Pattern.compile("<svg\\b([^>]{0,4000})>");
    private static final Pattern LENGTH = Pattern.compile("\\b(width|height)\\s*=\\s*[\"']\\s*([0-9]{1,5})(?:\\.[0-9]{0,9})?(?:px)?\\s*[\"']");
    private static final String NUMBER = "([0-9]{1,5})(?:\\.[0-9]{0,9})?";
    private static final Pattern VIEW = Pattern.compile(
            "\\bviewBox\\s*=\\s*[\"']\\s*\\S{1,20}[\\s,]+\\S{1,20}[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "\\s*[\"']");

    /** Empty for a file that does not say it, or that is none of these. */
    static Optional<PictureSize> of(byte[] file) {
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
        for (int at = 2; at + 9 < file.length && (file[at] & 0xFF) == 0xFF; ) {
            int marker = file[at + 1] & 0xFF;
            // A frame: C0 to CF, but for tables (C4, CC) and an extension (C8).
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return Optional.of(new PictureSize(number(file, at + 7, 2), number(file, at + 5, 2)));
            }
            at += marker == 0xFF ? 1 : 2 + number(file, at + 2, 2);
        }
        return Optional.empty();
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
        Matcher svg = SVG.matcher(text);
        if (!svg.find()) {
            return Optional.empty();
        }
        int width = 0;
        int height = 0;
        for (Matcher length = LENGTH.matcher(svg.group(1)); length.find(); ) {
            int value = Integer.parseInt(length.group(2));
            width = length.group(1).equals("width") ? value : width;
            height = length.group(1).equals("height") ? value : height;
        }
        if (width > 0 && height > 0) {
            return Optional.of(new PictureSize(width, height));
        }
        Matcher view = VIEW.matcher(svg.group(1));
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
