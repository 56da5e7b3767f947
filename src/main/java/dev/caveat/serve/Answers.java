package dev.caveat.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.caveat.write.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** What is answered to each request: a file of the folder, a way to it, or why there is none. */
final class Answers implements HttpHandler {
    private static final String NOT_FOUND_PAGE = "404.html";

    private final Live live;
    private final Path folder;
    private final HostNames hosts;
    private final Semaphore turns;
    private final Transfers transfers;
    private final EventStreams streams;
    private final Consumer<Visit> log;

    /** @param turns how many files may be sent at once */
    Answers(Live live, HostNames hosts, Semaphore turns, Transfers transfers, EventStreams streams, Consumer<Visit> log) {
        this.live = live;
        this.folder = live.folder();
        this.hosts = hosts;
        this.turns = turns;
        this.transfers = transfers;
        this.streams = streams;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            var headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-cache");
            headers.set("X-Content-Type-Options", "nosniff");
            answerOrSayWhyNot(exchange);
        } finally {
            transfers.end(exchange);
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
                notFound(exchange);
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
        if (live.reloads() && exchange.getRequestURI().getRawPath().startsWith(OwnFiles.FOLDER)) {
            new OwnAnswers(this, live, streams).answer(exchange);
            return;
        }
        try {
            turns.acquire();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            Live.State state = live.state();
            if (state.shown().built()) {
                answer(exchange, path.get(), state.base());
            } else {
                problems(exchange, state);
            }
        } finally {
            turns.release();
        }
    }

    private void answer(HttpExchange exchange, RequestPath path, RequestPath base) throws IOException {
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
        Sent sent = sent(path, file);
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", sent.tag());
        if (isKnown(exchange, sent.tag())) {
            exchange.sendResponseHeaders(304, -1);
            visit(exchange, 304, 0);
            return;
        }
        headers.set("Accept-Ranges", "bytes");
        var range = range(exchange, sent);
        range.ifPresent(part -> headers.set("Content-Range", part.contentRange(sent.body().size())));
        if (range.isPresent() && !range.get().isSatisfiable()) {
            say(exchange, 416, "The file has no such part.");
            return;
        }
        headers.set("Content-Type", MediaType.of(path));
        send(exchange, range.isPresent() ? 206 : 200, sent.body(), range.orElse(new ByteRange(0, sent.body().size())));
    }

    /**
     * What is sent of a file.
     *
     * @param tag what stands for these very bytes in {@code ETag}
     */
    private record Sent(Body body, String tag) {}

    /** A page gets the script that tells it of builds. */
    private Sent sent(String path, PublishedFile file) throws IOException {
        if (!live.reloads() || !MediaType.of(path).startsWith("text/html")) {
            return new Sent(Body.of(file), file.tag());
        }
        Live.State state = live.state();
        String mark = state.shown().marks().getOrDefault(path, "");
        byte[] script = OwnFiles.element(live.name(state), mark, "");
        return new Sent(Body.of(file, script), file.tag().substring(0, file.tag().length() - 1) + "-" + live.name(state) + mark + "\"");
    }

    /** Whether the client has these very bytes already. */
    private static boolean isKnown(HttpExchange exchange, String own) {
        for (String header : exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of())) {
            for (String tag : header.split(",")) {
                String known = tag.strip();
                if (known.equals("*") || known.equals(own) || known.equals("W/" + own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<ByteRange> range(HttpExchange exchange, Sent sent) {
        String asked = exchange.getRequestHeaders().getFirst("Range");
        String onlyIf = exchange.getRequestHeaders().getFirst("If-Range");
        boolean wanted = asked != null && exchange.getRequestMethod().equals("GET")
                && (onlyIf == null || onlyIf.strip().equals(sent.tag()));
        return wanted ? ByteRange.of(asked, sent.body().size()) : Optional.empty();
    }

    private void notFound(HttpExchange exchange) throws IOException {
        var page = PublishedFile.open(folder, NOT_FOUND_PAGE);
        if (page.isEmpty()) {
            say(exchange, 404, "There is no such page.");
            return;
        }
        try (var file = page.get()) {
            exchange.getResponseHeaders().set("Content-Type", MediaType.of(NOT_FOUND_PAGE));
            Body body = sent(NOT_FOUND_PAGE, file).body();
            send(exchange, 404, body, new ByteRange(0, body.size()));
        }
    }

    /** What is wrong, in the place of a site that could never be built: as a page, or for a program in a few words. */
    private void problems(HttpExchange exchange, Live.State state) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept");
        if (accepted == null || !accepted.contains("text/html")) {
            say(exchange, 503, "There is no site to show yet: " + state.problems().title() + ".");
            return;
        }
        byte[] script = live.reloads() ? OwnFiles.element(live.name(state), "", state.problems().key()) : new byte[0];
        send(exchange, 503, "a.html", state.problems().html(new String(script, StandardCharsets.UTF_8), true));
    }

    private void redirect(HttpExchange exchange, RequestPath to) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        // Not "moved permanently": a browser would remember it for every other site on this port.
        exchange.getResponseHeaders().set("Location", to.encoded() + (query == null ? "" : "?" + query));
        exchange.sendResponseHeaders(302, -1);
        visit(exchange, 302, 0);
    }

    private void send(HttpExchange exchange, int status, Body body, ByteRange part) throws IOException {
        long sent = 0;
        if (sendHeaders(exchange, status, part.length())) {
            sent = transfers.send(body, part, exchange.getResponseBody());
        }
        visit(exchange, status, sent);
    }

    void say(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "a.txt", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes that are no file. */
    void send(HttpExchange exchange, int status, String name, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", MediaType.of(name));
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

    void visit(HttpExchange exchange, int status, long bytes) {
        var uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        log.accept(new Visit(exchange.getRequestMethod(), uri.getRawPath() + query, status, bytes));
    }
}
