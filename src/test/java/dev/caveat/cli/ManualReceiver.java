package dev.caveat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The receiver that a page of the manual starts, and requests to it as {@code curl -i} makes and shows them. */
record ManualReceiver(Receiving receiving) implements AutoCloseable {
    private static final int PORT = 8081;

    static ManualReceiver start(List<String> words, Path site) {
        if (!words.equals(List.of("receive"))) {
            throw new AssertionError("only \"caveat receive &\" is understood");
        }
        try {
            return new ManualReceiver(Receiving.on(new Desk(site)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What it has said by now, as if its port were the usual one. */
    String said() {
        return receiving.out.toString().replace(":" + receiving.address().getPort() + "/", ":" + PORT + "/") + receiving.err;
    }

    /** Sends what stands behind each -d; what does not look like that is refused. */
    String curl(List<String> words) throws IOException {
        List<String> fields = new ArrayList<>();
        URI address = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-d")) {
                String field = words.get(++i);
                int equals = field.indexOf('=');
                fields.add(field.substring(0, equals + 1) + URLEncoder.encode(field.substring(equals + 1), StandardCharsets.UTF_8));
            } else if (!word.equals("-i")) {
                address = URI.create(word);
            }
        }
        if (address == null || address.getPort() != PORT) {
            throw new AssertionError("no address of the receiver: " + words);
        }
        byte[] body = String.join("&", fields).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", receiving.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost:" + PORT + "\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
        }
    }

    @Override
    public void close() {
        receiving.close();
    }
}
