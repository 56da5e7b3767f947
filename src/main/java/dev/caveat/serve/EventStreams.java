package dev.caveat.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The connections over which browsers are told of builds, as server-sent events.
 *
 * <p>Each keeps the thread that took its request, so that none waits for another that takes nothing, and so that the JDK's server learns
 * from that thread that a connection broke: from any other it does not, and keeps what belongs to it for as long as it runs. There are
 * never more than a few: for a new one the oldest goes, which most likely nobody reads any more, and if somebody does, they ask again.
 */
final class EventStreams {
    /** How many there may be. */
    static final int MOST = 64;

    /** A word now and then that means nothing: to somebody who is gone it cannot be sent. */
    private static final long WORD_EVERY_MILLIS = 5_000;

    private final Live live;
    private final Transfers transfers;
    private final Deque<Stream> open = new ArrayDeque<>();
    /** Those that go on, and those that had to go and may still be at their last word. */
    private int running;

    EventStreams(Live live, Transfers transfers) {
        this.live = live;
        this.transfers = transfers;
    }

    /** How many threads may be busy with it. */
    static int threads() {
        return 2 * MOST;
    }

    /**
     * Tells of builds for as long as a connection lasts. Its headers must be sent.
     *
     * @param known the build that the page is of
     * @param page the path of the page's address
     * @throws IOException where the browser went elsewhere, which has to reach the JDK's server
     */
    void tell(HttpExchange exchange, String known, String page) throws IOException {
        Stream stream = new Stream(exchange, known, page);
        Stream oldest = null;
        synchronized (open) {
            if (running == threads()) {
                // They ask again.
                return;
            }
            running++;
            open.addLast(stream);
            if (open.size() > MOST) {
                oldest = open.removeFirst();
            }
        }
        if (oldest != null) {
            oldest.end();
        }
        stream.run();
    }

    /** The pages that browsers show. */
    Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        synchronized (open) {
            open.forEach(stream -> pages.add(stream.page));
        }
        return pages;
    }

    int count() {
        synchronized (open) {
            return open.size();
        }
    }

    private final class Stream {
        private final HttpExchange exchange;
        private final String page;
        private String known;
        private Thread thread;
        private boolean ended;

        private Stream(HttpExchange exchange, String known, String page) {
            this.exchange = exchange;
            this.known = known;
            this.page = page;
        }

        private void run() throws IOException {
            synchronized (this) {
                thread = Thread.currentThread();
            }
            try {
                tell();
            } catch (InterruptedException end) {
                // There is no room for it any more, or the server ends.
            } finally {
                synchronized (open) {
                    open.remove(this);
                    running--;
                }
                synchronized (this) {
                    ended = true;
                    // It belongs to another request now.
                    Thread.interrupted();
                }
            }
        }

        /** Interrupting a thread that waits for a socket closes the socket. */
        private synchronized void end() {
            if (!ended && thread != null) {
                thread.interrupt();
            }
            ended = true;
        }

        private synchronized boolean isEnded() {
            return ended;
        }

        private void tell() throws IOException, InterruptedException {
            OutputStream out = exchange.getResponseBody();
            String problems = null;
            while (!isEnded()) {
                Live.State state = live.state();
                StringBuilder words = new StringBuilder();
                if (!known.equals(live.name(state))) {
                    Effect effect = live.since(known, page);
                    known = live.name(state);
                    String event = effect == Effect.RELOAD ? "reload" : effect == Effect.STYLES ? "styles" : "build";
                    words.append("event: ").append(event).append("\ndata: ").append(known).append("\n\n");
                }
                if (!state.problems().key().equals(problems)) {
                    problems = state.problems().key();
                    words.append("event: problems\ndata: {\"key\":\"").append(problems)
                            .append("\",\"title\":\"").append(state.problems().title()).append("\"}\n\n");
                }
                transfers.send((words.isEmpty() ? ":\n\n" : words.toString()).getBytes(StandardCharsets.UTF_8), out);
                Optional<Live.State> news = live.await(known, WORD_EVERY_MILLIS);
                if (news.isPresent() && isEnded()) {
                    return;
                }
            }
        }
    }
}
