package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Addresses;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.read.ConfigReader;
import dev.caveat.serve.Server;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat serve}. */
@Command(
        name = "serve",
        description = {"Build the site and serve it to this machine, until it is interrupted.", "With -v, each request is told."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat serve            the site in this folder, at http://localhost:8080/",
            "  caveat serve -D -p 0    with its drafts, at any free port",
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand
    private Caveat caveat;

    @Option(names = {"-p", "--port"}, paramLabel = "N", defaultValue = "8080", description = "The port; 0 takes any that is free (default: 8080).")
    private int port;

    @Option(names = "--host", paramLabel = "HOST",
            description = "The address to listen on (default: 127.0.0.1, which only this machine can reach).")
    private String host;

    @Option(names = {"--bind", "--interface", "--address"}, hidden = true, paramLabel = "HOST")
    private String bind;

    @Mixin
    private OutputOption output;

    @Mixin
    private SiteOptions options;

    @Mixin
    private CacheOption cache;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat, output.given(), cache.used(), usage);
        if (port < 0 || port > HIGHEST_PORT) {
            usage.add(Usage.wrong("--port", "\"" + port + "\" is no port from 0 to " + HIGHEST_PORT));
        }
        if (usage.hasErrors()) {
            return console.end(usage.all());
        }
        return serve(request.orElseThrow(), console);
    }

    private int serve(Request request, Console console) {
        long start = System.nanoTime();
        Report report = Build.run(request);
        Summary summary = new Summary(request, report, (System.nanoTime() - start) / 1e9, options.words());
        List<Problem> problems = new ArrayList<>(report.problems());
        List<String> lines = console.globals().quiet() ? List.of() : summary.lines();
        if (!report.built()) {
            return console.end(lines, summary.json(), problems);
        }
        Problems refused = new Problems();
        Optional<Server> server = start(request, console, refused);
        problems.addAll(refused.all());
        if (server.isEmpty()) {
            return console.end(lines, summary.json(), problems);
        }
        try (Server running = server.get()) {
            console.end(said(report, lines, running), summary.json().put("address", running.address().toString()), problems);
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.GOOD.code();
    }

    private Optional<Server> start(Request request, Console console, Problems problems) {
        String base = ConfigReader.read(request.root(), request.overrides(), new Problems())
                .map(ConfigReader.Configured::config).map(Addresses::of).map(Addresses::basePath).orElse("/");
        String listen = host != null ? host : bind != null ? bind : "127.0.0.1";
        boolean tells = console.globals().verbose() && console.globals().format() != Globals.Format.JSON;
        return Server.start(
                request.output(),
                base,
                new InetSocketAddress(listen, port),
                visit -> {
                    if (tells) {
                        console.note(visit.method() + " " + visit.target() + " " + visit.status() + ", " + Words.number(visit.bytes(), "byte"));
                    }
                },
                problems);
    }

    private static List<String> said(Report report, List<String> summary, Server running) {
        List<String> lines = new ArrayList<>(summary);
        if (report.count(Severity.ERROR) > 0) {
            lines.add("Where a page has an error, its last good file is shown, or none.");
        }
        lines.add("Serving " + running.address() + " (stop with Ctrl+C)");
        return lines;
    }
}
