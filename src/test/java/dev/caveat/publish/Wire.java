package dev.caveat.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** What lies between a client and a server: passes requests on as they are, writes down which came in what order, and fails where it is told to. */
final class Wire implements AutoCloseable {
    /** What becomes of a request that writes. */
    enum Fate {
        PASSED,
        /** The line is cut before the server hears of it. */
        CUT,
        /** It is passed on, and the answer never arrives. */
        UNANSWERED,
        /** Nobody answers, and the line stays. */
        SILENT,
        /** A passing failure. */
        BUSY
    }

    private final ServerSocket listening;
    private final int port;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile IntFunction<Fate> fates = number -> Fate.PASSED;

    /** @param port of the server on this machine */
    Wire(int port) throws IOException {
        this.port = port;
        this.listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        begin(this::listen);
    }

    /** @param fates of the requests that write or delete, by their numbers from 1 */
    void decide(IntFunction<Fate> fates) {
        writes.set(0);
        requests.clear();
        this.fates = fates;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** The methods and paths of all requests that the server has answered well, in the order of the answers. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                begin(() -> serve(client));
            }
        } catch (IOException closed) {
            // At the end of the test.
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String head = head(in);
            if (head.isEmpty()) {
                return;
            }
            byte[] body = in.readNBytes(length(head));
            String[] first = head.lines().findFirst().orElse("").split(" ");
            Fate fate = first[0].equals("GET") ? Fate.PASSED : fates.apply(writes.incrementAndGet());
            switch (fate) {
                case CUT -> {
                    return;
                }
                case SILENT -> in.read();
                case BUSY -> client.getOutputStream().write("HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                default -> {
                    byte[] answer = passed(head, body);
                    if (new String(answer, 0, Math.min(answer.length, 12), StandardCharsets.US_ASCII).startsWith("HTTP/1.1 2")) {
                        requests.add(first[0] + " " + first[1]);
                    }
                    if (fate == Fate.PASSED) {
                        client.getOutputStream().write(answer);
                    }
                }
            }
        } catch (IOException gone) {
            // The client has given up.
        }
    }

    private byte[] passed(String head, byte[] body) throws IOException {
        try (Socket server = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            String closing = head.replaceFirst("\r\n", "\r\nConnection: close\r\n");
            server.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(body);
            return server.getInputStream().readAllBytes();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.lines().map(line -> line.toLowerCase(Locale.ROOT)).filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
