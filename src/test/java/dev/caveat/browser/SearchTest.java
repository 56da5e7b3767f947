package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers find pages by their words: on a site below a folder, by keyboard, whatever they type. */
@InItsOwnBrowser
class SearchTest {
    private static final String SITE = "http://own.example/sub/";
    private static final String SEARCH = SITE + "search/";

    @TempDir
    Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void page(String name, String front, String text) throws IOException {
        write("content/notes/" + name + ".md", "---\ntitle: " + front + "\ndescription: About it\n---\n" + text + "\n");
    }

    @BeforeEach
    void site(Web web) throws IOException {
        write("content/site.yaml", "title: Small\nbaseUrl: " + SITE + "\npolicies: off\n");
        page("massage", "A gentle massage\ndate: 2024-03-03", "For the neck.");
        page("night", "Good nights", "Sleep, and perhaps a massage. Masses of sleep.");
        page("tea", "Tea & <b>sympathy</b>", "Crème brûlée helps nobody sleep.");
        page("old", "Magnets\ncorrections: [{ date: 2024-02-02, text: Wrong, retraction: true }]", "They do nothing for sleep.");
        page("kanji", "偏頭痛の日記", "頭痛です。");
        page("strasse", "Straße", "Größe");
    }

    private void build(Web web) {
        Path output = root.resolve("web/sub");
        Report report = Build.run(new Request(root, output, ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), true, "", "test"));
        assertTrue(report.built(), () -> report.problems().toString());
        web.show("own.example", root.resolve("web"));
    }

    /** What is said of the results as soon as it is something else than before. */
    private static String said(Tab tab, String before) {
        return tab.evaluate("new Promise(done => { const end = Date.now() + 20000; (function look() {"
                + "const said = document.querySelector('.search-status').textContent;"
                + "if (said !== " + Json.write(before) + " || Date.now() > end) done(said); else setTimeout(look, 20); })() })").text();
    }

    private static String found(Tab tab) {
        return tab.evaluate("[...document.querySelectorAll('.search-results h3')].map(title => title.textContent).join(' | ')").text();
    }

    private static String query(Tab tab, String query) {
        tab.open(SEARCH + "?q=" + query);
        return said(tab, "");
    }

    private static void type(Tab tab, String text) {
        tab.ask("Input.insertText", Map.of("text", text));
    }

    @Test
    void typingFindsPagesAndSaysHowMany(Web web, Tab tab) throws IOException {
        build(web);
        tab.open(SEARCH);
        web.forget();
        tab.evaluate("document.getElementById('search').focus()");
        assertTrue(web.asked().stream().noneMatch(address -> address.contains(".json")), "nothing is loaded before it is needed");
        type(tab, "mas");
        assertEquals("2 pages found", said(tab, ""));
        assertEquals("A gentle massage | Good nights", found(tab), "the title counts for more");
        assertEquals("search", tab.evaluate("document.activeElement.id").text());
        type(tab, "sage gentle");
        assertEquals("1 page found", said(tab, "2 pages found"));
        assertEquals(SEARCH + "?q=massage+gentle", tab.evaluate("location.href").text());
        assertEquals("gentle massage", tab.evaluate("[...document.querySelectorAll('h3 mark')].map(mark => mark.textContent).join(' ')").text());
        assertEquals("/sub/notes/massage/", tab.evaluate("document.querySelector('h3 a').pathname").text());
        assertEquals("3 March 2024", tab.evaluate("document.querySelector('.search-results time').textContent").text());
    }

    @Test
    void onlyTheLastWordMayGoOn(Web web, Tab tab) throws IOException {
        build(web);
        assertEquals("No page has all of these words. 1 page has some of them.", query(tab, "mass+gentle"));
        assertEquals("1 page found", query(tab, "gentle+mass"));
    }

    @Test
    void nothingFoundSaysWhatToTry(Web web, Tab tab) throws IOException {
        build(web);
        assertEquals("Nothing found for “zebra $& {0}”", query(tab, "zebra+%24%26+%7B0%7D"));
        assertEquals("", found(tab));
        assertTrue(tab.evaluate("document.querySelector('.search-try').offsetHeight").number() > 0);
        assertTrue(tab.evaluate("[...document.querySelectorAll('.search-browse a')].map(a => a.getAttribute('href')).join()").text().contains("/sub/notes/"));
    }

    @Test
    void whatIsTypedAndWhatIsFoundIsTextAndNothingElse(Web web, Tab tab) throws IOException {
        build(web);
        tab.before("window.hit = 0");
        assertEquals("Nothing found for “<img src=x onerror=hit++>”", query(tab, "<img src=x onerror=hit%2B%2B>"));
        assertEquals("1 page found", query(tab, "sympathy"));
        assertEquals("Tea & <b>sympathy</b>", found(tab));
        assertEquals(0, tab.evaluate("document.querySelectorAll('main img, .search-results b').length + window.hit").number());
        for (String odd : List.of("__proto__", "constructor", "%F0%9F%98%80", "%25", "%ED%A0%80", "a".repeat(5000), "***", "toString+hasOwnProperty")) {
            assertTrue(query(tab, odd).startsWith("Nothing found"), odd);
        }
    }

    @Test
    void accentsAndScriptsWithoutBlanks(Web web, Tab tab) throws IOException {
        build(web);
        for (String word : List.of("creme", "Crème", "BRU%CC%82LE%CC%81E")) {
            assertEquals("1 page found", query(tab, word), word);
            assertEquals("Tea & <b>sympathy</b>", found(tab));
        }
        for (String word : List.of("頭痛", "頭", "痛", "偏頭痛", "日記", "の")) {
            assertEquals("1 page found", query(tab, word), word);
        }
        query(tab, "偏頭痛");
        assertEquals("偏頭痛", tab.evaluate("[...document.querySelectorAll('h3 mark')].map(mark => mark.textContent).join('')").text());
        for (String word : List.of("strasse", "STRASSE", "Straße", "grosse", "groß")) {
            assertEquals("1 page found", query(tab, word), word);
        }
    }

    @Test
    void whatListsMustSayOfAPageIsSaid(Web web, Tab tab) throws IOException {
        build(web);
        query(tab, "magnets");
        assertEquals("Retracted", tab.evaluate("document.querySelector('.search-results .badge-caveat').textContent").text());
    }

    @Test
    void theWayBackLeadsToWhatWasSearchedBefore(Web web, Tab tab) throws IOException {
        build(web);
        tab.open(SEARCH);
        tab.evaluate("document.getElementById('search').focus()");
        type(tab, "magnets");
        tab.press("Enter");
        assertEquals("1 page found", said(tab, ""));
        tab.evaluate("document.getElementById('search').select()");
        type(tab, "sleep");
        assertEquals("3 pages found", said(tab, "1 page found"));
        tab.evaluate("history.back()");
        assertEquals("1 page found", said(tab, "3 pages found"));
        assertEquals("magnets", tab.evaluate("document.getElementById('search').value").text());
        assertEquals("magnets – Search – Small", tab.evaluate("document.title").text());
        tab.evaluate("history.forward()");
        assertEquals("3 pages found", said(tab, "1 page found"));
    }

    @Test
    void theBoxInTheHeaderLeadsToTheSearchByKeyboard(Web web, Tab tab) throws IOException, InterruptedException {
        build(web);
        web.forget();
        tab.open(SITE + "notes/tea/");
        for (int i = 0; i < 30 && !tab.evaluate("document.activeElement.id").text().equals("search-box"); i++) {
            tab.press("Tab");
        }
        type(tab, "magnets");
        tab.press("Enter");
        for (int i = 0; i < 500 && !web.asked().contains("//own.example/sub/search/?q=magnets"); i++) {
            Thread.sleep(20);
        }
        assertTrue(web.asked().contains("//own.example/sub/search/?q=magnets"), web.asked().toString());
        assertEquals("1 page found", query(tab, "magnets"));
        assertEquals(0, tab.evaluate("document.querySelectorAll('.search-box').length").number(), "one box is enough there");
        tab.evaluate("document.getElementById('search').focus()");
        tab.press("Tab").press("Tab");
        assertEquals("Magnets", tab.evaluate("document.activeElement.textContent").text(), "the results follow the button");
    }

    @Test
    void anIndexThatCannotBeLoadedIsSaid(Web web, Tab tab) throws IOException {
        build(web);
        Path words = root.resolve("web/sub/search/words/0.json");
        byte[] bytes = Files.readAllBytes(words);
        Files.delete(words);
        assertTrue(query(tab, "tea").startsWith("The search could not be loaded"));
        Files.write(words, bytes);
        tab.evaluate("document.querySelector('.search-form [type=submit]').click()");
        assertEquals("1 page found", said(tab, tab.evaluate("document.querySelector('.search-status').textContent").text()));
    }

    @Test
    void withoutScriptsThePageSaysSoAndLeadsOn(Web web, Tab tab) throws IOException {
        build(web);
        tab.scripts(false).open(SEARCH + "?q=tea");
        assertTrue(tab.evaluate("document.querySelector('.search-note').textContent").text().startsWith("Searching takes JavaScript"));
        assertTrue(tab.evaluate("document.querySelectorAll('.search-browse a').length").number() > 0);
        tab.scripts(true);
    }

    /** In an index of many files: a word is found only where script and index agree on its file. */
    @Test
    void everyWordOfALargerSiteIsFound(Web web, Tab tab) throws IOException {
        for (int i = 0; i < 300; i++) {
            page("n" + i, "Number " + i, "word" + Integer.toString(i * 7919, 36) + " ünïque" + i + " 第" + (char) (0x4E00 + i * 20) + "番");
        }
        build(web);
        assertTrue(Files.exists(root.resolve("web/sub/search/words/7.json")));
        assertEquals("300 pages found", query(tab, "number"));
        assertEquals(10, tab.evaluate("document.querySelectorAll('.search-results h3').length").number());
        tab.evaluate("document.querySelector('.search-more button').click()");
        assertEquals("20 true", tab.evaluate("new Promise(done => { const look = () => { const all = document.querySelectorAll('.search-results h3 a');"
                + "all.length > 10 ? done(all.length + ' ' + (document.activeElement === all[10])) : setTimeout(look, 20) }; look() })").text());
        for (int i = 0; i < 300; i += 23) {
            for (String word : List.of("word" + Integer.toString(i * 7919, 36), "UNIQUE" + i, "" + (char) (0x4E00 + i * 20))) {
                String said = query(tab, word);
                assertFalse(said.startsWith("Nothing") || said.startsWith("The search"), word + ": " + said);
                assertTrue((" | " + found(tab) + " | ").contains(" | Number " + i + " | "), word + ": " + found(tab));
            }
        }
        web.forget();
        query(tab, "unique7");
        List<String> index = web.asked().stream().filter(address -> address.contains("/words/")).toList();
        assertEquals(1, index.size(), index.toString());
    }

    @Test
    void itFitsOnASmallScreen(Web web, Tab tab) throws IOException {
        build(web);
        tab.viewport(320, 600);
        for (String address : List.of(SEARCH + "?q=sleep", SITE + "notes/tea/")) {
            tab.open(address);
            assertTrue(tab.evaluate("document.documentElement.scrollWidth").number() <= 320, address);
        }
    }
}
