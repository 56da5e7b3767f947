package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
    private static final int MOST = 100_000;

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Of any length, below and above what is read in one go; the same as then, changed, longer or shorter. */
    @Test
    void aFileThatIsReadAgainIsReadWhole(@TempDir Path folder) throws IOException {
        Random random = Seed.random("FileBytesTest");
        Path file = folder.resolve("file");
        FileBytes bytes = new FileBytes();
        for (int i = 0; i < 400; i++) {
            byte[] before = random(random, random.nextInt(i % 4 == 0 ? 40_000 : 300));
            byte[] now = switch (random.nextInt(4)) {
                case 0 -> random(random, before.length);
                case 1 -> Arrays.copyOf(before, before.length + 1 + random.nextInt(9_000));
                case 2 -> Arrays.copyOf(before, before.length / 2);
                default -> before;
            };
            Files.write(file, now);
            assertTrue(bytes.again(file, Fingerprint.of(before), MOST));
            assertArrayEquals(now, bytes.copy());
            assertEquals(Fingerprint.of(now), bytes.fingerprint());
        }
    }

    @Test
    void aFileThatGrewTooLongIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[5_000]);
        assertTrue(new FileBytes().again(file, Fingerprint.of(new byte[10]), 5_000));
        assertFalse(new FileBytes().again(file, Fingerprint.of(new byte[10]), 4_999));
        assertFalse(new FileBytes().again(file, Fingerprint.of(new byte[5_000]), 4_999));
    }
}
