package dev.caveat.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The World Wide Web as a browser in a test sees it: folders under names of hosts, and nothing behind all other names.
 *
 * <p>One server on this machine, to which the browser resolves every name; it notes what it is asked. A host that has no
 * folder answers with an empty page, or with nothing. What is asked by HTTPS does not get as far as this:
 * {@link Tab#requests()} has it.
 */
final class Web implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml", "png", "image/png", "xml", "application/xml", "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    /** Chromium asks here whether there is a newer one when it has run for some minutes, whatever it was told. No page can. */
    private static final String UPDATES = "update.googleapis.com";

    private static final byte[] NOTHING = "<!doctype html><title>Nothing</title>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "test-web");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Path> folders = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    private Web(HttpServer server) {
        this.server = server;
    }

    static Web start() {
        // Else the JDK's server waits 40 ms before each answer; it reads this when the first server of the process starts.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var web = new Web(HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200));
            web.server.createContext("/", web::answer);
            web.server.setExecutor(web.threads);
            web.server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows a folder's files as {@code http://host/}, in the place of what was shown there. */
    void show(String host, Path folder) {
        folders.put(host, folder);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Every address that was asked for since the last {@link #forget}, as {@code //host/path?query}. */
    List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    void forget() {
        synchronized (asked) {
            asked.clear();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("").replaceFirst(":\\d*$", "");
            if (!host.equals(UPDATES)) {
                synchronized (asked) {
                    asked.add("//" + host + exchange.getRequestURI());
                }
            }
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            Path folder = folders.get(host);
            if (folder == null) {
                boolean page = String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
                send(exchange, page ? "html" : "", page ? NOTHING : new byte[0]);
                return;
            }
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            file = Files.isDirectory(file) ? file.resolve("index.html") : file;
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String name = file.getFileName().toString();
            send(exchange, name.substring(name.lastIndexOf('.') + 1), Files.readAllBytes(file));
        }
    }

    private static void send(HttpExchange exchange, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.sendResponseHeaders(bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
