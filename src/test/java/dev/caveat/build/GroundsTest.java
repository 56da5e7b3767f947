package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page rests on, from its front matter to the pages and feeds that tell of it. */
class GroundsTest {
    private static final String RICH = "articles/rich/index.html";

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder).with("content/site.yaml", "title: Site\nbaseUrl: https://example.org/\n");
    }

    private Document page(String path) {
        return Jsoup.parse(site.published(path).orElseThrow());
    }

    @Test
    void noAttackGetsThroughAnyField() throws IOException {
        int number = 0;
        int refused = 0;
        List<String> wrong = new ArrayList<>();
        for (String payload : payloads()) {
            number++;
            String text = quoted(payload);
            site.article("p" + number, """
                    references:
                      - { id: a, title: %1$s, authors: [%1$s], source: %1$s, year: %1$s, quote: %1$s }
                      - { id: b, text: %1$s }
                    corrections: [{ date: 2024-01-02, text: %1$s }]
                    disclosures: [{ kind: sponsor, by: %1$s, note: %1$s }]
                    """.formatted(text), "Text [@a; @b].\n");
            site.article("u" + number, "references: [{ title: A, url: " + text + " }]\ndisclosures: [{ kind: ai, url: " + text + " }]\n", "Text.\n");
        }
        site.build();
        for (int i = 1; i <= number; i++) {
            for (String name : List.of("p" + i, "u" + i)) {
                if (site.published("articles/" + name + "/index.html").isEmpty()) {
                    refused++;
                } else {
                    wrong.addAll(dangers(name, page("articles/" + name + "/index.html")));
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(10).toList());
        assertTrue(number > 300, "only " + number + " payloads");
        assertTrue(refused > 5 && refused < number, refused + " of " + 2 * number + " refused");
    }

    /** The corpus, one payload a line; what its escapes stand for does not matter here, but how they are written may. */
    private static List<String> payloads() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/xss/corpus.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("## ")).skip(2)
                .map(line -> line.replace("\\n", "\n").replace("\\t", "\t")).toList();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(String.format(Locale.ROOT, "\\u%04x", c)));
        return quoted.append('"').toString();
    }

    /** What the theme's own pages do not have in these sections: scripts, frames, handlers, addresses that run. */
    private static List<String> dangers(String name, Document page) {
        List<String> found = new ArrayList<>();
        for (Element one : page.select(".references, .references *, .corrections, .corrections *")) {
            boolean plain = Set.of("section", "h2", "ol", "ul", "li", "p", "div", "cite", "a", "blockquote", "time", "sup", "b", "em", "strong", "code", "pre",
                    "br", "hr", "h1", "h3", "img", "table", "thead", "tbody", "tr", "th", "td").contains(one.normalName());
            if (!plain) {
                found.add(name + ": <" + one.normalName() + ">");
            }
            for (Attribute attribute : one.attributes()) {
                String value = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
                if (attribute.getKey().startsWith("on") || attribute.getKey().equals("style")
                        || value.startsWith("javascript:") || value.startsWith("data:") || value.startsWith("vbscript:")) {
                    found.add(name + ": " + attribute);
                }
            }
        }
        // The theme's own scripts and no other.
        int scripts = page.select("script:not([type=application/ld+json])").size();
        int own = page.select("script[src^=/assets/js/commons.], script[src^=/assets/js/display.]").size();
        if (scripts != 2 || own != 2 || page.select("section.references").size() != 1) {
            found.add(name + ": " + scripts + " scripts, " + own + " of the theme, " + page.select("section.references").size() + " lists");
        }
        return found;
    }

    @Test
    void everyCitationLeadsToItsEntryAndBack() {
        StringBuilder front = new StringBuilder("references:\n");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            front.append("  - { id: r").append(i).append(", title: T").append(i).append(" }\n");
            body.append("Text [@r").append(i * 7 % 200).append("; @r").append(i % 50).append("].\n\n");
        }
        site.article("rich", front.toString(), body.toString()).build();
        Document page = page(RICH);
        assertEquals(600, page.select(".prose a.citation").size());
        assertEquals(300, page.select(".references ol > li").size());
        assertEquals(600, page.select(".reference-backs a").size());
        for (Element link : page.select(".prose a.citation, .reference-backs a")) {
            assertEquals(1, page.select(link.attr("href").replace(".", "\\.")).size(), link.outerHtml());
        }
        int number = 0;
        for (Element entry : page.select(".references ol > li")) {
            number++;
            for (Element back : entry.select(".reference-backs a")) {
                assertEquals("[" + number + "]", page.select(back.attr("href")).text());
            }
        }
    }

    @Test
    void anIdIsOnAPageOnce() {
        site.article("rich", "references: [{ id: a, title: A }]\ncorrections: [{ date: 2024-01-02, text: x }]\n",
                "# Ref a\n\n## References title\n\n## Cite 1\n\n## Corrections title\n\n[@a] [^1] [@a]\n\n[^1]: [@a]\n").build();
        List<String> ids = page(RICH).select("[id]").eachAttr("id");
        assertEquals(Set.copyOf(ids).size(), ids.size(), ids.toString());
    }

    @Test
    void aPageWithAnUnknownCitationIsNotPublished() {
        site.article("rich", "references: [{ id: a, title: A }]\n", "[@a] [@b] [@b]\n\n- [@c]\n");
        assertEquals(
                List.of("content/articles/rich.md:6:8 reference/unknown", "content/articles/rich.md:8:5 reference/unknown"), Workspace.errors(site.build()));
        assertTrue(site.published(RICH).isEmpty());
    }

    @Test
    void aCorrectionCountsAsAChangeWhereItIsNewer() {
        site.article("rich", "lastmod: 2024-06-01\ncorrections: [{ date: 2024-05-01, text: x }]\n", "Text.").build();
        assertEquals("2024-06-01", page(RICH).select("meta[property=article:modified_time]").attr("content"));
        site.article("rich", "lastmod: 2024-06-01\ncorrections: [{ date: 2024-05-01, text: x }, { date: 2024-07-01, text: y }]\n", "Text.").build();
        assertEquals("2024-07-01", page(RICH).select("meta[property=article:modified_time]").attr("content"));
        assertTrue(site.published("atom.xml").orElseThrow().contains("<updated>2024-07-01T00:00:00Z</updated>"));
        site.article("rich", "corrections: [{ date: 2023-12-01, text: x }]\n", "Text.").build();
        assertTrue(page(RICH).select("meta[property=article:modified_time]").isEmpty(), "before it was published");
        assertEquals(site.clean(), site.files());
    }

    @Test
    void anEmptyListIsNoKey() {
        site.with("content/_policies.yaml", "- id: r\n  when: { has: [references, corrections, disclosures] }\n  require: { disclaimer: d }\n")
                .with("content/_disclaimers/d.md", "---\ntitle: D\n---\nWords.\n");
        site.article("rich", "references: []\ncorrections: []\ndisclosures: []\n", "Text.").build();
        assertFalse(page(RICH).text().contains("Words."));
        site.article("rich", "references: [A book]\n", "Text.");
        assertEquals(List.of("content/articles/rich.md:2:1 policy/disclaimer-missing"), Workspace.errors(site.build()));
    }

    @Test
    void otherHostsThatPayRenderTheirLinksAnew() {
        site.article("rich", "", "[x](https://shop.example/)").build();
        assertFalse(page(RICH).select(".prose a").hasAttr("rel"));
        site.with("content/site.yaml", "title: Site\nbaseUrl: https://example.org/\ndisclosures: { affiliateHosts: shop.example }\n").build();
        assertEquals("sponsored nofollow noopener", page(RICH).select(".prose a").attr("rel"));
        assertEquals(site.clean(), site.files());
    }
}
