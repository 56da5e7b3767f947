package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.Review;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What front matter and {@code site.yaml} say of a review, together. */
class ReviewReaderTest {
    @TempDir
    Path root;

    private final Problems problems = new Problems();

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Page page(String site, String front, String now) throws IOException {
        write("site.yaml", "title: A\nbaseUrl: https://example.org/\n" + site);
        write("_people/ada.yaml", "name: Ada Example\n");
        write("_people/ben.yaml", "name: Ben Example\n");
        write("a/page.md", "---\ntitle: Page\n" + front + "---\nText.\n");
        Selection all = new Selection(Instant.parse(now), true, true, true);
        var read = SiteReader.read(root, ConfigReader.Overrides.NONE, all, new Parallel(1), problems);
        return read.orElseThrow(() -> new AssertionError(problems.all())).site().page("a/page").orElseThrow(() -> new AssertionError(problems.all()));
    }

    private String next(String site, String front) throws IOException {
        return page(site, front, "2026-06-01T12:00:00Z").front().review().orElseThrow().next().map(LocalDate::toString).orElse("never");
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::code).map(code -> code.text()).toList();
    }

    @ParameterizedTest
    @CsvSource({"P1Y, 'on: 2025-03-01', 2026-03-01", "P1Y, 'on: 2025-03-01, every: P2Y', 2027-03-01", "P1Y, 'on: 2025-03-01, next: 2025-04-01', 2025-04-01",
        "P1Y, 'on: 2025-03-01, every: P2Y, next: 2025-03-01', 2025-03-01", "P1Y, 'next: 2025-03-01', 2025-03-01", "P1Y, 'by: ada', never",
        "P1M, 'on: 2026-01-31', 2026-02-28", "P1M, 'on: 2028-01-31', 2028-02-29", "P1Y, 'on: 2028-02-29', 2029-02-28", "P4Y, 'on: 2024-02-29', 2028-02-29",
        "P0D, 'on: 2026-01-31', 2026-01-31", "P2147483647Y, 'on: 2026-01-31', never"})
    void thePagesOwnWordComesFirst(String every, String review, String next) throws IOException {
        assertEquals(next, next("reviews: { every: " + every + " }\n", "review: { " + review + " }\n"));
        assertEquals(List.of(), said());
    }

    @Test
    void withoutAnyTimeItIsNeverDue() throws IOException {
        assertEquals("never", next("", "review: { on: 2001-01-01, by: ada }\n"));
    }

    @Test
    void theDaysAreThoseOfTheSitesZone() throws IOException {
        String site = "timezone: Pacific/Auckland\nreviews: { every: P1Y }\n";
        assertEquals("2026-06-16", next(site, "review: { on: 2025-06-15T12:30:00Z }\n"));
        assertEquals("2026-06-15", next(site, "review: { on: 2025-06-15 }\n"));
    }

    @ParameterizedTest
    @CsvSource({"noindex, 2026-06-14T11:59:59Z, false", "noindex, 2026-06-14T12:00:00Z, true", "banner, 2029-01-01T00:00:00Z, false",
        "error, 2029-01-01T00:00:00Z, false", "warn, 2029-01-01T00:00:00Z, false", "off, 2029-01-01T00:00:00Z, false"})
    void searchEnginesAreAskedFromTheDayOnInTheSitesZone(String overdue, String now, boolean noindex) throws IOException {
        String site = "timezone: Pacific/Auckland\nreviews: { every: P1Y, overdue: " + overdue + " }\n";
        assertEquals(noindex, page(site, "noindex: false\nreview: { on: 2025-06-15 }\n", now).front().noindex());
    }

    @Test
    void theNextOneCannotBeBeforeThisOne() throws IOException {
        write("site.yaml", "title: A\nbaseUrl: https://example.org/\n");
        write("a/page.md", "---\ntitle: Page\nreview: { on: 2025-03-02, next: 2025-03-01 }\n---\n");
        Selection all = new Selection(Instant.EPOCH, true, true, true);
        var read = SiteReader.read(root, ConfigReader.Overrides.NONE, all, new Parallel(1), problems).orElseThrow();
        assertTrue(read.isBroken("content/a/page.md"));
        assertEquals(List.of("review/next"), said());
    }

    @Test
    void theTextIsComparedOnlyWhereAHashIsGiven() throws IOException {
        String hash = TextHash.of("Text.\n");
        Review without = page("", "review: { on: 2025-03-01 }\n", "2026-01-01T00:00:00Z").front().review().orElseThrow();
        assertTrue(without.text().isEmpty() && !without.isChanged());
        assertFalse(page("", "review: { hash: " + hash + " }\n", "2026-01-01T00:00:00Z").front().review().orElseThrow().isChanged());
        assertEquals(List.of(), said());
        Review changed = page("", "review: { hash: 0123456789ab }\n", "2026-01-01T00:00:00Z").front().review().orElseThrow();
        assertTrue(changed.isChanged());
        assertEquals(List.of("review/changed"), said());
        assertTrue(problems.all().get(0).hint().contains("hash: \"" + hash + "\""));
    }

    @Test
    void aReviewThatAFolderHandsDownIsSpokenOfAtThePage() throws IOException {
        write("a/index.md", "---\ntitle: A\ncascade: { review: { on: 2025-03-01 } }\n---\n");
        assertEquals("content/a/page.md", page("", "review: { by: ada }\n", "2026-01-01T00:00:00Z").front().review().orElseThrow().place().file());
        assertEquals("content/a/page.md", page("", "", "2026-01-01T00:00:00Z").front().review().orElseThrow().place().file());
    }

    @Test
    void whoReviewsTheirOwnWorkIsNamed() throws IOException {
        Page own = page("", "authors: [ada, ben]\nreview: { by: [ben] }\n", "2026-01-01T00:00:00Z");
        assertEquals(List.of("ben"), own.reviewersOfOwnWork().stream().map(Ref::name).toList());
        assertEquals(List.of(), page("", "authors: [ada]\nreview: { by: [ben] }\n", "2026-01-01T00:00:00Z").reviewersOfOwnWork());
        assertEquals(List.of(), page("", "authors: [ada]\n", "2026-01-01T00:00:00Z").reviewersOfOwnWork());
    }
}
