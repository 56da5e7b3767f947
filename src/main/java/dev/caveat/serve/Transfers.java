package dev.caveat.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The bodies that are being sent, watched: a client that takes nothing for a while loses its connection, so that it cannot
 * hold a thread for ever.
 */
final class Transfers implements AutoCloseable {
    private static final int SENT_AT_ONCE = 64 * 1024;

    private final Set<Transfer> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    /** @param patience how long a client may take nothing; it is cut off after at least this long and less than twice */
    Transfers(Duration patience) {
        watch = Executors.newSingleThreadScheduledExecutor(Server.threads("caveat-serve-watch"));
        long millis = patience.toMillis();
        watch.scheduleWithFixedDelay(() -> running.forEach(Transfer::look), millis, millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Sends a part of a body.
     *
     * @return how many bytes the client took; fewer than asked for where it went away, was cut off, or the file was cut short
     */
    long send(Body body, ByteRange part, OutputStream out) {
        var transfer = begin();
        try {
            byte[] bytes = new byte[(int) Math.min(part.length(), SENT_AT_ONCE)];
            while (transfer.sent < part.length()) {
                int wanted = (int) Math.min(bytes.length, part.length() - transfer.sent);
                int read = body.read(bytes, wanted, part.first() + transfer.sent);
                if (read < 0) {
                    break;
                }
                out.write(bytes, 0, read);
                transfer.sent += read;
            }
        } catch (IOException brokenOff) {
            // The client went away or was cut off, or the file can no longer be read. The headers are sent, so that the only
            // thing left to say is to end the connection early; the log has the number of bytes.
            return transfer.sent;
        } finally {
            end(transfer);
        }
        return transfer.sent;
    }

    /** Sends bytes at once. */
    void send(byte[] bytes, OutputStream out) throws IOException {
        var transfer = begin();
        try {
            out.write(bytes);
            out.flush();
        } finally {
            end(transfer);
        }
    }

    /**
     * Ends an answer, which may have to say so to a client that takes nothing.
     *
     * @throws IOException where the client did not get all of it: who is called by the JDK's server has to pass that on, or it keeps what
     *     belongs to the connection for as long as it runs
     */
    void end(HttpExchange exchange) throws IOException {
        var transfer = begin();
        try {
            exchange.getResponseBody().close();
        } finally {
            exchange.close();
            end(transfer);
        }
    }

    private Transfer begin() {
        var transfer = new Transfer(Thread.currentThread());
        running.add(transfer);
        return transfer;
    }

    private void end(Transfer transfer) {
        running.remove(transfer);
        transfer.end();
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static final class Transfer {
        private final Thread thread;
        private volatile long sent;
        private long sentAtLastLook = -1;
        private boolean ended;

        private Transfer(Thread thread) {
            this.thread = thread;
        }

        /** Interrupting a thread that waits for a socket closes the socket. */
        private synchronized void look() {
            if (!ended && sent == sentAtLastLook) {
                thread.interrupt();
            }
            sentAtLastLook = sent;
        }

        /** After this the thread belongs to another request, and must not carry an interrupt into it. */
        private synchronized void end() {
            ended = true;
            Thread.interrupted();
        }
    }
}
