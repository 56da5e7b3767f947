package dev.caveat.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The bytes of an answer: a file's, and perhaps some that are put into it as it is sent.
 *
 * @param fileSize how many bytes of the file are meant, from its beginning
 * @param at where the others are put in
 * @param inserted the others; may be empty
 */
record Body(FileChannel file, long fileSize, long at, byte[] inserted) {
    /** How far into a page its head is looked for. */
    private static final int LOOKED_AT = 64 * 1024;

    static Body of(PublishedFile file) {
        return new Body(file.channel(), file.size(), 0, new byte[0]);
    }

    /** A page with a script in its head; at its end where no head begins. */
    static Body of(PublishedFile file, byte[] script) throws IOException {
        byte[] start = new byte[(int) Math.min(file.size(), LOOKED_AT)];
        ByteBuffer buffer = ByteBuffer.wrap(start);
        while (buffer.hasRemaining() && file.channel().read(buffer, buffer.position()) >= 0) {
            // All that was asked for, unless the file was cut short.
        }
        int at = HeadPlace.in(start, buffer.position());
        return new Body(file.channel(), file.size(), at < 0 ? file.size() : at, script);
    }

    long size() {
        return fileSize + inserted.length;
    }

    /**
     * Reads some bytes.
     *
     * @param position of the first of them, below {@link #size}
     * @return how many there were; -1 where the file was cut short
     */
    int read(byte[] into, int most, long position) throws IOException {
        if (position < at) {
            return file.read(ByteBuffer.wrap(into, 0, (int) Math.min(most, at - position)), position);
        }
        if (position < at + inserted.length) {
            int from = (int) (position - at);
            int count = Math.min(most, inserted.length - from);
            System.arraycopy(inserted, from, into, 0, count);
            return count;
        }
        long behind = position - inserted.length;
        return file.read(ByteBuffer.wrap(into, 0, (int) Math.min(most, fileSize - behind)), behind);
    }
}
