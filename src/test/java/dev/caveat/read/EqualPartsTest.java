package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Page;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages have in common is kept once, and is what it was. */
class EqualPartsTest {
    @Test
    void pagesShareWhatTheySayAlike(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("content/notes"));
        Files.writeString(root.resolve("content/site.yaml"), "title: T\nbaseUrl: https://example.org\n");
        for (String name : List.of("a", "b")) {
            Files.writeString(root.resolve("content/notes/" + name + ".md"),
                    "---\ntitle: " + name + "\ntags:\n  - sleep\n  - rest\ncategories: [mind]\naliases: [/old-" + name + "/]\n---\nText.\n");
        }
        Problems problems = new Problems();
        List<Page> pages = SiteReader.read(
                root, ConfigReader.Overrides.NONE, new Selection(Instant.parse("2024-05-01T00:00:00Z"), false, false, false),
                new Parallel(1), problems).orElseThrow().site().pages();
        Page a = page(pages, "notes/a");
        Page b = page(pages, "notes/b");
        assertEquals(List.of(), problems.all());
        assertSame(a.front().keys(), b.front().keys());
        assertSame(a.front().terms().get("tags").get(0).name(), b.front().terms().get("tags").get(0).name());
        assertSame(a.front().terms().get("tags").get(1).place().excerpt(), b.front().terms().get("tags").get(1).place().excerpt());
        assertEquals("  - rest", a.front().terms().get("tags").get(1).place().excerpt());
        assertEquals("content/notes/b.md", b.front().terms().get("tags").get(1).place().file());
        assertEquals(List.of("title", "tags", "categories", "aliases"), List.copyOf(a.front().keys()));
        assertEquals("/old-b/", b.front().aliases().get(0).name());
        assertEquals(a.said(), new EqualParts().of(a).said());
        assertEquals(a, new EqualParts().of(a));
    }

    private static Page page(List<Page> pages, String id) {
        return pages.stream().filter(page -> page.id().text().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void fewEntriesAreAMapInItsOrder() {
        Map<String, Integer> given = new LinkedHashMap<>();
        given.put("z", 1);
        given.put("a", 2);
        given.put("m", 3);
        Map<String, Integer> few = new FewEntries<>(List.copyOf(given.keySet()), given.values());
        assertEquals(given, few);
        assertEquals(few, given);
        assertEquals(given.hashCode(), few.hashCode());
        assertEquals(List.of("z", "a", "m"), List.copyOf(few.keySet()));
        assertEquals(List.of(1, 2, 3), List.copyOf(few.values()));
        List<String> told = new ArrayList<>();
        few.forEach((key, value) -> told.add(key + value));
        assertEquals(List.of("z1", "a2", "m3"), told);
        assertEquals(2, few.get("a"));
        assertNull(few.get("b"));
        assertEquals(7, few.getOrDefault("b", 7));
        assertTrue(few.containsKey("m"));
        assertFalse(few.containsKey(null));
        Iterator<Map.Entry<String, Integer>> entries = few.entrySet().iterator();
        entries.next();
        entries.next();
        entries.next();
        assertThrows(NoSuchElementException.class, entries::next);
        assertThrows(UnsupportedOperationException.class, () -> few.put("q", 1));
    }
}
