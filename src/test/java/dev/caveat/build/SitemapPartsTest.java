package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More addresses than search engines read of one file are in several, and what robots are sent to names these. */
class SitemapPartsTest {
    @TempDir
    Path folder;

    private Prepared prepared;
    private Renderer renderer;

    private String text(String path) {
        return new String(renderer.render(prepared.plan().outputs().get(path)).bytes().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static long places(String text) {
        return Pattern.compile("<loc>").matcher(text).results().count();
    }

    @Test
    void fiftyThousandTermsAndMore() {
        Workspace site = new Workspace(folder);
        for (int page = 0; page < 500; page++) {
            String name = "p" + page;
            site.article(name, "tags:\n" + IntStream.range(0, 100).mapToObj(tag -> "  - " + name + "t" + tag + "\n").collect(Collectors.joining()), "text");
        }
        Parallel parallel = new Parallel(2);
        prepared = Prepared.of(new Request(site.root, site.output, ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T00:00:00Z"), false, false, false), parallel, false, "0.1.0", "test"), new Problems()).orElseThrow();
        renderer = new Renderer(prepared.world());
        String index = text("sitemap.xml");
        assertTrue(index.contains("<sitemapindex ") && index.contains("<loc>https://example.org/sitemap-2.xml</loc>"), index);
        assertEquals(2, places(index));
        assertEquals(50_000, places(text("sitemap-1.xml")));
        // The home page, the section, the articles, the list of terms; the further parts of the two lists; the terms.
        assertEquals(1 + 1 + 500 + 1 + 2 * 49, places(text("sitemap-2.xml")));
        assertTrue(text("robots.txt").contains("Sitemap: https://example.org/sitemap.xml\n"));
    }
}
