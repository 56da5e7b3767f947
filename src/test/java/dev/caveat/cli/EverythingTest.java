package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One site with all that can be wrong at once: it is all said in one build, and what is good is published. */
class EverythingTest {
    /** Pages with nothing wrong, or nothing that keeps them from being read. */
    private static final List<String> GOOD = List.of(
            "index.html", "notes/index.html", "notes/one/index.html", "notes/two/index.html", "notes/mark/index.html",
            "notes/windows/index.html", "tags/index.html", "tags/sleep/index.html", "articles/index.html", "articles/tag/index.html",
            "articles/key/index.html", "articles/untitled/index.html", "articles/link/index.html", "articles/orphan/index.html",
            "articles/circle/index.html", "articles/alias-out/index.html", "404.html", "atom.xml");

    @TempDir
    Path folder;

    @Test
    void allIsSaidAndTheGoodIsPublished() throws Exception {
        TrialSite site = TrialSite.in(folder).copy(GalleryTest.GALLERY.resolve("everything/site"));
        Unstorable.add("everything", site).close();
        var before = site.untouchable();
        Said first = site.build();
        new Golden(GalleryTest.GALLERY.resolve("everything/expected.txt")).compare("$ caveat build\n" + first.text() + "exit " + first.exit() + "\n");
        assertAll(
                () -> assertEquals(1, first.exit()),
                () -> GalleryTest.wellSaid(first.text()),
                () -> assertEquals(before, site.untouchable()),
                () -> assertEquals("mine\n", site.read("output/sitemap.xml")),
                () -> assertFalse(site.published().values().toString().contains("Nobody should read this")));
        for (String page : GOOD) {
            assertTrue(site.has("output/" + page), page);
        }
        var published = site.published();
        Said second = site.build();
        assertEquals(problems(first), problems(second));
        assertEquals(published, site.published());
    }

    private static List<String> problems(Said said) {
        return said.text().lines().takeWhile(line -> !line.startsWith("Built ")).toList();
    }
}
