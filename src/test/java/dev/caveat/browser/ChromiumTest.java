package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests in a browser rest on: that it shows our pages, does as it is told, and keeps no secret. */
@InBrowser
class ChromiumTest {
    private static final String HOME = "http://own.example/";

    @TempDir
    Path folder;

    private Tab open(Web web, Tab tab, String body) throws IOException {
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Page</title>" + body);
        web.show("own.example", folder);
        return tab.open(HOME);
    }

    @Test
    void itShowsAPage(Web web, Tab tab) throws IOException {
        open(web, tab, "<p>Tea \ud83c\udf75 \"for\" two</p>");
        assertEquals("Tea \ud83c\udf75 \"for\" two", tab.evaluate("document.querySelector('p').textContent").text());
        assertEquals(3, tab.evaluate("Promise.resolve(3)").number());
        assertEquals(List.of("a", "b"), tab.evaluate("({ x: ['a', 'b'] })").at("x").items().stream().map(Json::text).toList());
        assertTrue(assertThrows(Pipe.Refusal.class, () -> tab.evaluate("nothing.at.all")).getMessage().contains("nothing is not defined"));
        assertThrows(Pipe.Refusal.class, () -> tab.ask("No.such", Map.of()));
    }

    @Test
    void itKnowsNoOtherWorld(Web web, Tab tab) throws IOException {
        web.forget();
        open(web, tab, "<img src=//other.example:8080/a.png><script>fetch('https://third.example/b').catch(() => 0)</script>");
        tab.evaluate("fetch('/c')");
        assertEquals(List.of(HOME, "http://other.example:8080/a.png", "https://third.example/b", HOME + "c"), tab.requests());
        assertEquals(List.of("//own.example/", "//other.example/a.png", "//own.example/c"),
                web.asked().stream().filter(address -> !address.endsWith("favicon.ico")).toList());
    }

    @Test
    void itTellsOfDialogsAndWindows(Web web, Tab tab) throws IOException {
        List<String> told = new CopyOnWriteArrayList<>();
        tab.listen(event -> told.add(event.method() + event.params().at("message").text() + event.params().at("payload").text()));
        tab.bind("hook").before("hook('first in ' + location.pathname)");
        open(web, tab, "<script>hook(confirm('sure?') ? 'agreed' : 'not agreed')</script><iframe srcdoc=a></iframe>");
        tab.evaluate("void open('//other.example/')");
        // More may be told meanwhile, from another thread.
        List<String> found = told.stream().filter(what -> what.matches("(?s)Runtime.binding.*|Page.javascriptDialogOpening.*|Target.targetCreated")).toList();
        assertEquals(List.of("Runtime.bindingCalledfirst in /", "Page.javascriptDialogOpeningsure?", "Runtime.bindingCalledagreed",
                "Runtime.bindingCalledfirst in srcdoc", "Target.targetCreated"), found);
    }

    @Test
    void itSeesAsAReaderWouldWish(Web web, Tab tab) throws IOException {
        open(web, tab, "<meta name=viewport content='width=device-width'><noscript>No script</noscript><p>"
                + "<script>document.querySelector('p').textContent = 'script'</script>");
        String dark = "matchMedia('(prefers-color-scheme: dark)').matches";
        assertFalse(tab.evaluate(dark).isTrue());
        assertTrue(tab.media("", Map.of("prefers-color-scheme", "dark")).evaluate(dark).isTrue());
        assertTrue(tab.media("print", Map.of()).evaluate("matchMedia('print').matches").isTrue());
        assertFalse(tab.media("", Map.of()).evaluate(dark).isTrue());
        assertEquals(320, tab.viewport(320, 480).evaluate("innerWidth").number());
        var picture = ImageIO.read(new ByteArrayInputStream(tab.screenshot(false)));
        assertEquals(List.of(320, 480), List.of(picture.getWidth(), picture.getHeight()));
        assertEquals("script", tab.evaluate("document.body.innerText.trim()").text());
        assertEquals("No script", tab.scripts(false).open(HOME).evaluate("document.body.innerText.trim()").text());
        assertEquals("script", tab.scripts(true).open(HOME).evaluate("document.body.innerText.trim()").text());
    }

    @Test
    void itTakesKeys(Web web, Tab tab) throws IOException {
        open(web, tab, "<a href=#a>first</a> <button onclick=\"this.textContent += '!'\">second</button>");
        assertEquals("first", tab.press("Tab").evaluate("document.activeElement.textContent").text());
        assertEquals("second!!", tab.press("Tab").press("Enter").press(" ").evaluate("document.activeElement.textContent").text());
    }

    @Test
    void tabsKnowNothingOfEachOther(Web web, Tab tab, Chromium chromium) throws IOException {
        open(web, tab, "").evaluate("localStorage.a = 'kept'");
        try (Tab other = chromium.tab()) {
            assertEquals("undefined", other.open(HOME).evaluate("String(localStorage.a)").text());
        }
        assertEquals("kept", tab.open(HOME).evaluate("localStorage.a").text());
    }

    @Test
    void manyRunAtOnceAndNoneIsLeft(Web web) {
        List<Chromium> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            all.add(Chromium.start(Chromium.find().orElseThrow(), web.port()));
        }
        for (Chromium chromium : all) {
            chromium.tab().open("about:blank");
            assertTrue(chromium.isAlive() && Files.exists(chromium.profile()));
            chromium.close();
            assertFalse(chromium.isAlive() || Files.exists(chromium.profile()));
        }
    }
}
