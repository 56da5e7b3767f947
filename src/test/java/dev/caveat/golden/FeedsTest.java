package dev.caveat.golden;

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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Feeds in every format can be read by strict readers, say the same, and say what has to be said of a page. */
final class FeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String EVIL = "]]></a><script>alert(1)</script> <!-- \\\" ' & &amp; \\u2028\\U0001F600\\uFFFE";
    /** As readers get it: XML cannot hold the last of it. */
    private static final String READ = "]]></a><script>alert(1)</script> <!-- \" ' & &amp; \u2028\uD83D\uDE00";

    @TempDir
    Path root;

    /** An entry as a reader of some format sees it. */
    private record Read(String id, String title, String address, List<String> authors, List<String> tags, String text, Instant published) {}

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private Tree built() throws IOException {
        Report report = Build.run(new Request(
                root, root.resolve("output"), new ConfigReader.Overrides(Optional.empty(), Optional.of("commons")),
                new Selection(Instant.parse("2026-12-01T00:00:00Z"), false, false, false), new Parallel(2), false, "0.1.0", "test"));
        assertEquals(List.of(), report.withheld(), () -> report.problems().toString());
        return Tree.of(root.resolve("output"));
    }

    @Test
    void hostileTextsAreTheSameTextsInEveryFormat() throws Exception {
        write("content/site.yaml", "title: \"S " + EVIL + "\"\ndescription: \"D " + EVIL + "\"\nbaseUrl: https://example.org/sub/\npolicies: off\n"
                + "timezone: Europe/Amsterdam\nfeeds: { formats: [atom, rss, json], of: [site, sections, terms] }\n"
                + "types: { story: { label: \"L " + EVIL + "\" } }\n");
        write("content/_people/ada.yaml", "name: \"N " + EVIL + "\"\nrole: author\n");
        write("content/_people/ben.yaml", "name: Ben\nrole: author\n");
        write("content/_disclaimers/d.md", "---\ntitle: \"W " + EVIL + "\"\nplacement: [bottom, feed]\n---\nWords.\n");
        write("content/a/index.md", "---\ntitle: \"A " + EVIL + "\"\n---\n");
        write("content/a/one.md", "---\ntitle: \"T " + EVIL + "\"\ndescription: \"X " + EVIL + "\"\ndate: 2024-05-01\nlastmod: 2024-06-01\ntype: story\n"
                + "authors: [ada, ben]\ntags: [\"G " + EVIL + "\"]\ndisclaimers: [d]\n---\nSecret text.\n");
        // Before there were time tables, that zone had an offset of 19 minutes and 32 seconds.
        write("content/a/old.md", "---\ntitle: Old\ndescription: Old\ndate: 1850-02-03\n---\nText.\n");
        write("content/a/first.md", "---\ntitle: First\ndescription: First\ndate: 0000-01-01\n---\nText.\n");
        write("content/a/last.md", "---\ntitle: Last\ndescription: Last\ndate: 2025-12-31T23:59:59Z\n---\nText.\n");
        Tree tree = built();
        Read expected = new Read("https://example.org/sub/a/one/", "T " + READ, "https://example.org/sub/a/one/", List.of("N " + READ, "Ben"),
                List.of("L " + READ, "W " + READ), "[W " + READ + "] X " + READ, Instant.parse("2024-04-30T22:00:00Z"));
        List<String> folders = tree.files().keySet().stream().filter(path -> path.endsWith("rss.xml")).map(path -> path.substring(0, path.length() - 7)).toList();
        assertEquals(3, folders.size(), folders::toString);
        assertEquals(List.of("", "a/"), folders.subList(0, 2).stream().sorted().toList());
        for (String folder : folders) {
            List<Read> atom = atom(tree.text(folder + "atom.xml"));
            List<Read> rss = rss(tree.text(folder + "rss.xml"));
            List<Read> json = json(tree.text(folder + "feed.json"));
            assertEquals(folder.startsWith("tags/") ? 1 : 4, atom.size(), folder);
            assertEquals(atom, rss);
            assertEquals(atom.size(), json.size());
            assertTrue(atom.contains(expected), atom::toString);
            for (String file : List.of("atom.xml", "rss.xml", "feed.json")) {
                assertFalse(tree.text(folder + file).contains("Secret text"));
            }
            assertEquals(atom.size(), new HashSet<>(atom.stream().map(Read::id).toList()).size());
        }
        // JSON can hold what XML cannot.
        assertTrue(json(tree.text("feed.json")).stream().anyMatch(one -> one.title().equals("T " + READ + "\uFFFE")));
    }

    private static Element xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))).getDocumentElement();
    }

    private static List<Element> all(Element above, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = above.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static List<String> texts(Element above, String namespace, String name) {
        return all(above, namespace, name).stream().map(Element::getTextContent).toList();
    }

    private static String text(Element above, String namespace, String name) {
        List<String> texts = texts(above, namespace, name);
        assertEquals(1, texts.size(), name);
        return texts.get(0);
    }

    private static List<Read> atom(String text) throws Exception {
        Element feed = xml(text);
        assertEquals("feed", feed.getLocalName());
        OffsetDateTime.parse(texts(feed, ATOM, "updated").get(0));
        List<Read> read = new ArrayList<>();
        for (Element entry : all(feed, ATOM, "entry")) {
            String published = text(entry, ATOM, "published");
            assertTrue(published.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)"), published);
            OffsetDateTime.parse(text(entry, ATOM, "updated"));
            read.add(new Read(
                    text(entry, ATOM, "id"), text(entry, ATOM, "title"), all(entry, ATOM, "link").get(0).getAttribute("href"), texts(entry, ATOM, "name"),
                    all(entry, ATOM, "category").stream().map(one -> one.getAttribute("term")).toList(), text(entry, ATOM, "summary"),
                    OffsetDateTime.parse(published).toInstant()));
        }
        return read;
    }

    private static List<Read> rss(String text) throws Exception {
        Element rss = xml(text);
        assertEquals("2.0", rss.getAttribute("version"));
        Element channel = all(rss, "*", "channel").get(0);
        for (String needed : List.of("title", "link", "description")) {
            assertFalse(texts(channel, "*", needed).get(0).isBlank(), needed);
        }
        List<Read> read = new ArrayList<>();
        for (Element item : all(channel, "*", "item")) {
            String published = text(item, "*", "pubDate");
            read.add(new Read(
                    text(item, "*", "guid"), text(item, "*", "title"), text(item, "*", "link"), texts(item, DUBLIN_CORE, "creator"), texts(item, "*", "category"),
                    html(text(item, "*", "description")), OffsetDateTime.parse(published, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        }
        return read;
    }

    /** What a reader of feeds shows of a text that it takes for HTML. */
    private static String html(String html) {
        assertFalse(html.contains("<"), html);
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static List<Read> json(String text) {
        Map<?, ?> feed = (Map<?, ?>) StrictJson.read(text);
        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version"));
        List<Read> read = new ArrayList<>();
        for (Object one : (List<?>) feed.get("items")) {
            Map<?, ?> item = (Map<?, ?>) one;
            List<?> authors = item.containsKey("authors") ? (List<?>) item.get("authors") : List.of();
            List<?> tags = item.containsKey("tags") ? (List<?>) item.get("tags") : List.of();
            read.add(new Read(
                    (String) item.get("id"), (String) item.get("title"), (String) item.get("url"),
                    authors.stream().map(author -> (String) ((Map<?, ?>) author).get("name")).toList(), tags.stream().map(String.class::cast).toList(),
                    (String) item.get("content_text"), OffsetDateTime.parse((String) item.get("date_published")).toInstant()));
        }
        return read;
    }
}
