package dev.caveat.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "webp");

    /** Chromium asks here whether there is a newer one when it has run for some minutes, whatever it was told. No page can. */
    private static final String UPDATES = "update.googleapis.com";

    private static final byte[] NOTHING = "<!doctype html><title>Nothing</title>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "test-web");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private volatile Duration late = Duration.ZERO;

    /** A host's files, and a header that each answer has; the header may be empty. */
    private record Host(Path folder, String policy) {}

    /** What a form has sent: to which address, and its fields in their order. */
    record Sent(String address, Map<String, String> fields) {}

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
        show(host, folder, "");
    }

    /** The same under a {@code Content-Security-Policy}. */
    void show(String host, Path folder, String policy) {
        hosts.put(host, new Host(folder, policy));
    }

    /** Lets pictures come later than they could, until it is told otherwise: a page that is not laid out for them then moves. */
    void pictures(Duration later) {
        late = later;
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

    /** Every form that was sent since the last {@link #forget}. */
    List<Sent> sent() {
        synchronized (asked) {
            return List.copyOf(sent);
        }
    }

    void forget() {
        synchronized (asked) {
            asked.clear();
            sent.clear();
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
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("POST")) {
                synchronized (asked) {
                    sent.add(new Sent("//" + host + exchange.getRequestURI(), fields(body)));
                }
            }
            // A file of a theme is named after what is in it.
            boolean lasts = exchange.getRequestURI().getPath().contains("/assets/");
            exchange.getResponseHeaders().set("Cache-Control", lasts ? "max-age=3600, immutable" : "no-store");
            Host shown = hosts.get(host);
            if (shown == null) {
                boolean page = String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
                send(exchange, 200, page ? "html" : "", page ? NOTHING : new byte[0]);
                return;
            }
            if (!shown.policy().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", shown.policy());
            }
            answer(exchange, shown.folder());
        }
    }

    private void answer(HttpExchange exchange, Path folder) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        file = Files.isDirectory(file) ? file.resolve("index.html") : file;
        Path missing = folder.resolve("404.html");
        if (file.startsWith(folder) && Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (PICTURES.contains(ending)) {
                wait(late);
            }
            send(exchange, 200, ending, Files.readAllBytes(file));
        } else if (Files.isRegularFile(missing)) {
            send(exchange, 404, "html", Files.readAllBytes(missing));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void wait(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void send(HttpExchange exchange, int status, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.sendResponseHeaders(bytes.length == 0 ? 204 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
