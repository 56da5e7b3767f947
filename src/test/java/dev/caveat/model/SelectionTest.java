package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages a build includes, to the second. */
class SelectionTest {
    private static final String NOON = "2026-01-01T12:00:00Z";

    @TempDir
    Path root;

    /** Why a page with this front matter is left out at noon, in India: {@code []} when it is not. */
    private String skipped(String front, Selection selection) throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/site.yaml"), "title: S\nbaseUrl: https://example.org/\ntimezone: Asia/Kolkata\n");
        Files.writeString(root.resolve("content/a.md"), "---\ntitle: A\n" + front + "\n---\nText.\n");
        List<Selection.Skipped> skipped = SiteReader.read(root, ConfigReader.Overrides.NONE, selection, new Parallel(1), new Problems())
                .orElseThrow().skipped();
        return skipped.stream().map(one -> one.why() + " " + one.flag()).toList().toString();
    }

    private String skipped(String front) throws IOException {
        return skipped(front, new Selection(Instant.parse(NOON), false, false, false));
    }

    @Test
    void aDraft() throws IOException {
        assertEquals("[draft --drafts]", skipped("draft: true"));
        assertEquals("[]", skipped("draft: true", new Selection(Instant.parse(NOON), true, false, false)));
    }

    @Test
    void aPageOfTheFuture() throws IOException {
        assertEquals("[]", skipped("date: 2026-01-01T12:00:00Z"));
        assertEquals("[future (2026-01-01T17:30:01+05:30) --future]", skipped("date: 2026-01-01T12:00:01Z"));
        assertEquals("[]", skipped("date: 2026-01-01T12:00:01Z", new Selection(Instant.parse(NOON), false, true, false)));
    }

    @Test
    void aDayBeginsInTheSitesZone() throws IOException {
        assertEquals("[future (2026-01-02) --future]", skipped("date: 2026-01-02"));
        assertEquals("[]", skipped("date: 2026-01-02", new Selection(Instant.parse("2026-01-01T18:30:00Z"), false, false, false)));
    }

    @Test
    void thePublishDateCountsBeforeTheDate() throws IOException {
        assertEquals("[]", skipped("date: 2027-01-01\npublishDate: 2025-01-01"));
        assertEquals("[future (2027-01-01) --future]", skipped("date: 2025-01-01\npublishDate: 2027-01-01"));
    }

    @Test
    void anExpiredPage() throws IOException {
        assertEquals("[expired (2026-01-01T17:30:00+05:30) --expired]", skipped("expiryDate: 2026-01-01T12:00:00Z"));
        assertEquals("[]", skipped("expiryDate: 2026-01-01T12:00:01Z"));
        assertEquals("[]", skipped("expiryDate: 2025-01-01", new Selection(Instant.parse(NOON), false, false, true)));
    }
}
