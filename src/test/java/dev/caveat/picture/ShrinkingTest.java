package dev.caveat.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.trace.Fingerprint;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Smaller copies of pictures: their points, and their files. */
class ShrinkingTest {
    private static final String POINTS = "1def3ab4a9832c719d95081658499f1e";
    private static final Widths WIDTHS = new Widths(List.of(20, 60), 82);

    private static Shrinking.Shrunk shrunk(byte[] file) {
        return new Shrinking(WIDTHS).of(file);
    }

    // Points

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anEvenSurfaceStaysAsItIs() {
        for (int value : new int[] {0, 1, 127, 128, 254, 255}) {
            byte[] values = new byte[97 * 61 * 3];
            Arrays.fill(values, (byte) value);
            for (byte one : Resampler.scaled(new Resampler.Samples(97, 61, 3, values), 31, 17).values()) {
                assertEquals((byte) value, one);
            }
        }
    }

    @Test
    void ofTheSameSizeNothingChanges() {
        var samples = new Resampler.Samples(23, 9, 3, random(23 * 9 * 3, 5));
        assertArrayEquals(samples.values(), Resampler.scaled(samples, 23, 9).values());
    }

    @Test
    void aFineCheckerboardBecomesGrey() {
        byte[] values = new byte[100 * 100];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) ((i / 100 + i % 100) % 2 * 255);
        }
        byte[] small = Resampler.scaled(new Resampler.Samples(100, 100, 1, values), 20, 20).values();
        for (int i = 0; i < small.length; i++) {
            assertEquals(127, small[i] & 0xFF, 12, "point " + i);
        }
    }

    @Test
    void coloursThatNobodySeesShineNowhere() {
        byte[] values = new byte[40 * 40 * 4];
        for (int i = 0; i < 40 * 40; i++) {
            boolean seen = i % 40 >= 20;
            // Green that is not seen beside red that is.
            values[4 * i] = (byte) (seen ? 255 : 0);
            values[4 * i + 1] = (byte) (seen ? 0 : 255);
            values[4 * i + 3] = (byte) (seen ? 255 : 0);
        }
        byte[] small = Resampler.scaled(new Resampler.Samples(40, 40, 4, values), 7, 7).values();
        for (int i = 0; i < 7 * 7; i++) {
            assertEquals(0, small[4 * i + 1], "green at " + i);
            assertTrue(small[4 * i + 3] == 0 || (small[4 * i] & 0xFF) == 255, "red at " + i);
        }
    }

    /** On every machine: what changes this has to change the version of the scaler. */
    @Test
    void pointsAreTheSameEverywhere() {
        var samples = new Resampler.Samples(211, 137, 4, random(211 * 137 * 4, 7));
        assertEquals(POINTS, Fingerprint.of(Resampler.scaled(samples, 48, 31).values()).hex());
    }

    @Test
    void oddShapes() {
        for (int[] shape : new int[][] {{1, 1, 1, 1}, {2, 1, 1, 1}, {500, 1, 3, 1}, {1, 500, 1, 3}, {7, 300, 6, 257}}) {
            Resampler.Samples small = Resampler.scaled(new Resampler.Samples(shape[0], shape[1], 3, random(shape[0] * shape[1] * 3, 3)), shape[2], shape[3]);
            assertEquals(shape[2] * shape[3] * 3, small.values().length);
        }
    }

    // Files

    @Test
    void ofAPhotograph() {
        byte[] file = Photographs.jpeg(Photographs.soft(200, 100, 1), 1);
        List<Shrinking.Copy> copies = shrunk(file).smaller();
        assertEquals(List.of(60, 20), copies.stream().map(Shrinking.Copy::width).toList());
        for (Shrinking.Copy copy : copies) {
            assertEquals(Optional.of(new PictureSize(copy.width(), copy.width() / 2)), PictureSize.of(copy.bytes()));
            assertEquals(Optional.of(PictureKind.JPEG), PictureKind.of(copy.bytes()));
            assertTrue(new String(copy.bytes(), StandardCharsets.ISO_8859_1).contains("a profile, as it were"));
            assertArrayEquals(copy.bytes(), BarePicture.of(copy.bytes()).orElseThrow().bytes(), "nothing is in there that is not the picture's");
            assertFalse(Whereabouts.in(copy.bytes()));
        }
        assertNear(Photographs.soft(200, 100, 1), Photographs.decoded(copies.get(0).bytes()));
    }

    @Test
    void ofOneThatLiesOnItsSide() {
        List<Shrinking.Copy> copies = shrunk(Photographs.jpeg(Photographs.soft(200, 100, 1), 6)).smaller();
        assertEquals(List.of(60, 20), copies.stream().map(Shrinking.Copy::width).toList());
        for (Shrinking.Copy copy : copies) {
            // It lies there as the original does, and says so: as it is shown it is twice as high as wide.
            assertEquals(Optional.of(new PictureSize(copy.width(), copy.width() * 2)), PictureSize.of(copy.bytes()));
            assertEquals(copy.width() * 2, Photographs.decoded(copy.bytes()).getWidth());
        }
    }

    @Test
    void ofADrawing() {
        byte[] file = Photographs.png(Photographs.soft(200, 100, 1), 1);
        List<Shrinking.Copy> copies = shrunk(file).smaller();
        assertEquals(List.of(60, 20), copies.stream().map(Shrinking.Copy::width).toList());
        assertEquals(Optional.of(PictureKind.PNG), PictureKind.of(copies.get(0).bytes()));
        assertTrue(new String(copies.get(0).bytes(), StandardCharsets.ISO_8859_1).contains("sRGB"));
        assertNear(Photographs.soft(200, 100, 1), Photographs.decoded(copies.get(0).bytes()));
    }

    @Test
    void ofGreyAndOfPalettesAndOfWhatIsSeenThrough() {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_USHORT_GRAY}) {
            var image = new BufferedImage(200, 100, type);
            image.getGraphics().drawImage(Photographs.soft(200, 100, 1), 0, 0, null);
            for (Shrinking.Copy copy : shrunk(Photographs.encoded(image, "png")).smaller()) {
                // What a palette mixes of its few colours is seen from afar.
                assertNear(type == BufferedImage.TYPE_BYTE_INDEXED ? Photographs.soft(200, 100, 1) : image, Photographs.decoded(copy.bytes()));
            }
        }
        var grey = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY);
        grey.getGraphics().drawImage(Photographs.soft(200, 100, 1), 0, 0, null);
        List<Shrinking.Copy> copies = shrunk(Photographs.encoded(grey, "jpeg")).smaller();
        assertEquals(2, copies.size());
        assertNear(grey, Photographs.decoded(copies.get(0).bytes()));
    }

    /** In the middle of each quarter the two pictures have nearly the same colour. */
    private static void assertNear(BufferedImage large, BufferedImage small) {
        for (int i = 1; i < 8; i += 2) {
            int one = large.getRGB(large.getWidth() * i / 8, large.getHeight() * i / 8);
            int other = small.getRGB(small.getWidth() * i / 8, small.getHeight() * i / 8);
            for (int shift = 0; shift < 32; shift += 8) {
                assertEquals(one >>> shift & 0xFF, other >>> shift & 0xFF, 40, "at " + i + " by " + shift);
            }
        }
    }

    @Test
    void nothingGrows() {
        // Two colours without any order: few bits each, until they are mixed.
        var image = new BufferedImage(62, 400, BufferedImage.TYPE_BYTE_BINARY);
        var random = new Random(1);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 62; x++) {
                image.setRGB(x, y, random.nextBoolean() ? 0xFFFFFF : 0);
            }
        }
        byte[] file = Photographs.encoded(image, "png");
        Shrinking.Shrunk shrunk = shrunk(file);
        assertTrue(shrunk.smaller().stream().allMatch(copy -> copy.bytes().length < file.length && copy.width() < 60), shrunk::toString);
        assertEquals(Optional.empty(), shrunk.left());
    }

    @Test
    void thereAreNoneOfWhatIsSmallOrOfAnotherKind() {
        for (byte[] file : new byte[][] {
                Photographs.jpeg(Photographs.soft(20, 20, 1), 1), Photographs.webp(200, 100, 1), Photographs.gif(Photographs.soft(200, 100, 1)), Photographs.latin("none")}) {
            assertEquals(Shrinking.Shrunk.NOTHING, shrunk(file));
        }
    }

    @Test
    void whatIsTooLargeIsNotEvenDecoded() {
        assertEquals(Optional.of(NotShrunk.TOO_LARGE), shrunk(Photographs.bomb(100_000, 100_000)).left());
        assertEquals(Optional.of(NotShrunk.TOO_LARGE), shrunk(Photographs.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)).left());
        assertEquals(List.of(), shrunk(Photographs.bomb(200, 60_000)).smaller());
    }

    @Test
    void whatHidesHowLargeItIsIsNotDecodedEither() {
        byte[] file = Photographs.disguised(Photographs.bomb(40_000, 40_000));
        assertEquals(Optional.of(new PictureSize(200, 100)), PictureSize.of(file));
        assertEquals(Optional.of(NotShrunk.UNREAD), shrunk(file).left());
    }

    /** Run by itself, with little memory: what becomes of a picture that is not too large for others. */
    static final class WithLittleMemory {
        public static void main(String[] arguments) {
            byte[] file = Photographs.encoded(Photographs.soft(200, 100, 1), "jpeg");
            for (int at = 2; at < file.length - 8; at++) {
                if ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == 0xC0) {
                    file[at + 5] = file[at + 7] = 6_000 >> 8;
                }
            }
            System.out.println(shrunk(file).left() + " " + shrunk(Photographs.png(Photographs.soft(200, 100, 1), 1)).smaller().size());
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryDoesNotEndTheBuild() throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp", System.getProperty("java.class.path"),
                WithLittleMemory.class.getName()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals("Optional[" + NotShrunk.TOO_LARGE + "] 2", said);
    }

    @Test
    void coloursForPrintAreNotRead() {
        byte[] file = Photographs.encoded(Photographs.soft(200, 100, 1), "jpeg");
        for (int at = 2; at < file.length; at++) {
            if ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == 0xC0) {
                file[at + 9] = 4;
            }
        }
        assertEquals(Optional.of(NotShrunk.UNREAD), shrunk(file).left());
    }

    @Test
    void brokenFilesAreBorne() {
        long seed = Seed.of("ShrinkingTest");
        var random = new Random(seed);
        byte[][] files = {Photographs.jpeg(Photographs.soft(80, 40, 1), 6), Photographs.png(Photographs.soft(80, 40, 1), 1)};
        for (int i = 0; i < 300; i++) {
            byte[] broken = files[i % 2].clone();
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            }
            shrunk(random.nextInt(3) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken);
        }
    }
}
