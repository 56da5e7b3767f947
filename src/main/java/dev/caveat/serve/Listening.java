package dev.caveat.serve;

import com.sun.net.httpserver.HttpServer;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The JDK's server at an address that it has taken, with threads of its own; it answers nobody yet. */
record Listening(HttpServer server, ThreadPoolExecutor threads) {
    /**
     * How the JDK's server is to treat slow clients; it knows these as properties of the whole process only, and reads them
     * when the first server starts. Seconds that a client may take to send a request, and no waiting to fill a packet, which
     * costs 40 ms a file.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("sun.net.httpserver.maxReqTime", "20", "sun.net.httpserver.nodelay", "true");

    /**
     * Takes an address.
     *
     * @param most how many requests are answered at once; more wait for their turn
     * @return empty with a problem where the address cannot be listened on
     */
    static Optional<Listening> on(InetSocketAddress address, int most, String name, Problems problems) {
        if (address.isUnresolved()) {
            problems.add(refused(address, "this machine knows no host " + address.getHostString())
                    .hint("leave out --host to serve to this machine alone"));
            return Optional.empty();
        }
        SETTINGS.forEach((key, value) -> System.setProperty(key, System.getProperty(key, value)));
        try {
            HttpServer server = HttpServer.create(address, 0);
            var threads = new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Server.threads(name));
            threads.allowCoreThreadTimeOut(true);
            server.setExecutor(threads);
            return Optional.of(new Listening(server, threads));
        } catch (IOException e) {
            problems.add(refused(address, "cannot listen on " + text(address) + ": " + e.getMessage())
                    .hint("choose another port with -p, such as -p " + (address.getPort() == 8081 ? 8082 : 8081)
                            + ", or -p 0 for any that is free"));
            return Optional.empty();
        }
    }

    /** Where a program on this machine finds it, without a path. */
    static String origin(InetSocketAddress asked, HttpServer server) {
        boolean local = asked.getAddress().isAnyLocalAddress() || asked.getAddress().isLoopbackAddress();
        return "http://" + (local ? "localhost" : bracketed(asked.getHostString())) + ":" + server.getAddress().getPort();
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
}
