package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shortcodes in a site: whatever is given to one is text, and who uses one is rendered when it changes. */
class ShortcodesTest {
    @TempDir
    Path root;

    SmallSite site;

    @BeforeEach
    void site() {
        site = new SmallSite(root);
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\nsearch: { enabled: false }\n");
    }

    private void page(String name, String body) {
        site.put("content/" + name + ".md", "---\ntitle: " + name + "\ndescription: x\n---\n" + body + "\n");
    }

    /** Everything that attackers write, in every kind of value and in the content, of editors who are not trusted with HTML. */
    @Test
    void nothingGivenToAShortcodeRuns() throws IOException {
        List<String> attacks = attacks();
        assertTrue(attacks.size() > 100);
        site.put("themes/commons/templates/shortcodes/short.ftlh", "<#--\ninline: true\nparams:\n  text: { required: true }\n  for: { required: true }\n-->\n"
                + "<abbr title=\"${params.for}\">${params.text}</abbr>");
        StringBuilder texts = new StringBuilder();
        StringBuilder words = new StringBuilder("Here, an <b>editor</b> wrote HTML.\n\n");
        for (String attack : attacks) {
            String value = "\"" + attack.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            texts.append("{{< note title=").append(value).append(" >}}\n\n").append(attack).append("\n\n{{< /note >}}\n\n")
                    .append("{{< figure src=\"https://example.net/a.png\" alt=").append(value).append(" credit=").append(value)
                    .append(" class=").append(value).append(" />}}\n\n");
            words.append("It is *{{< short text=").append(value).append(" for=").append(value).append(" >}}* for short, and [so {{< short text=")
                    .append(value).append(" for=\"x\" >}} on](").append(attack.replace(" ", "%20").replace("<", "%3C")).append(").\n\n");
        }
        page("texts", texts.toString());
        page("words", words.toString());
        int number = 0;
        for (String attack : attacks) {
            page("address" + number++, "{{< cite url=\"" + attack.replace("\\", "\\\\").replace("\"", "\\\"") + "\" >}}\nx\n{{< /cite >}}");
        }
        Report report = site.build();
        assertTrue(site.has("output/texts/index.html"), () -> report.problems().toString());
        assertTrue(Jsoup.parse(site.read("output/words/index.html")).select(".prose abbr").size() >= 2 * attacks.size(),
                () -> Jsoup.parse(site.read("output/words/index.html")).select(".prose abbr").size() + " of " + 2 * attacks.size() + report.problems());
        harmless("texts");
        harmless("words");
        for (int i = 0; i < number; i++) {
            if (site.has("output/address" + i + "/index.html")) {
                harmless("address" + i);
            }
        }
    }

    private void harmless(String page) {
        Document html = Jsoup.parse(site.read("output/" + page + "/index.html"));
        for (Element element : html.select(".prose *")) {
            assertTrue(!List.of("script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "math").contains(element.normalName()),
                    () -> page + ": " + element.outerHtml());
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean runs = attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on") || attribute.getKey().equals("style");
                boolean leads = List.of("href", "src", "cite", "poster", "srcset").contains(attribute.getKey());
                assertTrue(!runs && !(leads && value.matches("(?s)[\\x00-\\x20]*(javascript|data|vbscript)[\\x00-\\x20]*:.*")), () -> page + ": " + element.outerHtml());
            }
        }
    }

    private static List<String> attacks() throws IOException {
        try (InputStream corpus = ShortcodesTest.class.getResourceAsStream("/xss/corpus.txt")) {
            List<String> attacks = new ArrayList<>(new String(corpus.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.startsWith("<") || line.contains("javascript") || line.contains("on"))
                    .filter(line -> !line.contains("{{") && !line.contains("\\n"))
                    .toList());
            attacks.addAll(List.of("javascript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "//example.net/x", "data:text/html,x", "</div></article>"));
            return attacks;
        }
    }

    @Test
    void aChangedShortcodeRendersThosePagesThatUseIt() {
        page("a", "{{< mine >}}");
        page("b", "Without.");
        page("c", "{{< details summary=\"x\" >}}\n{{< mine />}}\n{{< /details >}}");
        site.put("themes/commons/templates/shortcodes/mine.ftlh", "<p>One</p>\n");
        site.build();
        site.put("themes/commons/templates/shortcodes/mine.ftlh", "<p>Two</p>\n");
        assertEquals(List.of("a/index.html", "c/index.html"), List.copyOf(site.build().rendered().keySet()));
        // Its name is that of a built-in one now: the site's own stands before it.
        site.put("themes/commons/templates/shortcodes/details.ftlh", "<#-- { content: required, params: { summary: {} } } -->\n<p>${params.summary} ${content}</p>\n");
        assertEquals(List.of("c/index.html"), List.copyOf(site.build().rendered().keySet()));
    }

    @Test
    void aShortcodeThatComesLaterMendsThePagesThatWaitForIt() {
        page("a", "{{< mine >}}");
        assertTrue(!site.build().problems().isEmpty() && !site.has("output/a/index.html"));
        site.put("themes/commons/templates/shortcodes/mine.ftlh", "<p>One</p>\n");
        assertTrue(site.build().problems().isEmpty() && site.has("output/a/index.html"));
    }

    /** A megabyte of mistakes is a few problems. */
    @Test
    void ofManyMistakesTheFirstAreTold() {
        page("a", "{{< nothing >}}\n".repeat(60_000));
        assertEquals(20, site.build().problems().size());
    }
}
