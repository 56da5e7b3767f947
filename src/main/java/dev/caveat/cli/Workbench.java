package dev.caveat.cli;

import dev.caveat.build.Rebuilding;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.build.Timing;
import dev.caveat.model.Addresses;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.read.ConfigReader;
import dev.caveat.serve.Changes;
import dev.caveat.serve.Live;
import dev.caveat.serve.Server;
import dev.caveat.serve.Shown;
import dev.caveat.serve.Visit;
import dev.caveat.serve.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A site that somebody works on: built, shown, and built again whenever something was saved. */
final class Workbench {
    /** How long it is quiet before what builds remember is written down. */
    private static final long SAVED_AFTER_SECONDS = 3;

    private final Console console;
    private final Server server;
    private final Request first;
    private final Supplier<Optional<Request>> next;
    private final List<String> words;
    private final boolean reloads;
    private final boolean watches;
    private final Rebuilding rebuilding = new Rebuilding();
    private String basePath = "/";
    private boolean built;
    private List<Problem> before = List.of();
    private final Set<String> untold = new TreeSet<>();
    private final Set<String> shownAhead = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();
    private Json json = new Json();

    /**
     * @param first what to build
     * @param next the same at a later time
     * @param words the options that make the site what it is
     */
    Workbench(Console console, Server server, Request first, Supplier<Optional<Request>> next, List<String> words, boolean reloads, boolean watches) {
        this.console = console;
        this.server = server;
        this.first = first;
        this.next = next;
        this.words = words;
        this.reloads = reloads;
        this.watches = watches;
    }

