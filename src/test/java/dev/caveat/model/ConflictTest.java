package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interests that are about what a page is filed under. */
class ConflictTest {
    @TempDir
    Path root;

    private void put(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private List<String> conflicts(String front) throws IOException {
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\n");
        put("content/a.md", "---\ntitle: A\n" + front + "---\nText.\n");
        Problems problems = new Problems();
        Site site = SiteReader.read(
                        root, ConfigReader.Overrides.NONE, new Selection(Instant.parse("2026-01-01T00:00:00Z"), false, false, false),
                        new Parallel(1), problems)
                .orElseThrow().site();
        assertEquals(List.of(), problems.all());
        return Conflict.of(site.page("a").orElseThrow(), site.people()).stream()
                .map(conflict -> conflict.person().id() + ": " + conflict.interest().text()).toList();
    }

    @Test
    void thoseOfAuthorsAndReviewersAreMetByATag() throws IOException {
        put("content/_people/ada.yaml", "name: Ada\ninterests:\n- A sentence alone.\n- { text: Sells pillows., tags: [Sleep, beds] }\n- { text: Owns a bakery., tags: bread }\n");
        put("content/_people/ben.yaml", "name: Ben\ninterests: { text: Paid by a bed maker., tags: BEDS }\n");
        assertEquals(List.of("ada: Sells pillows."), conflicts("authors: [ada]\ntags: [sleep]\n"));
        assertEquals(List.of("ada: Sells pillows.", "ben: Paid by a bed maker."),
                conflicts("authors: [ada]\nreview: { by: [ben, ada], on: 2025-01-01 }\ntags: [Beds]\n"));
        assertEquals(List.of(), conflicts("authors: [ada, ben]\ntags: [weather]\n"));
        assertEquals(List.of(), conflicts("authors: [ada, ben]\n"));
        assertEquals(List.of(), conflicts("authors: [ada]\ncategories: [sleep]\n"));
        assertEquals(List.of(), conflicts("tags: [sleep]\n"));
    }

    @Test
    void anInterestWithoutTagsIsAboutNoPageInParticular() {
        assertFalse(new Person.Interest("x", List.of()).meets(Set.of("sleep")));
        assertTrue(new Person.Interest("x", List.of("Deep Sleep")).meets(Set.of("deep-sleep")));
        assertFalse(new Person.Interest("x", List.of("Deep Sleep")).meets(Set.of()));
    }
}
