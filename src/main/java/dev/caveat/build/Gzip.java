package dev.caveat.build;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files in the format of gzip that say nothing of when or where they were made. */
final class Gzip {
    private static final int AT_ONCE = 16 * 1024;

    /** Deflated, no name, no time, best compression, on no system in particular. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 2, (byte) 0xff};

    private Gzip() {}

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length / 3 + 64);
        file.writeBytes(HEAD);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] part = new byte[AT_ONCE];
            while (!deflater.finished()) {
                file.write(part, 0, deflater.deflate(part));
            }
        } finally {
            deflater.end();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        number(file, sum.getValue());
        number(file, bytes.length);
        return file.toByteArray();
    }

    /** In four bytes, the least first. */
    private static void number(ByteArrayOutputStream file, long number) {
        for (int shift = 0; shift < 32; shift += 8) {
            file.write((int) (number >>> shift) & 0xff);
        }
    }
}