    /**
     * Works until the thread is interrupted.
     *
     * @return the exit code where there is nothing to show and never will be
     */
    int work() throws InterruptedException {
        ScheduledExecutorService aside = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "caveat-aside"));
        Thread atEnd = new Thread(rebuilding::save, "caveat-save-at-end");
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            return watches ? watch(aside) : look();
        } finally {
            aside.shutdownNow();
            rebuilding.save();
            leave(atEnd);
        }
    }

    private int watch(ScheduledExecutorService aside) throws InterruptedException {
        Future<Watch> registering = aside.submit(() -> Watch.over(first.root(), System::nanoTime));
        Live live = new Live(first.output(), reloads, begin());
        server.answer(live, this::visited);
        serving();
        try (Watch watch = registering.get()) {
            follow(watch, live, aside);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        return ExitStatus.GOOD.code();
    }

    private int look() throws InterruptedException {
        Shown shown = begin();
        if (!built) {
            return console.end(lines, json, before);
        }
        server.answer(new Live(first.output(), false, shown), this::visited);
        serving();
        rebuilding.save();
        new CountDownLatch(1).await();
        return ExitStatus.GOOD.code();
    }

    private static void leave(Thread atEnd) {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            // Then it runs, and finds everything saved.
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The first build. */
    private Shown begin() {
        long start = System.nanoTime();
        Request request = addressed(first, Changes.EVERYTHING);
        Rebuilding.Rebuilt done = built(request);
        Report report = done.report();
        Summary summary = new Summary(request, report, seconds(start), words);
        lines.addAll(console.globals().quiet() ? List.of() : summary.lines());
        if (report.built() && report.count(Severity.ERROR) > 0) {
            lines.add("Where a page has an error, its last good file is shown, or none.");
        }
        json = summary.json();
        before = report.problems();
        return shown(done);
    }

    private Rebuilding.Rebuilt built(Request request) {
        if (!Progress.isWanted(console)) {
            return rebuilding.build(request, Set.of(), true);
        }
        try (Progress progress = new Progress(console.err(), System::nanoTime, Timing.NONE).begin()) {
            return rebuilding.build(request, Set.of(), true, Rebuilding.NOBODY, progress);
        }
    }

    private void serving() {
        lines.add("Serving " + server.address() + " (stop with Ctrl+C)");
        console.end(lines, json.put("address", server.address().toString()), before);
        // Who serves all day starts other programs meanwhile.
        StartArchive.of(console.surroundings()).ifPresent(archive -> archive.order(console.surroundings().clock().instant()));
    }

    private void follow(Watch watch, Live live, ScheduledExecutorService aside) throws InterruptedException {
        // Something may have been saved after the first build had read it and before the folders were watched.
        Changes changes = Changes.EVERYTHING;
        boolean quietly = true;
        boolean hasty = false;
        while (true) {
            long start = System.nanoTime();
            Request request = addressed(next.get().orElse(first).remembering(), changes);
            Rebuilding.Rebuilt done = rebuilding.build(request, changes.files(), changes.everything(), waiting(live), Timing.NONE);
            Changes more = watch.now();
            // An editor that was still writing when the build read: what is wrong then is no news, once.
            hasty = !hasty && !more.isEmpty() && done.report().count(Severity.ERROR) > 0;
            if (hasty) {
                untold.addAll(changed(done.report()));
                untold.removeAll(shownAhead);
            } else {
                show(done, changes, live);
                say(done.report(), changes, seconds(start), quietly);
                quietly = false;
            }
            if (rebuilding.isUnsaved()) {
                aside.schedule(rebuilding::save, SAVED_AFTER_SECONDS, TimeUnit.SECONDS);
            }
            Changes later = more.isEmpty() ? watch.next() : watch.settle(more);
            changes = hasty ? changes.and(later) : later;
        }
    }

    /** The pages that are open in a browser are shown as soon as they are done, whatever else there is to do. */
    private Rebuilding.Waiting waiting(Live live) {
        shownAhead.clear();
        return new Rebuilding.Waiting() {
            @Override
            public Set<String> files() {
                return server.watched();
            }

            @Override
            public void ready(Set<String> changed, Map<String, String> marks) {
                if (live.ahead(changed, marks)) {
                    shownAhead.addAll(changed);
                }
            }
        };
    }

    private void show(Rebuilding.Rebuilt done, Changes changes, Live live) {
        Shown shown = shown(done);
        boolean styles = !changes.everything() && changes.files().stream().allMatch(Workbench::isStyle);
        live.show(styles ? shown.stylesOnly() : shown);
    }

    private static boolean isStyle(String file) {
        return file.endsWith(".css") || file.endsWith(".css.ftl");
    }

    private Shown shown(Rebuilding.Rebuilt done) {
        Report report = done.report();
        built |= report.built();
        Set<String> changed = changed(report);
        changed.addAll(untold);
        changed.removeAll(shownAhead);
        untold.clear();
        List<Problem> wrong = report.problems().stream().filter(this::stops).toList();
        List<Problem> told = wrong.isEmpty() ? List.of() : report.problems().stream()
                .filter(problem -> problem.severity() == Severity.WARNING || stops(problem)).toList();
        return new Shown(basePath, built, changed, false, done.marks(), told);
    }

    private static Set<String> changed(Report report) {
        Set<String> changed = new TreeSet<>(report.rendered().keySet());
        changed.addAll(report.deleted());
        return changed;
    }

    /** Whether a browser must be told. What changed under the build's eyes is built again at once. */
    private boolean stops(Problem problem) {
        return problem.code() == Code.FILE_CHANGED ? !watches : problem.severity() == Severity.ERROR || console.globals().strict() && problem.severity() == Severity.WARNING;
    }

    /** With the address at which it is served in the place of the one where it is published, unless one was asked for. */
    private Request addressed(Request request, Changes changes) {
        if (changes.everything() || changes.files().contains(ConfigReader.FILE)) {
            ConfigReader.read(request.root(), request.overrides(), new Problems())
                    .map(ConfigReader.Configured::config).map(Addresses::of).map(Addresses::basePath).ifPresent(path -> basePath = path);
        }
        ConfigReader.Overrides asked = request.overrides();
        Optional<String> address = asked.baseUrl().or(() -> Optional.of(server.origin() + basePath));
        return request.with(new ConfigReader.Overrides(address, asked.theme(), asked.environment(), asked.relativeUrls()));
    }

    private void say(Report report, Changes changes, double seconds, boolean onlyNews) {
        boolean nothing = report.built() && report.written() == 0 && report.deleted().isEmpty() && report.problems().equals(before);
        if (console.globals().format() == Globals.Format.JSON || nothing && onlyNews) {
            before = report.problems();
            return;
        }
        List<Problem> news = new ArrayList<>(report.problems());
        news.removeAll(before);
        before = report.problems();
        console.tell(news);
        if (!console.globals().quiet()) {
            console.say(line(report, changes, seconds));
        }
    }

    private static String line(Report report, Changes changes, double seconds) {
        String what = changes.files().size() == 1 ? Words.plain(changes.files().iterator().next())
                : changes.everything() ? "Files" : Words.number(changes.files().size(), "file");
        String did = !report.built() ? "nothing was built"
                : report.written() + " written" + (report.deleted().isEmpty() ? "" : ", " + report.deleted().size() + " deleted");
        long errors = report.count(Severity.ERROR);
        return what + " changed: " + did + (errors > 0 ? ", " + Words.number(errors, "error") : "")
                + String.format(Locale.ROOT, " (%.2f s)", seconds);
    }

    private void visited(Visit visit) {
        if (console.globals().verbose() && console.globals().format() != Globals.Format.JSON) {
            console.note(visit.method() + " " + visit.target() + " " + visit.status() + ", " + Words.number(visit.bytes(), "byte"));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
