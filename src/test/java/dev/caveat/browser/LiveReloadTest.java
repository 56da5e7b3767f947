package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Serving;
import dev.caveat.Thorough;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** What somebody sees in a browser while they write: under a policy that allows nothing but the site's own files. */
@InItsOwnBrowser
class LiveReloadTest {
    private static final String LONG = "A line.\n\n".repeat(300);

    /** On the disk: folders in memory are told of in another way. */
    @TempDir(factory = TempDirFactory.Standard.class)
    Path root;

    private Serving serving;
    private Chromium chromium;
    private Tab tab;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: own\npolicies: off\n");
        write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
        write("content/articles/index.md", "---\ntitle: Articles\n---\n");
        write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\n" + LONG + "The end.\n");
        write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\n\nZzz.\n");
        write("themes/own/theme.yaml", "name: own\n");
        write("themes/own/assets/css/style.css", "body { background-color: rgb(1, 2, 3) }\n");
        for (String template : List.of("home", "section", "taxonomy", "term", "page", "404")) {
            write("themes/own/templates/" + template + ".ftlh", """
                    <!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'">
                    <title>${page.title}</title><link rel="stylesheet" href="${asset("css/style.css")}"></head><body><main>
                    <@slot "disclaimers" "top"/>${page.body!}<@slot "disclaimers" "bottom"/></main></body></html>
                    """);
        }
        write("themes/own/templates/slots/disclaimers.ftlh", """
                <#list (placement == "top")?then(disclaimers.top, disclaimers.bottom) as one><aside>${one.html}</aside></#list>
                """);
        serving = Serving.start(root, "-D");
        chromium = Chromium.start(Chromium.find().orElseThrow(), serving.address().getPort());
        tab = chromium.tab();
        tab.listen(event -> {
            switch (event.method()) {
                case "Runtime.exceptionThrown" -> wrong.add(Json.write(event.params().at("exceptionDetails").value()));
                case "Log.entryAdded" -> {
                    if (!event.params().at("entry", "url").text().endsWith("favicon.ico")) {
                        wrong.add(event.params().at("entry", "text").text() + " " + event.params().at("entry", "url").text());
                    }
                }
                default -> { }
            }
        });
        tab.ask("Log.enable", Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        chromium.close();
        serving.close();
    }

    /** As editors save: another file takes the place of this one. */
    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.write(next, text.getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Tab open(String path) {
        return tab.open(serving.address() + path);
    }

    private static String shows(String words) {
        return "document.body.textContent.indexOf('" + words + "') >= 0";
    }

    @Test
    void whatIsSavedIsShownWhereOneWas() throws Exception {
        open("articles/sleep/").evaluate("scrollTo(0, 2000)");
        tab.evaluate("window.before = true");
        write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\n" + LONG + "Another end.\n");
        tab.until(shows("Another end.") + " && scrollY === 2000");
        assertFalse(tab.evaluate("window.before === true").isTrue(), "the page was loaded anew");
        tab.evaluate("window.before = true");
        write("content/index.md", "---\ntitle: Home\n---\nAnother welcome.\n");
        write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\n" + LONG + "A third end.\n");
        tab.until(shows("A third end."));
        assertEquals(List.of(), wrong);
        assertEquals("", serving.errors());
    }

    @Test
    void anotherPageStaysAsItIs() throws Exception {
        open("").evaluate("window.before = true");
        write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nShort.\n");
        write("content/articles/index.md", "---\ntitle: Articles\n---\nSome.\n");
        try (Tab other = chromium.tab()) {
            other.open(serving.address() + "articles/sleep/").until(shows("Short."));
        }
        assertTrue(tab.evaluate("window.before === true").isTrue());
    }

    @Test
    void styleSheetsAreTakenInWithoutLoadingThePage() throws Exception {
        open("articles/sleep/").evaluate("scrollTo(0, 1000)");
        tab.evaluate("window.before = true");
        for (int i = 10; i < 13; i++) {
            write("themes/own/assets/css/style.css", "body { background-color: rgb(" + i + ", 2, 3) }\n");
            tab.until("getComputedStyle(document.body).backgroundColor === 'rgb(" + i + ", 2, 3)'"
                    + " && document.querySelectorAll('link[rel=stylesheet]').length === 1");
        }
        assertTrue(tab.evaluate("window.before === true && scrollY === 1000").isTrue());
        assertEquals(List.of(), wrong);
        tab.reload();
        assertEquals("rgb(12, 2, 3)", tab.evaluate("getComputedStyle(document.body).backgroundColor").text());
    }

    @Test
    void problemsAreShownAndGoByThemselves() throws Exception {
        String frame = "document.querySelector('iframe')";
        open("articles/sleep/");
        write("content/articles/sleep.md", "---\ntitle: [\n---\n");
        tab.until(frame + " && " + frame + ".contentDocument.body && " + frame + ".contentDocument.body.textContent.indexOf('content/articles/sleep.md:2:') >= 0");
        tab.until("document.activeElement === " + frame + " && " + frame + ".contentDocument.activeElement.id === 'close'");
        assertEquals("1 problem", tab.evaluate(frame + ".contentDocument.querySelector('h1').textContent").text());
        assertEquals("rgb(255, 255, 255)", tab.evaluate(frame + ".contentWindow.getComputedStyle(" + frame + ".contentDocument.body).backgroundColor").text());
        tab.press("Escape").until("!" + frame + " && document.querySelector('html > button').textContent === '1 problem'");
        tab.press("Enter").until("!!" + frame);
        write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\nMended.\n");
        tab.until(shows("Mended.") + " && !" + frame + " && !document.querySelector('html > button')");
        write("content/index.md", "---\ntitle: [\n---\n");
        tab.until("!!" + frame);
        // The same text as before: no file of the site changes.
        write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
        tab.until("!" + frame);
        assertEquals(List.of(), wrong);
    }

    @Thorough
    @Test
    void aSiteThatCannotBeBuiltComesBack() throws Exception {
        write("content/site.yaml", "title: [\n");
        try (Serving broken = Serving.start(root); Chromium other = Chromium.start(Chromium.find().orElseThrow(), broken.address().getPort()); Tab page = other.tab()) {
            page.open(broken.address() + "articles/sleep/").until(shows("There is no site to show yet."));
            assertTrue(page.evaluate(shows("content/site.yaml:1:")).isTrue());
            assertFalse(page.evaluate("!!document.querySelector('iframe')").isTrue());
            write("content/site.yaml", "title: Tea\nbaseUrl: [\n");
            page.until(shows("content/site.yaml:2:"));
            write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntheme: own\npolicies: off\n");
            page.until(shows("The end."));
        }
    }

    @Test
    void draftsAreMarkedAndNothingElseIs() {
        assertEquals("Draft", open("articles/dream/").evaluate("document.getElementById('caveat-mark').textContent").text());
        assertFalse(open("articles/sleep/").evaluate("!!document.getElementById('caveat-mark')").isTrue());
        assertEquals("0", tab.evaluate("String(localStorage.length + sessionStorage.length)").text());
    }
}
