package dev.caveat.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code caveat receive} as it runs on somebody's site, and a browser that sends its forms. */
final class Receiving implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("taken at (http://localhost:\\d+/)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Thread server;
    private final URI address;
    final StringWriter out;
    final StringWriter err;

    private Receiving(Thread server, URI address, StringWriter out, StringWriter err) {
        this.server = server;
        this.address = address;
        this.out = out;
        this.err = err;
    }

    static Receiving on(Desk desk, String... options) throws InterruptedException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("receive", "-p", "0", "-r", desk.site.toString()));
        words.addAll(List.of(options));
        Thread server = new Thread(() -> desk.run(out, err, words.toArray(String[]::new)), "receive");
        server.start();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until && server.isAlive()) {
            Matcher address = ADDRESS.matcher(out.toString());
            if (address.find()) {
                return new Receiving(server, URI.create(address.group(1)), out, err);
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no address in:\n" + out + err);
    }

    URI address() {
        return address;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    HttpResponse<String> post(Map<String, String> fields, String... headers) throws IOException, InterruptedException {
        return post(form(fields), headers);
    }

    HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String relative) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address.resolve(relative)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.interrupt();
        try {
            server.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (server.isAlive()) {
            throw new AssertionError("the receiver does not end when it is told to");
        }
    }
}
