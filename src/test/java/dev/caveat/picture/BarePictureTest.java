package dev.caveat.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of pictures that say too much. */
class BarePictureTest {
    private static final BufferedImage IMAGE = Photographs.soft(40, 30, 1);

    private static Map<String, byte[]> files(int orientation) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("jpeg", Photographs.jpeg(IMAGE, orientation));
        files.put("png", Photographs.png(IMAGE, orientation));
        files.put("webp", Photographs.webp(40, 30, orientation));
        files.put("gif", Photographs.gif(IMAGE));
        return files;
    }

    private static boolean tells(byte[] file) {
        String text = text(file);
        return Whereabouts.in(file) || text.contains(Photographs.SECRET) || text.contains("GPS") || text.contains("Room");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int[] points(byte[] file) {
        BufferedImage image = Photographs.decoded(file);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void nothingIsLeftButThePicture() {
        files(1).forEach((form, file) -> {
            assertTrue(tells(file), form + " is a good example");
            BarePicture bare = BarePicture.of(file).orElseThrow();
            assertFalse(tells(bare.bytes()), form + ": " + text(bare.bytes()));
            assertTrue(bare.isWhole(), form);
            assertEquals(PictureSize.of(file), PictureSize.of(bare.bytes()), form);
            assertArrayEquals(bare.bytes(), BarePicture.of(bare.bytes()).orElseThrow().bytes(), form + " a second time");
            if (!form.equals("webp")) {
                assertArrayEquals(points(file), points(bare.bytes()), form);
            }
        });
    }

    @Test
    void profilesAndAnimationsStay() {
        files(1).forEach((form, file) -> {
            String kept = Map.of("jpeg", "ICC_PROFILE\0\1\1a profile, as it were", "png", "sRGB", "webp", "a profile, as it were", "gif", "NETSCAPE2.0").get(form);
            assertTrue(text(BarePicture.of(file).orElseThrow().bytes()).contains(kept), form);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void howItIsTurnedStaysAndNothingElse(int orientation) {
        files(orientation).forEach((form, file) -> {
            byte[] bare = BarePicture.of(file).orElseThrow().bytes();
            assertFalse(tells(bare), form);
            int at = text(bare).indexOf("MM\0*");
            assertEquals(form.equals("gif"), at < 0, form);
            if (at >= 0) {
                assertEquals(orientation, Exif.orientation(bare, at), form);
                assertEquals(PictureSize.of(file), PictureSize.of(bare), form);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255, 65535})
    void whatIsNoTurnIsNone(int orientation) {
        files(orientation).forEach((form, file) -> assertEquals(-1, text(BarePicture.of(file).orElseThrow().bytes()).indexOf("MM\0*"), form));
    }

    @Test
    void thePreviewInTheHeadOfAJpegGoes() {
        byte[] plain = Photographs.encoded(IMAGE, "jpeg");
        // A preview of one point, whose three bytes are the secret.
        byte[] file = Arrays.copyOf(plain, plain.length + 3);
        System.arraycopy(plain, 20, file, 23, plain.length - 20);
        file[5] = 19;
        file[18] = 1;
        file[19] = 1;
        System.arraycopy(Photographs.latin("abc"), 0, file, 20, 3);
        assertArrayEquals(plain, BarePicture.of(file).orElseThrow().bytes());
    }

    @Test
    void whatIsNoPictureIsLeftAlone() {
        for (String text : new String[] {"", "no picture", "\u00ff\u00d8", "RIFFxxxxWAVE", "GIF90a", "<svg/>"}) {
            assertEquals(Optional.empty(), BarePicture.of(Photographs.latin(text)));
        }
    }

    @Test
    void whatBreaksOffTellsNothingEither() {
        files(6).forEach((form, file) -> {
            int whole = BarePicture.of(file).orElseThrow().bytes().length;
            for (int length = 16; length < file.length - Photographs.SECRET.length() - 20; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                Optional<BarePicture> bare = BarePicture.of(cut);
                assertFalse(bare.isPresent() && tells(bare.get().bytes()), form + " of " + length + " bytes");
                assertFalse(bare.isPresent() && bare.get().isWhole() && bare.get().bytes().length < whole, form + " of " + length + " bytes");
            }
        });
    }

    /** What is broken may hold anything where the picture should be; but it neither fails nor grows, and is the same a second time. */
    @Test
    void anyBytesAreBorne() {
        long seed = Seed.of("BarePictureTest.anyBytesAreBorne");
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            for (byte[] file : files(1 + random.nextInt(8)).values()) {
                byte[] broken = file.clone();
                for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                    broken[12 + random.nextInt(Math.min(400, broken.length - 12))] = (byte) random.nextInt(256);
                }
                broken = random.nextInt(3) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
                Whereabouts.in(broken);
                PictureSize.of(broken);
                Optional<BarePicture> bare = BarePicture.of(broken);
                if (bare.isPresent()) {
                    assertTrue(bare.get().bytes().length <= broken.length + 40, "seed " + seed + ", " + i);
                    assertArrayEquals(bare.get().bytes(), BarePicture.of(bare.get().bytes()).orElse(bare.get()).bytes(), "seed " + seed + ", " + i);
                }
            }
        }
    }

    @Test
    void placesAreFoundInFilesOfAnyKind() {
        assertTrue(Whereabouts.in(Photographs.heic()));
        assertTrue(Whereabouts.mayBeIn(Photographs.heic()));
        assertTrue(Whereabouts.in(Photographs.exif(1)));
        assertTrue(Whereabouts.mayBeIn(Photographs.exif(1)));
        assertFalse(Whereabouts.in(Exif.turned(6)));
        assertFalse(Whereabouts.mayBeIn(Photographs.latin("MM no")));
        assertFalse(Whereabouts.in(Photographs.encoded(IMAGE, "png")));
    }

    @Test
    void otherFormsThatMayTellAreKnown() {
        for (String beginning : new String[] {
                "\0\0\0\u000cJXL \r\n\u0087\n", "\0\0\0\u000cjP  \r\n\u0087\n", "\0\0\0\u0018ftyphevx", "\0\0\0\u0018ftypmiaf", "\0\0\0\u0018ftypavci",
                "\0\0\0\u0018ftypcrx ", "II+\0", "MM\0+"}) {
            assertTrue(Whereabouts.mayBeIn(Photographs.latin(beginning + " and so on")), beginning);
        }
        for (String beginning : new String[] {"\0\0\0\u0018ftypisom", "II", "%PDF-1.7", ""}) {
            assertFalse(Whereabouts.mayBeIn(Photographs.latin(beginning)), beginning);
        }
    }

    @Test
    void aFileWithoutAPictureIsNotWhole() {
        assertFalse(BarePicture.of(Photographs.latin("RIFF\4\0\0\0WEBP")).orElseThrow().isWhole());
        byte[] lying = Photographs.webp(40, 30, 1);
        Arrays.fill(lying, 4, 8, (byte) 0);
        assertFalse(BarePicture.of(lying).orElseThrow().isWhole());
    }

    @Test
    void placesAreFoundInTheTextsOfPngFiles() {
        String text = text(Photographs.png(IMAGE, 1));
        // Only the compressed one is left.
        byte[] file = Photographs.latin(text.replace("GPSLatitude", "xxxLatitude").replace("II*\0", "xx*\0"));
        assertTrue(Whereabouts.in(file));
        assertFalse(Whereabouts.in(Photographs.latin(text.replace("GPSLatitude", "xxxLatitude").replace("II*\0", "xx*\0").replace("Raw profile", "Raw xxxxxxx"))));
    }
}
