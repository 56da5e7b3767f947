package dev.caveat.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is answered to each request: a file of the folder, a way to it, or why there is none. */
final class Answers implements HttpHandler {
    private static final String NOT_FOUND_PAGE = "404.html";

    private final Path folder;
    private final RequestPath base;
    private final HostNames hosts;
    private final Transfers transfers;
    private final Consumer<Visit> log;

    Answers(Path folder, RequestPath base, HostNames hosts, Transfers transfers, Consumer<Visit> log) {
        this.folder = folder;
        this.base = base;
        this.hosts = hosts;
        this.transfers = transfers;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-cache");
            headers.set("X-Content-Type-Options", "nosniff");
            answerOrSayWhyNot(exchange);
        }
    }

    private void answerOrSayWhyNot(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (IOException e) {
            boolean begun = exchange.getResponseCode() >= 0;
            if (begun) {
                throw e;
            }
            if (e instanceof NoSuchFileException) {
                // A build took it away between two looks at it.
                say(exchange, 404, "There is no such page any more.");
            } else {
                say(exchange, 500, "The file cannot be read.");
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (host.size() != 1) {
            say(exchange, 400, "A request names one host.");
            return;
        }
        if (!hosts.allow(host.get(0))) {
            say(exchange, 421, "This server does not go by that name. Ask for localhost, or start it with --host.");
            return;
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            say(exchange, 405, "This server only shows files.");
            return;
        }
        var path = RequestPath.of(Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse(""));
        if (path.isEmpty()) {
            say(exchange, 400, "The address is not properly encoded.");
            return;
        }
        answer(exchange, path.get());
    }

    private void answer(HttpExchange exchange, RequestPath path) throws IOException {
        boolean aboveBase = path.names().size() <= base.names().size() && path.below(base).isEmpty()
                && base.names().subList(0, path.names().size()).equals(path.names());
        if (aboveBase) {
            redirect(exchange, base);
            return;
        }
        var below = path.below(base);
        if (below.isEmpty() || !below.get().isPlain()) {
            notFound(exchange);
            return;
        }
        String name = below.get().joined();
        var kind = PublishedFile.look(folder, name);
        if (kind == PublishedFile.Kind.FOLDER && !below.get().folder()) {
            redirect(exchange, path.asFolder());
        } else if (kind == PublishedFile.Kind.FOLDER) {
            file(exchange, name.isEmpty() ? "index.html" : name + "/index.html");
        } else if (kind == PublishedFile.Kind.FILE && !below.get().folder()) {
            file(exchange, name);
        } else {
            notFound(exchange);
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        var found = PublishedFile.open(folder, path);
        if (found.isEmpty()) {
            notFound(exchange);
            return;
        }
        try (var file = found.get()) {
            file(exchange, path, file);
        }
    }

    private void file(HttpExchange exchange, String path, PublishedFile file) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", file.tag());
        if (isKnown(exchange, file)) {
            exchange.sendResponseHeaders(304, -1);
            visit(exchange, 304, 0);
            return;
        }
        headers.set("Accept-Ranges", "bytes");
        var range = range(exchange, file);
        range.ifPresent(part -> headers.set("Content-Range", part.contentRange(file.size())));
        if (range.isPresent() && !range.get().isSatisfiable()) {
            say(exchange, 416, "The file has no such part.");
            return;
        }
        headers.set("Content-Type", MediaType.of(path));
        send(exchange, range.isPresent() ? 206 : 200, file, range.orElse(new ByteRange(0, file.size())));
    }

    /** Whether the client has these very bytes already. */
    private static boolean isKnown(HttpExchange exchange, PublishedFile file) {
        for (String header : exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of())) {
            for (String tag : header.split(",")) {
                String known = tag.strip();
                if (known.equals("*") || known.equals(file.tag()) || known.equals("W/" + file.tag())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<ByteRange> range(HttpExchange exchange, PublishedFile file) {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        String onlyIf = exchange.getRequestHeaders().getFirst("If-Range");
        boolean wanted = asked != null && exchange.getRequestMethod().equals("GET")
                && (onlyIf == null || onlyIf.strip().equals(file.tag()));
        return wanted ? ByteRange.of(asked, file.size()) : Optional.empty();
    }

    private void notFound(HttpExchange exchange) throws IOException {
        var page = PublishedFile.open(folder, NOT_FOUND_PAGE);
        if (page.isEmpty()) {
            say(exchange, 404, "There is no such page.");
            return;
        }
        try (var file = page.get()) {
            exchange.getResponseHeaders().set("Content-Type", MediaType.of(NOT_FOUND_PAGE));
            send(exchange, 404, file, new ByteRange(0, file.size()));
        }
    }

    private void redirect(HttpExchange exchange, RequestPath to) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        // Not "moved permanently": a browser would remember it for every other site on this port.
        exchange.getResponseHeaders().set("Location", to.encoded() + (query == null ? "" : "?" + query));
        exchange.sendResponseHeaders(302, -1);
        visit(exchange, 302, 0);
    }

    private void send(HttpExchange exchange, int status, PublishedFile file, ByteRange part) throws IOException {
        long sent = 0;
        if (sendHeaders(exchange, status, part.length())) {
            sent = transfers.send(file.channel(), part, exchange.getResponseBody());
        }
        visit(exchange, status, sent);
    }

    private void say(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MediaType.of("a.txt"));
        boolean wanted = sendHeaders(exchange, status, body.length);
        if (wanted) {
            exchange.getResponseBody().write(body);
        }
        visit(exchange, status, wanted ? body.length : 0);
    }

    /** Says whether a body is to follow. */
    private static boolean sendHeaders(HttpExchange exchange, int status, long length) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        // To the JDK's server -1 is "no body" and 0 is "a body of unknown length".
        exchange.sendResponseHeaders(status, head || length == 0 ? -1 : length);
        return !head && length > 0;
    }

    private void visit(HttpExchange exchange, int status, long bytes) {
        var uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        log.accept(new Visit(exchange.getRequestMethod(), uri.getRawPath() + query, status, bytes));
    }
}
