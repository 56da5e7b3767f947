package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.Thorough;
import dev.caveat.build.Report;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever readers write, in whichever field: nothing of it runs, and nothing that was not approved is published. */
class HostileCommentsTest {
    /** Elements that run, load, submit or restyle something; a theme may have scripts and styles of its own, from its files. */
    private static final Set<String> FORBIDDEN = Set.of(
            "iframe", "object", "embed", "svg", "math", "style", "base", "frame", "frameset", "applet", "audio", "video", "source", "marquee");

    private static final Set<String> FEED = Set.of("feed", "entry", "title", "id", "link", "updated", "published", "author", "name", "content");

    private static final List<String> ATTACKS = List.of(
            "<script>%s</script>", "<ScRiPt src=//evil.example/%s></sCrIpT>", "<img src=x onerror=\"%s\">", "<svg/onload=%s>",
            "<iframe srcdoc=\"<script>%s</script>\"></iframe>", "[%s](javascript:alert(1))", "<a href=\" javascript:%s\">x</a>",
            "<a href=\"jav&#x09;ascript:%s\">x</a>", "![%s](data:text/html;base64,PHNjcmlwdD4=)", "</div></article><script>%s</script>",
            "\"><script>%s</script>", "' onmouseover='%s", "\" onfocus=\"%s\" autofocus=\"", "<style>@import '//evil.example/%s'</style>",
            "<base href=\"//evil.example/%s\">", "<math><mtext><table><mglyph><style><img src=x onerror=%s>", "<!--><script>%s</script>-->",
            "<p style=\"background:url(//evil.example/%s)\">x", "${%s} <#assign x = 1><@slot \"x\"/> {{%s}}", "<form action=//evil.example/%s><button>",
            "<b id=\"content\" class=\"%s\">bold</b>", "&lt;script&gt;%s&lt;/script&gt;", "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">%s",
            "`<script>%s</script>`", "<details open ontoggle=%s>", "\u202e%s\u202c", "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:%s\">", "```\n</code></pre><script>%s</script>\n```", "%s <3 & < > \" '",
            "<a href=\"https://evil.example/%s\" target=_blank onclick=x>plain</a>", "<textarea></textarea><script>%s</script>");

    @TempDir
    Path root;

    private int marks;

    @Test
    void inATinyTheme() {
        attack("tiny", new Words(Seed.random("HostileCommentsTest.inATinyTheme")), 60);
    }

    @Test
    void inTheRealTheme() {
        attack("commons", new Words(Seed.random("HostileCommentsTest.inTheRealTheme")), 60);
    }

    @Test
    @Thorough
    void forAsLongAsThereIsTime() {
        Words words = new Words(Seed.random("HostileCommentsTest.forAsLongAsThereIsTime"));
        long end = System.nanoTime() + Seed.soakNanos();
        int comments = 0;
        for (; System.nanoTime() < end; comments += 200) {
            SmallSite.deleteAll(root.resolve("content"));
            attack(words.once(2) ? "tiny" : "commons", words, 200);
        }
        System.out.println("nothing ran in " + comments + " hostile comments");
    }

    private void attack(String theme, Words words, int count) {
        SmallSite site = new SmallSite(root).theme("tiny");
        List<String> hidden = new ArrayList<>();
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: " + theme
                + "\ncomments: { feeds: { size: 50, articles: true } }\n");
        site.put("content/articles/a.md", "---\ntitle: A\ndescription: x\npoll: p\nauthors: [bad]\n---\nText.\n");
        site.put("content/_people/bad.yaml", "name: " + text(words, mark()) + "\nrole: moderator\nbio: " + text(words, mark())
                + "\ninterests: [" + text(words, mark()) + "]\ncredentials: [{ name: " + text(words, mark()) + ", issuer: " + text(words, mark())
                + ", url: \"https://example.net/\" }]\n");
        site.put("content/_polls/p.yaml", "question: " + text(words, mark()) + "\nstatus: " + words.any("open", "closed") + "\nmethod: "
                + text(words, mark()) + "\noptions: [{ id: a, label: " + text(words, mark()) + ", votes: 3 }]\n");
        for (int i = 0; i < count; i++) {
            site.put("content/_comments/articles/a/c" + i + ".yaml", comment(words, i, hidden));
        }
        Report report = site.build();
        assertEquals(List.of(), report.withheld(), () -> Cleanly.texts(report).toString());
        for (var file : SmallSite.tree(site.output()).entrySet()) {
            String content = new String(file.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            String lower = content.toLowerCase(Locale.ROOT);
            hidden.forEach(mark -> assertFalse(lower.contains(mark), () -> mark + " is in " + file.getKey() + " " + seen(lower, mark)));
            if (file.getKey().endsWith(".html")) {
                check(content, file.getKey());
            } else if (file.getKey().contains("comments/")) {
                checkFeed(content, file.getKey());
            }
        }
        assertTrue(SmallSite.tree(site.output()).get("articles/a/index.html").contains("id=\"comment-"));
        assertTrue(site.read("output/articles/a/comments/atom.xml").contains("<entry>"));
        assertTrue(site.read("output/index.html").contains("/articles/a/#comment-"));
    }

