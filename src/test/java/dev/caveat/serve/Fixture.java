package dev.caveat.serve;

import dev.caveat.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server over a folder in a test, and ways to ask it. */
final class Fixture implements AutoCloseable {
    static final InetSocketAddress LOOPBACK = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    final List<Visit> visits = new CopyOnWriteArrayList<>();
    final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    Fixture(Path folder, String basePath, InetSocketAddress address, Server.Limits limits) {
        this(new Live(folder, false, Shown.still(basePath)), address, limits);
    }

    Fixture(Live live, InetSocketAddress address, Server.Limits limits) {
        var problems = new Problems();
        server = Server.start(live, address, visits::add, limits, problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }

    static Fixture over(Path folder) {
        return new Fixture(folder, "/", LOOPBACK, Server.Limits.USUAL);
    }

    static void put(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    int port() {
        return server.address().getPort();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return ask("GET", path, headers);
    }

    HttpResponse<String> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The log is told after the client, so a test that reads it has to wait a moment. */
    void awaitVisits(int count) throws InterruptedException {
        for (int i = 0; i < 500 && visits.size() < count; i++) {
            Thread.sleep(10);
        }
    }

    Socket socket() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends bytes as they are, and gives back all that comes until the server closes the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }

    /** The status of a request that is sent as it stands, past all that a client would put right. */
    int rawStatus(String target, String... hostHeaders) throws IOException {
        var request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
        for (String host : hostHeaders) {
            request.append("Host: ").append(host).append("\r\n");
        }
        String answer = raw(request + "Connection: close\r\n\r\n");
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
    }

    int pathStatus(String target) throws IOException {
        return rawStatus(target, "localhost");
    }

    @Override
    public void close() {
        server.close();
    }
}
