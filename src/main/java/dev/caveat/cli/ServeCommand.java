package dev.caveat.cli;

import dev.caveat.build.Request;
import dev.caveat.problem.Problems;
import dev.caveat.serve.Server;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat serve}. */
@Command(
        name = "serve",
        description = {
            "Build the site and show it to this machine, until it is interrupted. What you save is built at once, and pages that are open",
            "in a browser show it by themselves; there you also see what is wrong. Links carry the address of this server, unless -u gives",
            "another one. With -v, each request is told."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat serve            the site in this folder, at http://localhost:8080/",
            "  caveat serve -D -p 0    with its drafts, at any free port",
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Option(names = {"-p", "--port"}, paramLabel = "N", defaultValue = "8080", description = "The port; 0 takes any that is free (default: 8080).")
    private int port;

    @Option(names = "--host", paramLabel = "HOST",
            description = "The address to listen on (default: 127.0.0.1, which only this machine can reach).")
    private String host;

    @Option(names = {"--bind", "--interface", "--address"}, hidden = true, paramLabel = "HOST")
    private String bind;

    @Option(names = "--no-watch", description = "Build once, and show that.")
    private boolean still;

    @Option(names = "--no-reload", description = "Leave pages as they are built: open ones do not change by themselves.")
    private boolean noReload;

    @Option(names = "--disableLiveReload", hidden = true)
    private boolean noReloadToo;

    /** What neighbours have to be asked for. */
    @Option(names = {"-w", "--watch", "-l", "--livereload", "-I", "--incremental"}, hidden = true)
    private boolean always;

    @Option(names = {"-o", "--output"}, order = 1, paramLabel = "DIR",
            description = "Where the site is written with this server's address in its links (default: a folder of its own in .caveat/, so that output/ stays as it is).")
    private Path output;

    @Option(names = {"-d", "--destination", "--output-dir", "--outDir"}, hidden = true, paramLabel = "DIR")
    private Path destination;

    @Mixin
    private SiteOptions options;

    @Mixin
    private CacheOption cache;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, Optional.ofNullable(output).or(() -> Optional.ofNullable(destination)), cache.used(), usage);
        Usage.port(port, usage);
        if (usage.hasErrors()) {
            return console.end(usage.all());
        }
        return serve(request.orElseThrow(), console);
    }

    private int serve(Request asked, Console console) {
        Problems problems = new Problems();
        boolean own = output == null && destination == null;
        Optional<ServeFolder> folder = ServeFolder.take(asked, own, problems);
        if (folder.isEmpty()) {
            return console.end(problems.all());
        }
        String listen = host != null ? host : bind != null ? bind : "127.0.0.1";
        try (ServeFolder taken = folder.get()) {
            Optional<Server> server = Server.listen(new InetSocketAddress(listen, port), problems);
            if (server.isEmpty()) {
                return console.end(problems.all());
            }
            try (Server running = server.get()) {
                Workbench bench = new Workbench(
                        console, running, taken.request(), () -> options.request(caveat, Optional.of(taken.request().output()), cache.used(), new Problems()),
                        options.words(), !noReload && !noReloadToo, !still);
                return bench.work();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return ExitStatus.GOOD.code();
    }
}
