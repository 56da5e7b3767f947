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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The connections over which browsers are told of builds, as server-sent events.
 *
 * <p>Each has a thread of its own, so that none waits for another that takes nothing. There are never more than a few: for a new
 * one the oldest goes, which most likely nobody reads any more, and if somebody does, they ask again.
 */
final class EventStreams implements AutoCloseable {
    /** How many there may be. */
    static final int MOST = 64;

    /** A word now and then that means nothing: to somebody who is gone it cannot be sent. */
    private static final long WORD_EVERY_MILLIS = 5_000;

    private final Live live;
    private final Transfers transfers;
    private final Deque<Stream> open = new ArrayDeque<>();
    // Twice as many threads: one that has to go may still be at its last word.
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, 2 * MOST, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Server.threads("caveat-serve-events"));

    EventStreams(Live live, Transfers transfers) {
        this.live = live;
        this.transfers = transfers;
    }

    /**
     * Takes a request over, for as long as its connection lasts. Its headers must be sent.
     *
     * @param known the build that the page is of
     * @param page the path of the page's address
     * @throws java.util.concurrent.RejectedExecutionException where too many are at their last words
     */
    void open(HttpExchange exchange, String known, String page) {
        Stream stream = new Stream(exchange, known, page);
        Stream oldest = null;
        synchronized (open) {
            threads.execute(stream);
            open.addLast(stream);
            if (open.size() > MOST) {
                oldest = open.removeFirst();
            }
        }
        if (oldest != null) {
            oldest.end();
        }
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

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Stream implements Runnable {
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

        @Override
        public void run() {
            synchronized (this) {
                thread = Thread.currentThread();
            }
            try {
                tell();
            } catch (IOException | InterruptedException gone) {
                // The browser went elsewhere, or there is no more room for it.
            } finally {
                synchronized (open) {
                    open.remove(this);
                }
                close();
                synchronized (this) {
                    ended = true;
                    // It belongs to another stream now.
                    Thread.interrupted();
                }
            }
        }

        private void close() {
            try {
                transfers.end(exchange);
            } catch (IOException gone) {
                // There is nobody to tell.
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
