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
        if (PictureKind.PNG.isOf(file) && file.length >= 24) {
            return Optional.of(new PictureSize(Bytes.number(file, 16, 4), Bytes.number(file, 20, 4)));
        }
        if (Bytes.begins(file, 0, "GIF8") && file.length >= 10) {
            return Optional.of(new PictureSize(Bytes.little(file, 6, 2), Bytes.little(file, 8, 2)));
        }
        if (Bytes.begins(file, 0, "\u00ff\u00d8")) {
            return jpeg(file);
        }
        if (PictureKind.WEBP.isOf(file) && file.length >= 30) {
            return webp(file);
        }
        return svg(new String(file, StandardCharsets.UTF_8));
    }

    private static Optional<PictureSize> jpeg(byte[] file) {
        boolean onItsSide = false;
        for (int at = 2; at + 9 < file.length && (file[at] & 0xFF) == 0xFF; ) {
            int marker = file[at + 1] & 0xFF;
            if (JpegFile.isFrame(marker)) {
                int height = Bytes.number(file, at + 5, 2);
                int width = Bytes.number(file, at + 7, 2);
                return Optional.of(onItsSide ? new PictureSize(height, width) : new PictureSize(width, height));
            }
            // Cameras write the picture as it lay, and browsers turn it.
            onItsSide |= marker == 0xE1 && Bytes.begins(file, at + 4, Exif.MARK) && Exif.isOnItsSide(Exif.orientation(file, at + 10));
            at += marker == 0xFF ? 1 : 2 + Bytes.number(file, at + 2, 2);
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> webp(byte[] file) {
        if (Bytes.begins(file, 12, "VP8X")) {
            return Optional.of(new PictureSize(Bytes.little(file, 24, 3) + 1, Bytes.little(file, 27, 3) + 1));
        }
        if (Bytes.begins(file, 12, "VP8L")) {
            int bits = Bytes.little(file, 21, 4);
            return Optional.of(new PictureSize((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1));
        }
        return Bytes.begins(file, 12, "VP8 ") ? Optional.of(new PictureSize(Bytes.little(file, 26, 2) & 0x3FFF, Bytes.little(file, 28, 2) & 0x3FFF)) : Optional.empty();
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
}
