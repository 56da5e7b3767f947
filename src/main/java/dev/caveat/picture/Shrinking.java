package dev.caveat.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The smaller copies of one picture: JPEG of JPEG, PNG of PNG, in the colours of the picture.
 *
 * <p>The points are reckoned here, see {@link Resampler}; files are decoded and encoded by the Java runtime, so that another one may make
 * other bytes of the same points.
 */
final class Shrinking {
    /** What a picture may need decoded, in bytes: 60 million points of a photograph. */
    static final long MOST_MEMORY = 180_000_000;
    /** Above that, pictures are scaled one after the other. */
    private static final long LARGE = 24_000_000;
    private static final float USUAL_DEFLATION = 0.34f;

    private final Widths widths;
    private final Object turn = new Object();

    Shrinking(Widths widths) {
        this.widths = widths;
    }

    /**
     * What became of a picture.
     *
     * @param smaller the widest first, each with fewer bytes than the one before it and than the picture
     * @param left why there are none although the picture is wide enough; empty where there is no such reason
     */
    record Shrunk(List<Copy> smaller, Optional<NotShrunk> left) {
        static final Shrunk NOTHING = new Shrunk(List.of(), Optional.empty());

        static Shrunk left(NotShrunk why) {
            return new Shrunk(List.of(), Optional.of(why));
        }
    }

    /** @param width in CSS pixels, as it is shown */
    record Copy(int width, byte[] bytes) {}

    Shrunk of(byte[] file) {
        Optional<PictureKind> kind = PictureKind.of(file).filter(one -> one == PictureKind.JPEG || one == PictureKind.PNG);
        Optional<PictureSize> size = kind.flatMap(one -> PictureSize.of(file));
        if (size.isEmpty() || widths.below(size.get().width()).isEmpty()) {
            return Shrunk.NOTHING;
        }
        boolean jpeg = kind.get() == PictureKind.JPEG;
        int points = jpeg ? JpegFile.read(file).components() : bytesOfPoint(file);
        // No number of whole bytes holds what a file can claim.
        double memory = (double) size.get().width() * size.get().height() * points;
        if (memory > MOST_MEMORY) {
            return Shrunk.left(NotShrunk.TOO_LARGE);
        }
        try {
            if (memory <= LARGE) {
                return jpeg ? jpeg(file, size.get()) : png(file, size.get());
            }
            synchronized (turn) {
                return jpeg ? jpeg(file, size.get()) : png(file, size.get());
            }
        } catch (OutOfMemoryError little) {
            // What did not fit is one array of all points: there is as much room as before.
            return Shrunk.left(NotShrunk.TOO_LARGE);
        } catch (IOException | RuntimeException unreadable) {
            // The decoder throws whatever befalls it at a file that lies.
            return Shrunk.left(NotShrunk.UNREAD);
        }
    }

