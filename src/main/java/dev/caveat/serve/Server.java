package dev.caveat.serve;

import com.sun.net.httpserver.HttpServer;
import dev.caveat.problem.Problems;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A web server that shows the files of one folder.
 *
 * <p>It keeps the process alive until it is closed. The folder may change, be deleted and come back while it runs. Until it is
 * told to answer, whoever asks waits.
 */
public final class Server implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;
    private final Limits limits;
    private final InetSocketAddress asked;
    private Optional<Transfers> transfers = Optional.empty();
    private Optional<EventStreams> streams = Optional.empty();
    private Optional<Live> live = Optional.empty();

    private Server(HttpServer server, ExecutorService threads, Limits limits, InetSocketAddress asked) {
        this.server = server;
        this.threads = threads;
        this.limits = limits;
        this.asked = asked;
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
     * Starts to serve a folder as it is.
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
        return start(new Live(folder, false, Shown.still(basePath)), address, log, Limits.USUAL, problems);
    }

    static Optional<Server> start(Live live, InetSocketAddress address, Consumer<Visit> log, Limits limits, Problems problems) {
        Optional<Server> server = listen(address, limits, problems);
        server.ifPresent(listening -> listening.answer(live, log));
        return server;
    }

    /**
     * Takes an address; whoever asks there waits until there is something to {@link #answer}.
     *
     * @param address where to listen: a loopback address unless the user says otherwise; port 0 takes any that is free
     * @return empty with a problem where the address cannot be listened on
     */
    public static Optional<Server> listen(InetSocketAddress address, Problems problems) {
        return listen(address, Limits.USUAL, problems);
    }

    private static Optional<Server> listen(InetSocketAddress address, Limits limits, Problems problems) {
        // Who listens to events keeps a thread; files are sent by no more than the limit says: see Answers.
        int most = limits.threads() + EventStreams.threads();
        return Listening.on(address, most, "caveat-serve", problems)
                .map(listening -> new Server(listening.server(), listening.threads(), limits, address));
    }

    /**
     * Begins to answer.
     *
     * @param shows what there is to see
     * @param log told of every request, from several threads at once
     */
    public void answer(Live shows, Consumer<Visit> log) {
        var sending = new Transfers(limits.patience());
        var events = new EventStreams(shows, sending);
        transfers = Optional.of(sending);
        streams = Optional.of(events);
        live = Optional.of(shows);
        server.createContext("/", new Answers(shows, new HostNames(asked), new Semaphore(limits.threads(), true), sending, events, log));
        server.start();
    }

    /** Where a browser on this machine finds it, without a path. */
    public String origin() {
        return Listening.origin(asked, server);
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
        return URI.create(origin() + live.map(shows -> shows.state().base().encoded()).orElse("/"));
    }

    /** The files of the site that browsers show now, if these exist. */
    public Set<String> watched() {
        Set<String> files = new TreeSet<>();
        for (String page : streams.map(EventStreams::pages).orElse(Set.of())) {
            RequestPath.of(page).flatMap(path -> path.below(live.orElseThrow().state().base())).map(RequestPath::joined).ifPresent(path -> {
                files.add(path);
                files.add(path.isEmpty() ? "index.html" : path + "/index.html");
            });
        }
        return files;
    }

    /** How many browsers are being told of builds. */
    int listeners() {
        return streams.map(EventStreams::count).orElse(0);
    }

    /** Stops at once; answers that are under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        transfers.ifPresent(Transfers::close);
    }
}
