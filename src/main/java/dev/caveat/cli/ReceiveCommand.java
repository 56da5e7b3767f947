package dev.caveat.cli;

import dev.caveat.build.OpenPagesFile;
import dev.caveat.build.Request;
import dev.caveat.model.Config;
import dev.caveat.model.Intake;
import dev.caveat.moderate.Inbox;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.receive.Receiver;
import dev.caveat.receive.Reply;
import dev.caveat.receive.Sent;
import dev.caveat.serve.ReceivePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code caveat receive}. */
@Command(
        name = "receive",
        description = {
            "Take what readers send by the site's forms, until it is interrupted. Each comment waits in inbox/, on the disk before its reader",
            "is thanked, and is published by nothing but your decision (caveat moderate) and the next build. The last build says which",
            "pages take comments. It is made to stand behind a web server that speaks TLS."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  caveat receive                                 at http://localhost:8081/",
            "  caveat receive --proxy 127.0.0.1               whose word is taken on who sends",
            "  caveat receive --origin http://localhost:8080  forms of caveat serve as well, to try it out",
        })
final class ReceiveCommand implements Callable<Integer> {
    @ParentCommand
    private Caveat caveat;

    @Option(names = {"-p", "--port"}, order = 1, paramLabel = "N", defaultValue = "8081", description = "The port; 0 takes any that is free (default: 8081).")
    private int port;

    @Option(names = "--host", order = 2, paramLabel = "HOST", defaultValue = "127.0.0.1",
            description = "The address to listen on (default: 127.0.0.1, which only this machine can reach).")
    private String host;

    @Option(names = "--proxy", order = 3, paramLabel = "ADDRESS",
            description = "The address of a web server whose X-Forwarded-For is believed; may be given several times. Of readers only the network is looked at, and kept nowhere.")
    private List<String> proxies = List.of();

    @Option(names = "--origin", order = 4, paramLabel = "ORIGIN",
            description = "Another site whose forms are taken, such as http://localhost:8080; may be given several times.")
    private List<String> origins = List.of();

    @Option(names = "--per-minute", order = 5, paramLabel = "N", defaultValue = "60", description = "Comments in a minute from everywhere (default: 60).")
    private int perMinute;

    @Option(names = "--per-network", order = 6, paramLabel = "N", defaultValue = "10", description = "Comments in ten minutes from one network (default: 10).")
    private int perNetwork;

    @Option(names = "--pending", order = 7, paramLabel = "N", defaultValue = "2000", description = "Comments that may wait in all (default: 2000).")
    private int pending;

    @Option(names = "--pending-per-page", order = 8, paramLabel = "N", defaultValue = "100", description = "Comments that may wait on one page (default: 100).")
    private int pendingOfPage;

    @Option(names = {"-o", "--output"}, order = 9, paramLabel = "DIR", description = "The folder that the site is built into (default: output/).")
    private Path output;

    @Mixin
    private SiteOptions options;

    @Override
    public Integer call() {
        Console console = caveat.console();
        Problems problems = new Problems();
        Set<InetAddress> believed = new LinkedHashSet<>();
        for (String proxy : proxies) {
            Receiver.address(proxy).ifPresentOrElse(believed::add, () -> problems.add(
                    Usage.wrong("--proxy", "\"" + proxy + "\" is no address of a machine").hint("write it in numbers, such as 127.0.0.1")));
        }
        for (String origin : origins) {
            if (!Receiver.isOrigin(origin)) {
                problems.add(Usage.wrong("--origin", "\"" + origin + "\" is no origin").hint("write the beginning of an address, without a path, such as http://localhost:8080"));
            }
        }
        Usage.port(port, problems);
        limit("--per-minute", perMinute, problems);
        limit("--per-network", perNetwork, problems);
        limit("--pending", pending, problems);
        limit("--pending-per-page", pendingOfPage, problems);
        Optional<Request> request = options.request(caveat, Optional.ofNullable(output), true, problems);
        if (problems.hasErrors() || request.isEmpty()) {
            return console.end(problems.all());
        }
        Optional<Config> config = ConfigReader.read(request.get().root(), request.get().overrides(), problems).map(ConfigReader.Configured::config);
        if (config.isEmpty()) {
            return console.end(problems.all());
        }
        return receive(request.get(), config.get(), believed, console, problems);
    }

    private static void limit(String option, int number, Problems problems) {
        if (number < 1) {
            problems.add(Usage.wrong(option, "\"" + number + "\" lets nobody in").hint("give a number from 1"));
        }
    }

    private int receive(Request request, Config config, Set<InetAddress> believed, Console console, Problems problems) {
        OpenPagesSeen pages = new OpenPagesSeen(OpenPagesFile.of(request));
        Inbox inbox = Inbox.of(request.root(), config.comments().inbox());
        if (pages.get().isEmpty()) {
            boolean form = config.comments().form().filter(one -> one.intake() == Intake.RECEIVE).isPresent();
            problems.add(form
                    ? Problem.of(Code.USAGE_MISSING, Place.of("caveat receive"), "no build of this Caveat has said yet which pages take comments")
                            .hint("build the site first: " + caveat.surroundings().command() + " build --no-cache")
                    : Problem.of(Code.USAGE_MISSING, Place.of(ConfigReader.FILE), "the site has no form whose comments are sent here")
                            .hint("name the address under which readers reach this: comments: { form: { action: https://comments.example.org/ } }"));
        }
        if (problems.hasErrors() || !inbox.open(problems)) {
            return console.end(problems.all());
        }
        Receiver receiver = new Receiver(
                pages, inbox, config.timezone(), caveat.surroundings().clock()::instant,
                new Receiver.Limits(perMinute, perNetwork, pending, pendingOfPage), believed, Set.copyOf(origins));
        Optional<ReceivePort> listening = ReceivePort.listen(new InetSocketAddress(host, port), problems);
        if (listening.isEmpty()) {
            return console.end(problems.all());
        }
        ReceivePort listened = listening.get();
        listened.answer(receiver, log(console, receiver));
        console.say("Comments on " + Words.number(pages.get().map(site -> site.pages().size()).orElse(0), "page") + " are taken at " + listened.origin()
                + "/ and wait in " + Words.path(inbox.folder()));
        console.note("Look at them with: " + caveat.surroundings().command() + " moderate; stop with Ctrl-C");
        // A signal ends the process; what was begun by then is ended first.
        Runtime.getRuntime().addShutdownHook(new Thread(listened::close, "caveat-receive-end"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            listened.close();
            Thread.currentThread().interrupt();
        }
        return ExitStatus.GOOD.code();
    }

    /** Says what was done, and never who wrote what. */
    private BiConsumer<Sent, Reply> log(Console console, Receiver receiver) {
        AtomicBoolean told = new AtomicBoolean();
        return (sent, reply) -> {
            if (receiver.isUnknownProxy(sent) && told.compareAndSet(false, true)) {
                console.note("caveat: requests come through a web server at " + sent.from().getHostAddress()
                        + ", so that all readers count as one; say that it is yours: --proxy " + sent.from().getHostAddress());
            }
            console.note(caveat.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS) + "  " + reply.status() + "  " + Words.plain(reply.why()));
        };
    }
}
