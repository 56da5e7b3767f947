package dev.caveat.browser;

import dev.caveat.browser.Pipe.Event;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A running Chromium without a window, for whom the whole world is one server on this machine.
 *
 * <p>Every browser has a profile of its own that is empty before and deleted afterwards, so that any number can run. It
 * ends when it is closed, and when the process that started it is gone.
 */
final class Chromium implements AutoCloseable {
    /** The shell lays the pipe where Chromium looks for it, and outlives a killed test to delete the profile. */
    private static final String SHELL = """
            trap '' INT HUP TERM
            profile=$1
            shift
            "$@" 3<&0 4>&1 </dev/null >/dev/null 2>"$profile/said"
            exec <&- >&-
            rm -rf "$profile"
            """;

    private static final List<String> OPTIONS = List.of(
            "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--no-default-browser-check", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage", "--no-pings", "--mute-audio", "--no-proxy-server",
            "--password-store=basic", "--use-mock-keychain", "--hide-scrollbars", "--lang=en-GB", "--force-color-profile=srgb",
            // Frames stay in their page's process: one session sees all that they do.
            "--disable-site-isolation-trials",
            // The second line: else each page has a process of its own, and the next one stands ready; both take longer than the page.
            "--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes,HttpsUpgrades,Translate,OptimizationHints,MediaRouter,"
                    + "BackForwardCache,SpareRendererForSitePerProcess,PaintHolding",
            // Tabs that are not in front do their work, too.
            "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
            "--disable-hang-monitor", "--disable-ipc-flooding-protection");

    /** A port at which nobody listens: a server that speaks no TLS would keep HTTPS waiting, and this refuses it at once. */
    private static final int CLOSED = 1;

    private final Process process;
    private final Path profile;
    private final Pipe pipe;
    private final Map<String, Consumer<Event>> tabs = new ConcurrentHashMap<>();

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
        this.pipe = new Pipe(process.getOutputStream(), process.getInputStream());
        pipe.listen("", this::tellTab);
    }

    /** The program that the property {@code caveat.chromium} names, else the first of its names on the search path. */
    static Optional<Path> find() {
        String named = System.getProperty("caveat.chromium", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<String> names = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/bin";
        return names.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser for which every host is that server on this machine, whatever the port; but HTTPS finds nobody. */
    static Chromium start(Path program, int port) {
        try {
            Path profile = Files.createTempDirectory("caveat-chromium-");
            List<String> command = new ArrayList<>(List.of("sh", "-c", SHELL, "sh", profile.toString(), program.toString()));
            command.addAll(OPTIONS);
            command.add("--user-data-dir=" + profile);
            command.add("--host-resolver-rules=MAP *:443 127.0.0.1:" + CLOSED + ",MAP * 127.0.0.1:" + port);
            command.add("about:blank");
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var chromium = new Chromium(process, profile);
            chromium.begin();
            return chromium;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        try {
            pipe.ask("", "Target.setDiscoverTargets", Map.of("discover", true));
        } catch (Pipe.Refusal e) {
            Path said = profile.resolve("said");
            String words = Files.exists(said) ? Files.readString(said) : "";
            close();
            throw new IOException("Chromium does not start: " + e.getMessage() + "\n" + words, e);
        }
    }

    /** A tab that knows nothing of the others: storage, settings and emulation of its own. */
    Tab tab() {
        String context = pipe.ask("", "Target.createBrowserContext", Map.of()).at("browserContextId").text();
        String target = pipe.ask("", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context))
                .at("targetId").text();
        String session = pipe.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true)).at("sessionId").text();
        var tab = new Tab(pipe, session, target, () -> {
            tabs.remove(context);
            pipe.forget(session);
            pipe.ask("", "Target.disposeBrowserContext", Map.of("browserContextId", context));
        });
        pipe.listen(session, tab::happen);
        tabs.put(context, tab::happen);
        tab.begin();
        return tab;
    }

    /** Windows and workers are the browser's business; they are told to the tab that opened them. */
    private void tellTab(Event event) {
        var tab = tabs.get(event.params().at("targetInfo", "browserContextId").text());
        if (tab != null) {
            tab.accept(event);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path profile() {
        return profile;
    }

    /** Ends the browser and all its processes, and waits for that. */
    @Override
    public void close() {
        try (Stream<ProcessHandle> all = process.descendants()) {
            List<ProcessHandle> others = all.toList();
            pipe.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                others.forEach(ProcessHandle::destroyForcibly);
                process.waitFor(20, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