    /** Of a PNG file, decoded. */
    private static int bytesOfPoint(byte[] file) {
        int values = switch (Bytes.at(file, 25)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return values * (Bytes.at(file, 24) == 16 ? 2 : 1);
    }

    private Shrunk jpeg(byte[] file, PictureSize size) throws IOException {
        JpegFile jpeg = JpegFile.read(file);
        if (jpeg.components() != 1 && jpeg.components() != 3) {
            return Shrunk.left(NotShrunk.UNREAD);
        }
        Resampler.Rows picture = read("jpeg", jpeg.plain(), size);
        boolean turned = Exif.isOnItsSide(jpeg.orientation());
        if (size.width() != (turned ? picture.height() : picture.width())) {
            return Shrunk.left(NotShrunk.UNREAD);
        }
        return shrunk(picture, turned, file.length, samples -> jpeg.dressed(jpeg(samples)));
    }

    private Shrunk png(byte[] file, PictureSize size) throws IOException {
        PngFile png = PngFile.read(file);
        if (!png.isPlain()) {
            return Shrunk.left(NotShrunk.UNREAD);
        }
        Resampler.Rows picture = read("png", png.plain(), size);
        if (size.width() != picture.width()) {
            return Shrunk.left(NotShrunk.UNREAD);
        }
        return shrunk(picture, false, file.length, samples -> png.dressed(png(samples)));
    }

    /** Writes what was reckoned. */
    private interface Writer {
        byte[] bytes(Resampler.Samples samples) throws IOException;
    }

    /** Each from the one before, which is nearly as good and much faster. */
    private Shrunk shrunk(Resampler.Rows picture, boolean turned, int own, Writer writer) throws IOException {
        int across = turned ? picture.height() : picture.width();
        List<Integer> wanted = new ArrayList<>(widths.below(across));
        wanted.sort(Comparator.reverseOrder());
        List<Copy> smaller = new ArrayList<>();
        Resampler.Rows from = picture;
        int least = own;
        for (int width : wanted) {
            int other = Math.max(1, Math.round((float) (turned ? picture.width() : picture.height()) * width / across));
            Resampler.Samples samples = turned ? Resampler.scaled(from, other, width) : Resampler.scaled(from, width, other);
            from = samples;
            byte[] bytes = writer.bytes(samples);
            if (bytes.length < least) {
                smaller.add(new Copy(width, bytes));
                least = bytes.length;
            }
        }
        return new Shrunk(List.copyOf(smaller), Optional.empty());
    }

    // Files

    private static Resampler.Rows read(String form, byte[] file, PictureSize size) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(form).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            // A file can say twice how large it is; here the decoder tells what it goes by.
            if ((long) reader.getWidth(0) * reader.getHeight(0) != (long) size.width() * size.height()) {
                throw new IOException("another size than the file says at first");
            }
            BufferedImage image = reader.read(0);
            return image.getColorModel() instanceof IndexColorModel palette
                    ? new OfPalette(image.getRaster(), palette) : new OfRaster(image.getRaster());
        } finally {
            reader.dispose();
        }
    }

    /** A picture as it was decoded; of 16 bits, the upper eight. */
    private record OfRaster(Raster raster) implements Resampler.Rows {
        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public int channels() {
            return raster.getNumBands();
        }

        @Override
        public void row(int y, int[] into) {
            raster.getPixels(0, y, width(), 1, into);
            if (raster.getTransferType() == DataBuffer.TYPE_USHORT) {
                for (int i = 0; i < width() * channels(); i++) {
                    into[i] >>= 8;
                }
            }
        }
    }

    /** A picture whose points are numbers of colours. */
    private record OfPalette(Raster raster, IndexColorModel palette) implements Resampler.Rows {
        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public int channels() {
            return palette.hasAlpha() ? 4 : 3;
        }

        @Override
        public void row(int y, int[] into) {
            int channels = channels();
            int[] numbers = raster.getPixels(0, y, width(), 1, (int[]) null);
            for (int x = 0; x < numbers.length; x++) {
                int colour = palette.getRGB(numbers[x]);
                into[x * channels] = colour >> 16 & 0xFF;
                into[x * channels + 1] = colour >> 8 & 0xFF;
                into[x * channels + 2] = colour & 0xFF;
                if (channels == 4) {
                    into[x * channels + 3] = colour >>> 24;
                }
            }
        }
    }

    private byte[] jpeg(Resampler.Samples samples) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(widths.quality() / 100f);
        if (how instanceof JPEGImageWriteParam jpeg) {
            jpeg.setOptimizeHuffmanTables(true);
        }
        return written(writer, how, samples);
    }

    private static byte[] png(Resampler.Samples samples) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(USUAL_DEFLATION);
        return written(writer, how, samples);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, Resampler.Samples samples) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(samples), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Resampler.Samples samples) {
        int channels = samples.channels();
        int[] offsets = new int[channels];
        for (int i = 0; i < channels; i++) {
            offsets[i] = i;
        }
        boolean alpha = channels % 2 == 0;
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(channels < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB), alpha, false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples.values(), samples.values().length), samples.width(), samples.height(),
                samples.width() * channels, channels, offsets, null);
        return new BufferedImage(model, raster, false, null);
    }
}
