package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comments of a page close by its date. */
class CloseAfterTest {
    @TempDir
    Path root;

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String state(String site, String front, String now) throws IOException {
        write("site.yaml", "title: A\nbaseUrl: https://example.org/\npolicies: off\n" + site);
        write("a/page.md", "---\ntitle: Page\n" + front + "---\n");
        Problems problems = new Problems();
        Selection all = new Selection(Instant.parse(now), true, true, true);
        var read = SiteReader.read(root, ConfigReader.Overrides.NONE, all, new Parallel(1), problems);
        Page page = read.orElseThrow(() -> new AssertionError(problems.all())).site().page("a/page").orElseThrow();
        return page.front().comments().word() + (page.commentsOpen() ? "" : ", no more");
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 2025-03-01, 2026-02-28T23:59:59Z, open", "P1Y, 2025-03-01, 2026-03-01T00:00:00Z, 'closed, no more'",
        "P30D, 2025-03-01, 2025-03-30T12:00:00Z, open", "P30D, 2025-03-01, 2025-03-31T12:00:00Z, 'closed, no more'",
        "P1Y, 2024-02-29, 2025-02-28T00:00:00Z, 'closed, no more'", "P0D, 2025-03-01, 2025-03-01T00:00:00Z, 'closed, no more'",
        "P1Y, 2025-03-01T23:30:00-05:00, 2026-03-01T12:00:00Z, open", "P1Y, 2031-01-01, 2026-03-01T12:00:00Z, open",
        "P2147483647Y, 2025-03-01, 2026-03-01T12:00:00Z, open"})
    void onTheDayOnWhichItIsOldEnough(String time, String date, String now, String state) throws IOException {
        assertEquals(state, state("comments: { closeAfter: " + time + " }\n", "date: " + date + "\n", now));
    }

    @Test
    void theDayIsThatOfTheSitesZone() throws IOException {
        String site = "timezone: Pacific/Auckland\ncomments: { closeAfter: P1Y }\n";
        assertEquals("open", state(site, "date: 2025-06-15\n", "2026-06-14T11:59:59Z"));
        assertEquals("closed, no more", state(site, "date: 2025-06-15\n", "2026-06-14T12:00:00Z"));
    }

    @Test
    void withoutADateItNeverCloses() throws IOException {
        assertEquals("open", state("comments: { closeAfter: P1D }\n", "lastmod: 2001-01-01\n", "2026-01-01T00:00:00Z"));
    }

    @Test
    void onlyThePagesOwnWordKeepsItOpen() throws IOException {
        String closing = "comments: { closeAfter: P1D }\n";
        String now = "2026-01-01T00:00:00Z";
        assertEquals("open", state(closing, "date: 2020-01-01\ncomments: open\n", now));
        String defaults = closing + "defaults: [{ path: \"a/**\", values: { comments: open } }]\n";
        assertEquals("closed, no more", state(defaults, "date: 2020-01-01\n", now));
        write("a/index.md", "---\ntitle: A\ncascade: { comments: open }\n---\n");
        assertEquals("closed, no more", state(closing, "date: 2020-01-01\n", now));
    }

    @Test
    void whatIsOffStaysOff() throws IOException {
        assertEquals("off, no more", state("comments: { state: \"off\", closeAfter: P1D }\n", "date: 2020-01-01\n", "2026-01-01T00:00:00Z"));
    }
}
