package dev.caveat.serve;

import com.sun.net.httpserver.HttpServer;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A running web server that shows the files of one folder.
 *
 * <p>It keeps the process alive until it is closed. The folder may change, be deleted and come back while it runs.
 */
public final class Server implements AutoCloseable {
    /**
     * How the JDK's server is to treat slow clients; it knows these as properties of the whole process only, and reads them
     * when the first server starts. Seconds that a client may take to send a request, and no waiting to fill a packet, which
     * costs 40 ms a file.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("sun.net.httpserver.maxReqTime", "20", "sun.net.httpserver.nodelay", "true");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Transfers transfers;
    private final URI address;

    private Server(HttpServer server, ExecutorService threads, Transfers transfers, URI address) {
        this.server = server;
        this.threads = threads;
        this.transfers = transfers;
        this.address = address;
    }

    /**
     * How much a server takes upon itself.
     *
     * @param threads how many requests are answered at once; more wait for their turn
     * @param patience how long a client may take nothing of an answer
     */
    record Limits(int threads, Duration patience) {
        static final Limits USUAL = new Limits(32, Duration.ofSeconds(20));
    }

    /**
     * Starts to serve a folder.
     *
     * @param folder what to serve; it need not exist yet
     * @param basePath the path of the site's base URL, such as {@code /} or {@code /sub/}, percent-encoded
     * @param address where to listen: a loopback address unless the user says otherwise; port 0 takes any that is free
     * @param log told of every request, from several threads at once
     * @return empty with a problem where the address cannot be listened on
     * @throws IllegalArgumentException when the base path is not properly encoded or does not begin with a slash
     */
    public static Optional<Server> start(
            Path folder, String basePath, InetSocketAddress address, Consumer<Visit> log, Problems problems) {
        return start(folder, basePath, address, log, Limits.USUAL, problems);
    }

    static Optional<Server> start(
            Path folder, String basePath, InetSocketAddress address, Consumer<Visit> log, Limits limits, Problems problems) {
        RequestPath base = RequestPath.of(basePath)
                .orElseThrow(() -> new IllegalArgumentException("not a path of an address: " + basePath))
                .asFolder();
        if (address.isUnresolved()) {
            problems.add(refused(address, "this machine knows no host " + address.getHostString())
                    .hint("leave out --host to serve to this machine alone"));
            return Optional.empty();
        }
        SETTINGS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        try {
            HttpServer server = HttpServer.create(address, 0);
            return Optional.of(run(server, folder, base, address, log, limits));
        } catch (IOException e) {
            problems.add(refused(address, "cannot listen on " + text(address) + ": " + e.getMessage())
                    .hint("choose another port with -p, such as -p " + (address.getPort() == 8081 ? 8082 : 8081)
                            + ", or -p 0 for any that is free"));
            return Optional.empty();
        }
    }

    private static Server run(
            HttpServer server, Path folder, RequestPath base, InetSocketAddress asked, Consumer<Visit> log, Limits limits) {
        var queue = new LinkedBlockingQueue<Runnable>();
        var threads = new ThreadPoolExecutor(
                limits.threads(), limits.threads(), 10, TimeUnit.SECONDS, queue, threads("caveat-serve"));
        threads.allowCoreThreadTimeOut(true);
        var transfers = new Transfers(limits.patience());
        server.setExecutor(threads);
        server.createContext("/", new Answers(folder, base, new HostNames(asked), transfers, log));
        server.start();
        return new Server(server, threads, transfers, address(asked, server.getAddress().getPort(), base));
    }

    /** Where a browser on this machine finds the site. */
    private static URI address(InetSocketAddress asked, int port, RequestPath base) {
        boolean local = asked.getAddress().isAnyLocalAddress() || asked.getAddress().isLoopbackAddress();
        return URI.create("http://" + (local ? "localhost" : bracketed(asked.getHostString())) + ":" + port + base.encoded());
    }

    private static String text(InetSocketAddress address) {
        return bracketed(address.getHostString()) + ":" + address.getPort();
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static Problem refused(InetSocketAddress address, String message) {
        return new Problem(Code.MACHINE_PORT, Code.MACHINE_PORT.severity(), message, Place.of(text(address)), "", List.of(), "");
    }

    /** Threads that do not keep the process alive. */
    static ThreadFactory threads(String name) {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The address of the site's home page, to be opened in a browser on this machine. */
    public URI address() {
        return address;
    }

    /** Stops at once; answers that are under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        transfers.close();
    }
}
