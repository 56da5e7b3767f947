package dev.caveat.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address is in one file of the sitemap, and no file holds more than it may. */
class SitemapTest {
    private static final long PLENTY = 1_000_000;

    @TempDir
    Path root;

    @BeforeEach
    void site() throws IOException {
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npagination: { size: 2 }\n");
        for (String name : List.of("a", "b", "c")) {
            put("content/n/" + name + ".md", "---\ntitle: T\ndate: 2025-01-01\ntags: [x]\n---\nText.\n");
        }
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private List<List<String>> parts(int places, long bytes) {
        Site site = SiteReader.read(root, ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T00:00:00Z"), false, false, false), new Parallel(1), new Problems()).orElseThrow().site();
        return Sitemap.of(site, Set.of(), new Sitemap.Limit(places, bytes)).parts().stream()
                .map(part -> part.stream().map(Sitemap.Place::url).toList()).toList();
    }

    @Test
    void everythingIsInOneFileWhereItFits() {
        assertEquals(List.of(List.of("/", "/n/", "/n/a/", "/n/b/", "/n/c/", "/tags/", "/tags/x/", "/page/2/", "/n/page/2/", "/tags/x/page/2/")), parts(10, PLENTY));
        assertEquals(0, new Sitemap(List.of(List.of())).numbered());
    }

    @Test
    void whatIsMoreGoesIntoFurtherFiles() {
        assertEquals(List.of(
                List.of("/", "/n/", "/n/a/", "/n/b/"), List.of("/n/c/", "/tags/", "/tags/x/", "/page/2/"), List.of("/n/page/2/", "/tags/x/page/2/")),
                parts(4, PLENTY));
        assertEquals(2, parts(9, PLENTY).size());
    }

    @Test
    void soDoesWhatIsTooLong() {
        List<List<String>> parts = parts(10, 1_000);
        assertTrue(parts.size() > 1, parts::toString);
        assertEquals(parts(10, PLENTY).get(0), parts.stream().flatMap(List::stream).toList());
    }

    @Test
    void anAddressThatIsTooLongByItselfHasAFileOfItsOwn() {
        assertEquals(10, parts(10, 1).size());
    }
}