    private static String seen(String text, String mark) {
        int at = text.indexOf(mark);
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    private String comment(Words words, int i, List<String> hidden) {
        String status = words.any("approved", "approved", "pending", "rejected", "spam", "removed");
        boolean approved = status.equals("approved");
        StringBuilder text = new StringBuilder("status: " + status + "\n");
        // Never published, whatever the status.
        text.append("email: ").append(text(words, secret(hidden))).append("\nurl: ").append(text(words, secret(hidden))).append('\n');
        if (words.once(3) && !status.equals("removed")) {
            text.append("id: ").append(text(words, approved ? mark() : secret(hidden))).append('\n');
        }
        if (words.once(2)) {
            text.append("parent: c").append(words.below(i + 1)).append('\n');
        }
        if (words.once(5)) {
            text.append("person: bad\n");
        }
        text.append("author: ").append(text(words, approved ? mark() : secret(hidden))).append('\n');
        if (i == 0 || !words.once(4)) {
            text.append("date: ").append(words.moment()).append('\n');
        }
        if (words.once(3)) {
            text.append("edited: { on: 2025-01-01, by: ").append(text(words, approved ? mark() : secret(hidden))).append(", note: ")
                    .append(text(words, approved ? mark() : secret(hidden))).append(" }\n");
        }
        if (words.once(3)) {
            text.append("format: ").append(words.any("markdown", "html", "text")).append('\n');
        }
        String body = attack(words, approved ? mark() : secret(hidden));
        for (int more = words.below(3); more > 0; more--) {
            body += words.any("\n\n", " ", "\n") + attack(words, approved ? mark() : secret(hidden));
        }
        return text.append("body: ").append(quoted(body)).append('\n').toString();
    }

    private String mark() {
        return "mark" + ++marks + "x";
    }

    private String secret(List<String> hidden) {
        String mark = "secret" + ++marks + "x";
        hidden.add(mark);
        return mark;
    }

    private static String attack(Words words, String mark) {
        return words.of(ATTACKS).replace("%s", mark);
    }

    private static String text(Words words, String mark) {
        return quoted(words.once(3) ? mark : attack(words, mark));
    }

    /** As YAML writes any text. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\u202e", "\\u202e").replace("\u202c", "\\u202c") + "\"";
    }

    /** A feed has texts and nothing else in its places, whatever the texts look like. */
    private static void checkFeed(String content, String path) {
        if (path.endsWith(".json")) {
            Problems problems = new Problems();
            Yaml.document(SourceText.of(path, content), 0, content.length(), problems);
            assertTrue(problems.isEmpty(), () -> problems.all() + "\n" + content);
            return;
        }
        NodeList elements;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            elements = factory.newDocumentBuilder().parse(new InputSource(new StringReader(content))).getElementsByTagName("*");
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(path + "\n" + content, broken);
        }
        for (int i = 0; i < elements.getLength(); i++) {
            Node element = elements.item(i);
            assertTrue(FEED.contains(element.getNodeName()), element::getNodeName);
            boolean link = element.getNodeName().equals("link");
            assertTrue(element.getNodeName().equals("feed") || element.getAttributes().getLength() == (link ? 3 : 0), element::getNodeName);
            assertTrue(!link || element.getAttributes().getNamedItem("href").getNodeValue().startsWith("https://example.org/"));
        }
    }

    private static void check(String html, String path) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
            String name = element.normalName();
            String where = path + ": " + element.outerHtml();
            assertFalse(FORBIDDEN.contains(name), where);
            // Data in a script's clothes holds nothing that could end it.
            boolean data = element.attr("type").equals("application/ld+json") && element.attributesSize() == 1 && !element.data().contains("<");
            assertTrue(!name.equals("script") || data || element.attr("src").startsWith("/assets/") && element.data().isEmpty(), where);
            assertTrue(!name.equals("meta") || element.attr("http-equiv").isEmpty(), where);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("[\\x00-\\x20\\x7f]", "");
                assertFalse(key.startsWith("on"), where);
                assertFalse(key.equals("srcdoc") || key.equals("style"), where);
                boolean address = Set.of("href", "src", "action", "formaction", "data", "poster", "background", "xlink:href").contains(key);
                assertFalse(address && value.matches("(javascript|vbscript|data|file):.*"), where);
            }
            if (element.parents().stream().anyMatch(parent -> parent.hasClass("comment-body"))) {
                // The only class is that of our own links to the comments which a text addresses.
                boolean mention = name.equals("a") && element.className().equals("mention") && element.attr("href").matches("(/[\\w/.-]*)?#comment-.*");
                assertTrue(element.id().isEmpty() && (element.className().isEmpty() || mention), where);
                assertTrue(Set.of("p", "br", "em", "strong", "b", "i", "code", "pre", "blockquote", "ul", "ol", "li", "del", "a").contains(name), where);
            }
        }
    }

    @Test
    void aCredentialsAddressIsOneOfTheWeb() {
        SmallSite site = new SmallSite(root).theme("tiny");
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\n");
        site.put("content/articles/a.md", "---\ntitle: A\nauthors: [bad]\n---\nText.\n");
        site.put("content/_people/bad.yaml", "name: Bad\ncredentials: [{ name: X, url: \" JavaScript:alert(1)\" }]\n");
        Report report = site.build();
        assertTrue(Cleanly.texts(report).stream().anyMatch(text -> text.contains("PERSON_VALUE") && text.contains("line=2")));
        assertFalse(site.has("output/articles/a/index.html"));
    }

    @Test
    void theSameCommentsAlwaysLookAlike() {
        String first = "";
        for (int i = 0; i < 2; i++) {
            marks = 0;
            SmallSite.deleteAll(root.resolve("content"));
            attack("tiny", new Words(new Random(5)), 20);
            String page = new SmallSite(root).read("output/articles/a/index.html");
            assertTrue(first.isEmpty() || first.equals(page));
            first = page;
        }
    }
}
