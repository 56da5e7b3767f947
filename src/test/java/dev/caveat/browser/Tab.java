package dev.caveat.browser;

import dev.caveat.browser.Pipe.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One tab of a {@link Chromium}: opens pages, looks at them, and tells what they do.
 *
 * <p>Used by one thread. A dialog is agreed to at once, and a window that a page opens is closed; both are told first.
 */
final class Tab implements AutoCloseable {
    /** Seconds until a page counts as one that never loads. */
    private static final int PATIENCE = 60;

    private static final Map<String, Integer> KEYS = Map.of(
            "Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "End", 35, "Home", 36, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40);

    private static final int SHIFT = 8;

    private final Pipe pipe;
    private final String session;
    private final String target;
    private final Runnable end;
    private final LinkedBlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private String loader = "";

    Tab(Pipe pipe, String session, String target, Runnable end) {
        this.pipe = pipe;
        this.session = session;
        this.target = target;
        this.end = end;
    }

    void begin() {
        for (String domain : List.of("Page", "Runtime", "Network", "Inspector")) {
            ask(domain + ".enable");
        }
        ask("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        ask("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        viewport(1280, 800);
    }

    /** Whatever the DevTools can do. */
    Json ask(String method, Map<String, ?> params) {
        return pipe.ask(session, method, params);
    }

    private Json ask(String method) {
        return ask(method, Map.of());
    }

    /** Tells of what happens in the tab from now on, from another thread, in order; it must not ask the tab anything. */
    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Takes an event of the pipe. */
    void happen(Event event) {
        switch (event.method()) {
            case "Network.requestWillBeSent" -> noteRequest(event.params().at("request", "url").text());
            case "Network.webSocketCreated" -> noteRequest(event.params().at("url").text());
            case "Page.javascriptDialogOpening" -> pipe.tell(session, "Page.handleJavaScriptDialog", Map.of("accept", true));
            case "Page.lifecycleEvent" -> noteLoad(event.params());
            case "Target.targetCreated" -> closeWindow(event.params().at("targetInfo"));
            default -> { }
        }
        boolean own = event.params().at("targetInfo", "targetId").text().equals(target);
        if (!own) {
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    private void noteRequest(String url) {
        synchronized (requests) {
            requests.add(url);
        }
    }

    private void noteLoad(Json params) {
        if (params.at("name").text().equals("load") && params.at("frameId").text().equals(target)) {
            loaded.add(params.at("loaderId").text());
        }
    }

    private void closeWindow(Json other) {
        if (other.at("type").text().equals("page") && !other.at("targetId").text().equals(target)) {
            pipe.tell("", "Target.closeTarget", Map.of("targetId", other.at("targetId").text()));
        }
    }

    /** Opens a page and waits until it is loaded with all that belongs to it, or until what it went on to is. */
    Tab open(String url) {
        synchronized (requests) {
            requests.clear();
        }
        loaded.clear();
        Json answer = ask("Page.navigate", Map.of("url", url));
        if (answer.at("errorText").isThere()) {
            throw new Pipe.Refusal(url + ": " + answer.at("errorText").text());
        }
        return settle(url);
    }

    /** Waits for another page than the one before, that is loaded with all that belongs to it. */
    private Tab settle(String what) {
        String before = loader;
        do {
            loader = await(what);
        } while (loader.equals(before));
        return this;
    }

    /** Loads the page again. */
    Tab reload() {
        loaded.clear();
        ask("Page.reload");
        return settle("the page again");
    }

    /** Clicks on an element that leads to another page, and waits for that. */
    Tab follow(String selector) {
        loaded.clear();
        return click(selector).settle("what " + selector + " leads to");
    }

    /** Clicks in the middle of the first element of that kind, as a mouse does. */
    Tab click(String selector) {
        Json at = run("middle", selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ask("Input.dispatchMouseEvent", Map.of("type", type, "x", at.at("x").value(), "y", at.at("y").value(), "button", "left", "clickCount", 1));
        }
        return this;
    }

    /** Writes where the focus is. */
    Tab type(String text) {
        ask("Input.insertText", Map.of("text", text));
        return this;
    }

    private String await(String url) {
        try {
            String next = loaded.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) {
                throw new Pipe.Refusal(url + " is not loaded in " + PATIENCE + " s");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Pipe.Refusal(url + ": interrupted");
        }
    }

    /** The value of a script's expression, awaited where it is a promise; as if the user had done something. */
    Json evaluate(String script) {
        Json answer = ask("Runtime.evaluate", Map.of(
                "expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        Json wrong = answer.at("exceptionDetails");
        if (wrong.isThere()) {
            String what = wrong.at("exception", "description").text();
            throw new Pipe.Refusal("the script fails: " + (what.isEmpty() ? wrong.at("text").text() : what));
        }
        return answer.at("result", "value");
    }

    /** Calls a function of {@code browser/NAME.js}, and awaits its value. */
    Json run(String name, Object... arguments) {
        String written = Arrays.stream(arguments).map(Json::write).collect(Collectors.joining(", "));
        return evaluate("(" + script("/browser/" + name + ".js") + ")(" + written + ")");
    }

    /** Waits until a script's expression is true: something that the page does by itself, or that navigates. */
    Tab until(String script) {
        for (int i = 0; i < PATIENCE * 20; i++) {
            try {
                if (evaluate("new Promise(done => { const ask = n => n && !(" + script + ") ? setTimeout(ask, 10, n - 1) : done(n > 0); ask(20); })").isTrue()) {
                    return this;
                }
            } catch (Pipe.Refusal leaving) {
                // The page has gone on to another, which is asked next.
            }
        }
        throw new Pipe.Refusal("never true: " + script);
    }

    /** A script among the tests' resources. */
    static String script(String path) {
        try (InputStream in = Tab.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script in every document from now on, frames as well, before any script of its own. */
    Tab before(String script) {
        ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** Gives scripts a function that takes one text, which comes as {@code Runtime.bindingCalled}. */
    Tab bind(String function) {
        ask("Runtime.addBinding", Map.of("name", function));
        return this;
    }

    /** The size of the page's window, in CSS pixels. */
    Tab viewport(int width, int height) {
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /**
     * What the page is told of its reader's screen and wishes.
     *
     * @param type {@code screen}, {@code print}, or empty for what is usual
     * @param features such as {@code prefers-color-scheme} with {@code dark}; those that are not named are as usual
     */
    Tab media(String type, Map<String, String> features) {
        List<Map<String, String>> list = features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue())).toList();
        ask("Emulation.setEmulatedMedia", Map.of("media", type, "features", list));
        return this;
    }

    /** Whether the scripts of pages run; {@link #evaluate} does so always. */
    Tab scripts(boolean run) {
        ask("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /** Keeps what pages share, as readers' browsers do. Otherwise each page asks for all. */
    Tab caching() {
        ask("Network.setCacheDisabled", Map.of("cacheDisabled", false));
        return this;
    }

    /** Presses a key as a keyboard does: {@code Tab}, {@code Enter}, {@code Escape}, a space, or one that scrolls; {@code Shift+} may stand before. */
    Tab press(String keys) {
        String key = keys.replace("Shift+", "");
        String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        String code = key.equals(" ") ? "Space" : key;
        for (String type : List.of("keyDown", "keyUp")) {
            ask("Input.dispatchKeyEvent", Map.of("type", type.equals("keyDown") && text.isEmpty() ? "rawKeyDown" : type,
                    "key", key, "code", code, "modifiers", key.equals(keys) ? 0 : SHIFT, "windowsVirtualKeyCode", KEYS.get(key), "text", type.equals("keyDown") ? text : ""));
        }
        return this;
    }

    /** A picture of the window, or of the whole page, as PNG. */
    byte[] screenshot(boolean whole) {
        return Base64.getDecoder().decode(
                ask("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true, "captureBeyondViewport", whole)).at("data").text());
    }

    /** Every address that the page has asked for since it was opened, its own first. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Closes the tab, and forgets what its pages had stored. */
    @Override
    public void close() {
        end.run();
    }
}
