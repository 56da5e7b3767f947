package dev.caveat.browser;

import dev.caveat.browser.Pipe.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks on while a page is loaded and everything on it is touched, and tells what ran or led elsewhere.
 *
 * <p>Hooked are dialogs, new windows and a function that payloads call; the browser itself tells of every request,
 * navigation, download, worker and dialog.
 */
final class Watch {
    private static final Pattern NUMBER = Pattern.compile("(?:^(?:__fired|alert|confirm|prompt|print) |(?:evil|own)\\.example/)(\\d+)");
    private static final String HOOKS = Tab.script("/xss/hooks.js");
    private static final String TOUCH = Tab.script("/xss/touch.js");

    private final Tab tab;
    private final Predicate<String> expected;
    private final List<Finding> findings = new ArrayList<>();
    private String page = "";
    private int seen;

    /** Something that should not have happened on a page, such as {@code alert 1200} or an address that was asked for. */
    record Finding(String page, String what) {
        /** The number that a payload called out. */
        OptionalInt number() {
            Matcher number = NUMBER.matcher(what);
            return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
        }
    }

    /** Watches a tab whose pages may ask for some addresses besides their own. */
    Watch(Tab tab, Predicate<String> expected) {
        this.tab = tab;
        this.expected = expected;
        tab.caching().bind("__caveat").before(HOOKS);
        tab.listen(this::happen);
    }

    /** Opens a page, counts its elements of a kind and touches all. */
    void visit(String url, String selector) {
        synchronized (findings) {
            page = url;
        }
        try {
            tab.open(url);
            seen += tab.evaluate(TOUCH.replace("SELECTOR", selector)).number();
        } catch (Pipe.Refusal e) {
            find("broke off: " + e.getMessage());
        }
    }

    /** How many elements of the kind all pages had. */
    int seen() {
        return seen;
    }

    /** All that was found on all pages. */
    List<Finding> findings() {
        synchronized (findings) {
            return List.copyOf(findings);
        }
    }

    private void happen(Event event) {
        Json about = event.params();
        switch (event.method()) {
            case "Runtime.bindingCalled" -> find(about.at("payload").text());
            case "Page.javascriptDialogOpening" -> find("dialog " + about.at("type").text() + " " + about.at("message").text());
            case "Page.frameRequestedNavigation" -> find("goes to " + about.at("url").text());
            case "Page.navigatedWithinDocument" -> find("calls itself " + about.at("url").text());
            case "Page.windowOpen" -> find("opens " + about.at("url").text());
            case "Page.downloadWillBegin" -> find("downloads " + about.at("url").text());
            case "Network.webSocketCreated" -> find("asks for " + about.at("url").text());
            case "Network.requestWillBeSent" -> request(about.at("request", "url").text());
            case "Target.targetCreated" -> {
                if (Set.of("page", "worker", "shared_worker", "service_worker", "iframe").contains(about.at("targetInfo", "type").text())) {
                    find("begins " + about.at("targetInfo", "url").text());
                }
            }
            default -> { }
        }
    }

    private void request(String url) {
        synchronized (findings) {
            if (!url.equals(page) && !expected.test(url)) {
                findings.add(new Finding(page, "asks for " + url));
            }
        }
    }

    private void find(String what) {
        synchronized (findings) {
            findings.add(new Finding(page, what));
        }
    }
}
