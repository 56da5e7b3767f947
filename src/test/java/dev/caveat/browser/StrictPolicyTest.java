package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of page works under a policy that allows nothing but the site's own files, asks nobody else for anything, and leaves
 * nothing behind in a browser whose reader has chosen nothing.
 */
@InBrowser
class StrictPolicyTest {
    private static final String VIOLATIONS =
            "addEventListener('securitypolicyviolation', event => {"
                    + " window.caveatBlocked = (window.caveatBlocked || 0) + 1; caveatTell(event.violatedDirective + ' ' + event.blockedURI); })";

    /** What a page stores, of every kind of store. */
    private static final String STORED = """
            (async () => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
              ...(await indexedDB.databases()).map(one => one.name),
              ...(window.caches ? await caches.keys() : []),
              ...(navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).map(one => one.scope) : [])].filter(one => one))()
            """;

    @TempDir
    Path folder;

    /** All that goes wrong from now on: what the policy blocks, errors of scripts, and what the console is told of either. */
    private static List<String> watch(Tab tab) {
        List<String> wrong = new CopyOnWriteArrayList<>();
        tab.ask("Log.enable", Map.of());
        tab.listen(event -> {
            switch (event.method()) {
                case "Runtime.bindingCalled" -> wrong.add(event.params().at("payload").text());
                case "Runtime.exceptionThrown" -> wrong.add(Json.write(event.params().at("exceptionDetails").value()));
                case "Runtime.consoleAPICalled" -> wrong.add("console: " + Json.write(event.params().at("args").value()));
                case "Log.entryAdded" -> wrong.add(event.params().at("entry", "text").text() + " " + event.params().at("entry", "url").text());
                default -> { }
            }
        });
        tab.bind("caveatTell").before(VIOLATIONS);
        return wrong;
    }

    private static List<String> strangers(List<String> addresses, String own) {
        return addresses.stream().filter(address -> !address.startsWith(own)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsBlockedNobodyElseIsAskedAndNothingIsKept(Kind kind, Sites sites, Web web, Tab tab) {
        List<String> wrong = watch(tab);
        web.forget();
        tab.open(sites.page(kind)).evaluate("scrollTo(0, document.body.scrollHeight)");
        assertEquals(List.of(), tab.evaluate(STORED).items().stream().map(Json::text).toList(), "stored");
        assertEquals(List.of(), tab.ask("Storage.getCookies", Map.of()).at("cookies").items(), "cookies");
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), strangers(tab.requests(), sites.demo()));
        assertEquals(List.of(), strangers(web.asked(), "//demo.example/"));
    }

    @Test
    void whatReadersDoIsNotBlockedEither(Sites sites, Web web, Tab tab) {
        List<String> wrong = watch(tab);
        web.forget();
        tab.open(sites.page(Kind.ANSWER)).click(".reply").type("Words").click("#comment-form-name").type("Reader").click("#comment-form-consent");
        tab.click("label:has(#colours-dark)").follow(".form-end button");
        tab.open(sites.page(Kind.POLL)).click(".poll-choice").follow(".poll-form button");
        assertEquals(List.of("//demo.example/pages/sent/", "//demo.example/pages/sent/"), web.sent().stream().map(Web.Sent::address).toList());
        assertEquals("dark", tab.open(sites.page(Kind.HOME)).evaluate("document.querySelector('[name=colours]:checked').value").text());
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), strangers(web.asked(), "//demo.example/"));
    }

    @Test
    void whatIsBlockedWouldBeSeen(Web web, Tab tab) throws IOException {
        List<String> wrong = watch(tab);
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Page</title><p style='color: red'>Text</p><script>fetch('/a')</script>"
                + "<img src='http://other.example/a.png'><form method=post action='http://other.example/'><button>Send</button></form>");
        web.show("own.example", folder, Sites.POLICY);
        web.forget();
        tab.open("http://own.example/").evaluate("document.querySelector('button').click()");
        tab.until("window.caveatBlocked >= 4");
        List<String> missed = new ArrayList<>(List.of("style-src-attr inline", "script-src-elem inline", "img-src http://other.example/a.png", "form-action http://other.example/"));
        missed.removeAll(wrong);
        assertEquals(List.of(), missed, wrong::toString);
        assertTrue(strangers(web.asked(), "//own.example/").isEmpty(), () -> web.asked().toString());
    }
}
