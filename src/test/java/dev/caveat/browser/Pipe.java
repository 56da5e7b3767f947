package dev.caveat.browser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A conversation with a browser: what is asked and answered, and what it tells by itself.
 *
 * <p>A message is JSON and ends with a null byte. Each belongs to a session, a tab's; the browser's own is the empty text.
 */
final class Pipe implements AutoCloseable {
    /** Seconds for an answer: nothing that is asked takes long, so this only ends what hangs. */
    private static final int PATIENCE = 60;

    private final OutputStream out;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Json>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<Event>> listeners = new ConcurrentHashMap<>();
    private volatile boolean ended;

    /** Something that happened in the browser, such as {@code Page.javascriptDialogOpening}. */
    record Event(String method, Json params) {}

    /** The browser would not do what it was asked. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    Pipe(OutputStream out, InputStream in) {
        this.out = out;
        var reader = new Thread(() -> read(in), "chromium-pipe");
        reader.setDaemon(true);
        reader.start();
    }

    /** Tells a listener of what happens in a session, in order; it must not ask anything, only {@link #tell}. */
    void listen(String session, Consumer<Event> listener) {
        listeners.put(session, listener);
    }

    void forget(String session) {
        listeners.remove(session);
    }

    /** Asks, and waits for the answer. */
    Json ask(String session, String method, Map<String, ?> params) {
        try {
            return send(session, method, params).get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new Refusal(method + ": " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new Refusal(method + ": no answer in " + PATIENCE + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(method + ": interrupted");
        }
    }

    /** Asks, and waits for nothing. */
    void tell(String session, String method, Map<String, ?> params) {
        send(session, method, params);
    }

    private CompletableFuture<Json> send(String session, String method, Map<String, ?> params) {
        int id = count.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", params));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        var answer = new CompletableFuture<Json>();
        waiting.put(id, answer);
        try {
            write(Json.write(message));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
        if (ended) {
            end();
        }
        return answer;
    }

    private synchronized void write(String message) throws IOException {
        out.write(message.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        out.flush();
    }

    private void read(InputStream raw) {
        try (var in = new BufferedInputStream(raw, 1 << 16)) {
            var message = new ByteArrayOutputStream();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c != 0) {
                    message.write(c);
                } else {
                    take(Json.read(message.toString(StandardCharsets.UTF_8)));
                    message.reset();
                }
            }
        } catch (IOException e) {
            // The browser is gone, which is what its end looks like, too.
        } finally {
            end();
        }
    }

    private void take(Json message) {
        if (message.at("id").isThere()) {
            var answer = waiting.remove(message.at("id").number());
            if (answer == null) {
                return;
            }
            if (message.at("error").isThere()) {
                answer.completeExceptionally(new IOException(message.at("error", "message").text()));
            } else {
                answer.complete(message.at("result"));
            }
            return;
        }
        var listener = listeners.get(message.at("sessionId").text());
        if (listener != null) {
            listener.accept(new Event(message.at("method").text(), message.at("params")));
        }
    }

    private void end() {
        ended = true;
        waiting.values().forEach(answer -> answer.completeExceptionally(new IOException("the browser has ended")));
    }

    /** The browser takes this as its end. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
