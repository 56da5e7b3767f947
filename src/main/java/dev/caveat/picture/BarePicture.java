package dev.caveat.picture;

import java.util.Optional;

/**
 * A picture's file without what it says of who took it, where, when and with what. What is seen of it is the same, bit for bit.
 *
 * <p>It is made by copying what is known to make up a picture, not by taking away what is known to give somebody away: what
 * nobody here has heard of stays behind, and so does what follows the end of the picture. The colour profile stays, and how
 * the picture is turned. What a phone puts behind the picture, such as a film or a map of its brightness, goes.
 *
 * @param bytes the file
 * @param isWhole false for a picture whose file breaks off or makes no sense from somewhere on: it ends there
 */
public record BarePicture(byte[] bytes, boolean isWhole) {
    /** Empty for what is no JPEG, PNG, WebP or GIF. Never fails. */
    public static Optional<BarePicture> of(byte[] file) {
        return PictureKind.of(file).map(kind -> switch (kind) {
            case JPEG -> JpegFile.read(file).bare();
            case PNG -> PngFile.read(file).bare();
            case WEBP -> WebpFile.bare(file);
            case GIF -> GifFile.bare(file);
        });
    }
}
