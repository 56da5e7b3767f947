package dev.caveat.cli;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.serve.Server;
import java.net.InetSocketAddress;
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
        aliases = {"server"},
        mixinStandardHelpOptions = true,
        description = "Build the site and serve it to this machine, until it is interrupted.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Mixin
    private BuildOptions options;

    @Option(names = {"-p", "--port"}, paramLabel = "N", defaultValue = "8080", description = "The port; 0 takes any that is free (default: 8080).")
    private int port;

    @Option(names = {"--host", "--bind"}, paramLabel = "HOST", defaultValue = "127.0.0.1",
            description = "The address to listen on (default: 127.0.0.1, which only this machine can reach).")
    private String host;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems usage = new Problems();
        Optional<Request> request = options.request(caveat.globals(), usage);
        if (port < 0 || port > 65_535) {
            usage.add(BuildOptions.wrong("--port", "\"" + port + "\" is no port from 0 to 65535"));
        }
        if (usage.hasErrors()) {
            console.problems(usage.all());
            return ExitStatus.USAGE.code();
        }
        long start = System.nanoTime();
        Report report = Build.run(request.orElseThrow());
        ExitStatus status = console.problems(report.problems());
        new Summary(request.get(), report, (System.nanoTime() - start) / 1e9).print(console);
        if (!report.built()) {
            return status.code();
        }
        Problems problems = new Problems();
        String base = ConfigReader.read(request.get().root(), request.get().overrides(), new Problems())
                .map(configured -> configured.config().basePath()).orElse("/");
        Optional<Server> server = Server.start(
                request.get().output(),
                base,
                new InetSocketAddress(host, port),
                visit -> {
                    if (caveat.globals().verbose()) {
                        console.note(visit.toString());
                    }
                },
                problems);
        if (server.isEmpty()) {
            return console.problems(problems.all()).code();
        }
        try (Server running = server.get()) {
            console.say("Serving " + running.address() + " (stop with Ctrl+C)");
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.GOOD.code();
    }
}
