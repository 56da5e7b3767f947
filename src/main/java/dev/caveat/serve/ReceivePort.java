package dev.caveat.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.caveat.problem.Problems;
import dev.caveat.receive.Receiver;
import dev.caveat.receive.Reply;
import dev.caveat.receive.Sent;
import dev.caveat.write.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;

/**
 * Where readers' forms arrive.
 *
 * <p>Requests are read up to a size and for a time; a client that is slower loses its connection.
 */
public final class ReceivePort implements AutoCloseable {
    /** Many, because slow clients hold one each until their time is over. */
    private static final int THREADS = 256;
    /** How long what has begun may take to end, once it is told to stop. */
    private static final int LAST_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final InetSocketAddress asked;
    private final Transfers transfers = new Transfers(PATIENCE);

    private ReceivePort(HttpServer server, ThreadPoolExecutor threads, InetSocketAddress asked) {
        this.server = server;
        this.threads = threads;
        this.asked = asked;
    }

    /**
     * Takes an address.
     *
     * @return empty with a problem where it cannot be listened on
     */
    public static Optional<ReceivePort> listen(InetSocketAddress address, Problems problems) {
        return Listening.on(address, THREADS, "caveat-receive", problems)
                .map(listening -> new ReceivePort(listening.server(), listening.threads(), address));
    }

    /**
     * Begins to answer.
     *
     * @param log told of each request what was answered, from several threads at once
     */
    public void answer(Receiver receiver, BiConsumer<Sent, Reply> log) {
        server.createContext("/", exchange -> {
            try {
                Sent sent = sent(exchange);
                Reply reply = receiver.reply(sent);
                log.accept(sent, reply);
                send(exchange, reply);
            } finally {
                transfers.end(exchange);
            }
        });
        server.start();
    }

    /** Where programs on this machine find it. */
    public String origin() {
        return Listening.origin(asked, server);
    }

    private static Sent sent(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String query = exchange.getRequestURI().getRawQuery();
        List<String> forwarded = new ArrayList<>();
        headers.getOrDefault("X-Forwarded-For", List.of()).forEach(line -> forwarded.addAll(Arrays.asList(line.split(","))));
        return new Sent(
                exchange.getRequestMethod(), query == null ? "" : query, first(headers, "Content-Type").orElse(""), first(headers, "Origin"),
                first(headers, "Sec-Fetch-Site"), first(headers, "Accept-Language").orElse(""), exchange.getRemoteAddress().getAddress(), forwarded,
                body(exchange));
    }

    private static Optional<String> first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && length.length() > Integer.toString(Receiver.LONGEST_REQUEST).length()) {
            return Optional.empty();
        }
        InputStream in = exchange.getRequestBody();
        byte[] body = in.readNBytes(Receiver.LONGEST_REQUEST + 1);
        return body.length > Receiver.LONGEST_REQUEST ? Optional.empty() : Optional.of(body);
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Content-Security-Policy", Receiver.POLICY);
        if (reply.status() == 405) {
            headers.set("Allow", "GET, HEAD, POST");
        }
        if (reply.status() == 429 || reply.status() == 503) {
            headers.set("Retry-After", "600");
        }
        if (reply.location().isPresent()) {
            headers.set("Location", reply.location().get());
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        byte[] page = reply.page().getBytes(StandardCharsets.UTF_8);
        headers.set("Content-Type", MediaType.of("a.html"));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Integer.toString(page.length));
        }
        exchange.sendResponseHeaders(reply.status(), head ? -1 : page.length);
        if (!head) {
            transfers.send(page, exchange.getResponseBody());
        }
    }

    /** Takes no more, and ends what is under way, for some seconds. */
    @Override
    public void close() {
        server.stop(threads.getActiveCount() == 0 ? 0 : LAST_SECONDS);
        threads.shutdown();
        transfers.close();
    }
}
