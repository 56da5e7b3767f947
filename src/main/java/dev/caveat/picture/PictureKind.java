package dev.caveat.picture;

import java.util.Arrays;
import java.util.Optional;

/** The forms of pictures that Caveat can take apart, told by how their files begin, whatever they are called. */
public enum PictureKind {
    JPEG {
        @Override
        boolean isOf(byte[] file) {
            return Bytes.begins(file, 0, "\u00ff\u00d8\u00ff");
        }
    },
    PNG {
        @Override
        boolean isOf(byte[] file) {
            return Bytes.begins(file, 0, PngFile.SIGNATURE);
        }
    },
    WEBP {
        @Override
        boolean isOf(byte[] file) {
            return Bytes.begins(file, 0, "RIFF") && Bytes.begins(file, 8, "WEBP");
        }
    },
    GIF {
        @Override
        boolean isOf(byte[] file) {
            return Bytes.begins(file, 0, "GIF87a") || Bytes.begins(file, 0, "GIF89a");
        }
    };

    abstract boolean isOf(byte[] file);

    static Optional<PictureKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(file)).findFirst();
    }
}
