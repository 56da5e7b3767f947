package dev.caveat.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The size that the beginning of a picture's file says. */
class PictureSizeTest {
    private static byte[] bytes(String hex) {
        String digits = hex.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    private static Optional<PictureSize> size(byte[] file) {
        return PictureSize.of(file);
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a 0000000d 49484452 00000140 000000f0, 320, 240",
        "474946383961 4001 f000, 320, 240",
        "ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 00f0 0140 03 012200 021101, 320, 240",
        "ffd8 ffff e1 0004 0000 ffc2 0011 08 00f0 0140 03 0122, 320, 240",
        "ffd8 ffe1 001e 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0006 0000 ffc0 0011 08 0140 00f0 03 0122, 320, 240",
        "ffd8 ffe1 001e 457869660000 49492a0008000000 0100 1201 0300 01000000 0800 0000 ffc0 0011 08 0140 00f0 03 0122, 320, 240",
        "ffd8 ffe1 001e 457869660000 49492a0008000000 0100 1201 0300 01000000 0300 0000 ffc0 0011 08 00f0 0140 03 0122, 320, 240",
        "52494646 00000000 57454250 56503858 0a000000 00 000000 3f0100 ef0000, 320, 240",
        "52494646 00000000 57454250 5650384c 00000000 2f 3fc13b00 0000000000, 320, 240",
        "52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 f000 0000, 320, 240",
    })
    void ofTheUsualFormats(String hex, int width, int height) {
        assertEquals(Optional.of(new PictureSize(width, height)), size(bytes(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' width='320' height=\"240px\"/>",
        "<?xml version=\"1.0\"?><!-- x --><svg width=\"320.4\"\n height=\"240\" viewBox=\"0 0 1 1\">",
        "<svg viewBox=\"0 0 320 240\">", "<svg viewBox='-5,-5, 320.0,240.5'>", "<svg width='100%' height='100%' viewBox='0 0 320 240'>"
    })
    void ofDrawings(String svg) {
        assertEquals(Optional.of(new PictureSize(320, 240)), size(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<svg>", "<svg width='0' height='5'>", "<html>", "<svg viewBox='0 0 a b'>"})
    void ofWhatSaysNothing(String file) {
        assertEquals(Optional.empty(), size(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noBeginningBreaksIt() {
        long seed = Seed.of("PictureSizeTest");
        Random random = new Random(seed);
        for (String start : new String[] {"89504e470d0a1a0a", "474946383961", "ffd8", "ffd8ffe10020457869660000", "ffd8ffe100204578696600004949", "5249464600000000574542505650", "3c737667"}) {
            for (int i = 0; i < 2000; i++) {
                byte[] file = Arrays.copyOf(bytes(start), random.nextInt(60));
                for (int at = Math.min(file.length, bytes(start).length); at < file.length; at++) {
                    file[at] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
                }
                size(file);
            }
        }
        size(("<svg " + " width='".repeat(500)).getBytes(StandardCharsets.UTF_8));
        size("<svg ".repeat(50_000).getBytes(StandardCharsets.UTF_8));
    }
}
