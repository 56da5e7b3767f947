package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hosting:} in site.yaml: what GitHub is told, and compressed copies. */
class HostingFilesTest {
    private static final String LONG = "Words about tea. ".repeat(200);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
        desk.write("content/articles/long.md", "---\ntitle: Long\n---\n\n" + LONG + "\n");
    }

    private void hosting(String value) throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://tea.example.org/\ntheme: bare\npolicies: off\nhosting: " + value + "\n");
    }

    private byte[] output(String path) throws Exception {
        return Files.readAllBytes(folder.resolve("output").resolve(path));
    }

    private void isCopied(String path) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(output(path + ".gz")))) {
            assertArrayEquals(output(path), in.readAllBytes());
        }
    }

    @Test
    void gitHubIsToldToLeaveFilesAsTheyAre() throws Exception {
        hosting("github");
        desk.run("build", "--strict").expect(0);
        assertEquals("", desk.read("output/.nojekyll"));
        assertEquals("tea.example.org\n", desk.read("output/CNAME"));
        assertFalse(desk.has("output/_headers"));
        desk.run("explain", "output/CNAME").expect(0).says("domain tea.example.org");
        desk.run("build", "-u", "https://somebody.github.io/").expect(0);
        assertFalse(desk.has("output/CNAME"));
        desk.run("build", "-u", "https://tea.example.org/below/").expect(0);
        assertFalse(desk.has("output/CNAME"));
        desk.write("content/_static/CNAME", "other.example.org\n");
        desk.run("build").expect(0);
        assertEquals("other.example.org\n", desk.read("output/CNAME"));
        hosting("none");
        desk.run("build").expect(0);
        assertFalse(desk.has("output/.nojekyll"));
    }

    @Test
    void textsOfSomeSizeHaveCompressedCopies() throws Exception {
        hosting("{ compress: true }");
        desk.run("build", "--strict").expect(0);
        isCopied("articles/long/index.html");
        assertTrue(output("articles/long/index.html.gz").length < 300);
        assertFalse(desk.has("output/articles/sleep/index.html.gz"), "so short a page is not worth it");
        byte[] bytes = output("articles/long/index.html.gz");
        assertArrayEquals(new byte[] {0, 0, 0, 0, 2, (byte) 0xff}, Arrays.copyOfRange(bytes, 4, 10), "neither a time nor a system");

        desk.run("build").expect(0).says("0 rendered", "no file changed");
        desk.run("build", "--no-cache").expect(0).says("no file changed");
        desk.write("content/articles/long.md", "---\ntitle: Long\n---\n\n" + LONG + "More.\n");
        desk.run("build").expect(0);
        isCopied("articles/long/index.html");
        Files.delete(folder.resolve("output/articles/long/index.html.gz"));
        desk.run("build").expect(0);
        isCopied("articles/long/index.html");
        desk.run("explain", "output/articles/long/index.html.gz").expect(0).says("gzip of articles/long/index.html");

        Map<String, String> all = new TreeMap<>(Desk.state(folder.resolve("output")));
        desk.run("clean").expect(0);
        desk.run("build", "--no-cache").expect(0);
        assertEquals(all, Desk.state(folder.resolve("output")), "incremental is clean");

        desk.write("content/articles/long.md", "---\ntitle: Long\n---\n\nShort.\n");
        desk.run("build").expect(0);
        assertFalse(desk.has("output/articles/long/index.html.gz"));
    }

    @Test
    void aCopyGoesWhereItsPageGoesAndStaysWhereItStays() throws Exception {
        hosting("{ compress: true }");
        desk.run("build").expect(0);
        byte[] copy = output("articles/long/index.html.gz");
        desk.write("content/articles/long.md", "---\ntitle: [\n---\n\n" + LONG + "\n");
        desk.run("build").expect(1);
        assertArrayEquals(copy, output("articles/long/index.html.gz"), "the last good page stays, and so does its copy");
        desk.run("build").expect(1);
        assertArrayEquals(copy, output("articles/long/index.html.gz"));
        Files.delete(folder.resolve("content/articles/long.md"));
        desk.run("build").expect(0);
        assertFalse(desk.has("output/articles/long/index.html.gz"));
        desk.write("content/_static/list.txt", LONG);
        desk.write("content/_static/list.txt.gz", "an editor's own");
        desk.run("build").expect(0);
        assertEquals("an editor's own", desk.read("output/list.txt.gz"));
    }
}
