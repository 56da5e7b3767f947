package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that have too little or too much of something, in the default theme. */
class OddSitesTest {
    private static final String WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    @TempDir
    Path root;

    SmallSite site;

    @BeforeEach
    void site() {
        site = new SmallSite(root);
        site.put("content/site.yaml", "title: Odd\nbaseUrl: https://example.org/\npolicies: off\nsearch: { enabled: false }\nmenus: { main: [{ title: Empty, url: /empty/ }] }\n");
        site.put("content/empty/index.md", "---\ntitle: Nothing yet\n---\n");
    }

    void page(String name, String front, String text) {
        site.put("content/odd/" + name + ".md", "---\ntitle: " + name + "\n" + front + "\n---\n" + text + "\n");
    }

    void comment(String name, String body) {
        site.put("content/_comments/odd/" + name + "/1.yaml", "author: " + WORD + "\ndate: 2025-01-02\nbody: |\n  " + body + "\n");
    }

    /** Builds, and looks at what must hold of every page. */
    Report build() {
        Report report = site.build();
        assertEquals(Set.of(), Set.copyOf(report.withheld()));
        for (Path file : SmallSite.files(site.output())) {
            if (file.toString().endsWith(".html")) {
                Document page = Jsoup.parse(site.read(root.relativize(file).toString()));
                String name = site.output().relativize(file).toString();
                assertEquals(1, page.select("h1").size(), name);
                assertEquals(List.of(), skipped(page), name);
                assertEquals(List.of(), again(page.select("[id]").eachAttr("id")), name);
                assertEquals(List.of(), again(page.select("[role=region]").eachAttr("aria-label")), name);
                assertTrue(page.select("section[aria-labelledby]").stream().allMatch(one -> page.getElementById(one.attr("aria-labelledby")) != null), name);
                assertEquals(List.of(), page.select("ul, ol, p, nav, header:empty").stream().filter(one -> one.childNodeSize() == 0).map(Element::outerHtml).toList(), name);
            }
        }
        return report;
    }

    Document page(String path) {
        return Jsoup.parse(site.read("output/" + path + "index.html"));
    }

    private static List<String> skipped(Document page) {
        List<String> skipped = new ArrayList<>();
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > above + 1) {
                skipped.add(heading.outerHtml());
            }
            above = level;
        }
        return skipped;
    }

    private static List<String> again(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).toList();
    }

    @Test
    void aSiteOfNothing() {
        site.delete("content/empty/index.md");
        site.put("content/site.yaml", "title: Odd\nbaseUrl: https://example.org/\npolicies: off\nsearch: { enabled: false }\n");
        build();
        assertFalse(site.has("output/archive/index.html"));
        assertFalse(site.read("output/index.html").contains("/archive/"));
    }

    @Test
    void aSectionWithoutPages() {
        build();
        assertEquals("There is nothing here yet.", page("empty/").select(".listing > p").text());
    }

    @Test
    void aPageOfOneLineWithNothingElse() {
        site.put("content/odd/bare.md", "One line.\n").put("content/odd/empty.md", "---\ntitle: Empty\n---\n");
        build();
        for (String name : List.of("bare", "empty")) {
            Document page = page("odd/" + name + "/");
            assertEquals(0, page.select(".lead, .related, .toc, .picture, .terms").size(), name);
            assertEquals("Comments", page.select("#comments-title").text());
        }
        assertEquals("bare", page("odd/").select(".card a").get(0).text());
    }

    @Test
    void onlyAWrittenDescriptionIsALead() {
        page("a", "", "## First\n\nSome words.");
        page("b", "description: Others.", "## First\n\nSome words.");
        page("c", "description: Some words.", "Some words. And more.");
        build();
        assertEquals("", page("odd/a/").select(".lead").text());
        assertEquals("Some words.", page("odd/a/").select("meta[name=description]").attr("content"));
        assertEquals("Others.", page("odd/b/").select(".lead").text());
        assertEquals("", page("odd/c/").select(".lead").text());
    }

    @Test
    void oneCommentAndNone() {
        page("one", "", "Text.");
        page("off", "comments: \"off\"", "Text.");
        comment("one", "Hello.");
        build();
        assertEquals("1 comment", page("odd/one/").select("#comments-title").text());
        assertEquals(0, page("odd/off/").select(".comments, .skip-links a[href=#comments]").size());
        assertTrue(page("odd/").select(".card .facts").text().startsWith("1 comment"), page("odd/").select(".card .facts").text());
    }

    @Test
    void aTitleOfOneLongWord() {
        page(WORD, "tags: [" + WORD + "]\ndate: 2025-01-01", WORD.repeat(9));
        page("other", "tags: [" + WORD + "]\ndate: 2025-01-02", "Text.");
        comment(WORD, WORD.repeat(9));
        build();
        assertEquals(WORD, page("odd/other/").select(".related a").text());
        assertEquals("2 pages", page("tags/").select(".term-count").text());
    }

    @Test
    void tenThousandWordsWithTablesAndCode() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("## Part ").append(i).append("\n\n").append("word ".repeat(240)).append("\n\n### Detail ").append(i).append("\n\nMore.\n\n");
            text.append("| a | b |\n|---|---|\n| ").append("wide ".repeat(30)).append("| c |\n\n");
            text.append("```\n").append("long ".repeat(30)).append("\n```\n\n```\nshort\n```\n\n");
        }
        page("long", "date: 2025-01-01", text.toString());
        build();
        Document page = page("odd/long/");
        assertEquals(40, page.select(".toc li").size());
        assertEquals(40, page.select(".table-wrap[tabindex=0][role=region]").size());
        assertEquals(40, page.select("pre[tabindex=0][aria-label=Code]").size());
        assertEquals(80, page.select("pre").size());
    }

    @Test
    void aShortTextIsFoundByItsDetailsToo() {
        page("short", "", ("## Part\n\n" + "word ".repeat(99) + "\n\n### Detail\n\n" + "word ".repeat(99) + "\n\n").repeat(3));
        build();
        assertEquals(6, page("odd/short/").select(".toc li").size());
    }

    @Test
    void threeHundredTermsAreSortedByTheirLetters() {
        for (int i = 0; i < 300; i++) {
            page("p" + i, "tags: [\"" + List.of("apple", "Émotion", "echo", "Zebra", "42", "øre").get(i % 6) + " " + i + "\"]", "Text.");
        }
        build();
        Document tags = page("tags/");
        assertEquals(List.of("0–9", "A", "E", "Z", "Ø", "Display settings"), tags.select("h2").eachText());
        assertEquals(300, tags.select(".term-list a").size());
        Element e = tags.select(".term-letter").get(2);
        assertEquals("echo 104", e.select("a").get(0).text());
        assertEquals("Émotion 97", e.select("a").get(99).text());
        assertEquals("1 page", e.select(".term-count").get(0).text());
    }
}
