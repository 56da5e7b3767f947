package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.search.Shards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit those files of the search are made that have other words, whether or not anything was kept of the index. */
class WordFacetsTest {
    private static final int PAGES = 130;
    private static final Shards SHARDS = Shards.of(PAGES);

    @TempDir
    private Path folder;

    private Workspace site;

    @BeforeEach
    void build() throws IOException {
        site = new Workspace(folder).template("search", "<p>${page.title}</p>");
        for (int i = 0; i < PAGES; i++) {
            site.with("content/a/p" + i + ".md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w" + i + "\n");
        }
        Build.run(request());
    }

    private Request request() {
        return new Request(site.root, site.output, ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-05-01T12:00:00Z"), false, false, false), new Parallel(2), true, "", "test");
    }

    /** The files of words that a build makes. */
    private Set<String> made() {
        return Build.run(request()).rendered().keySet().stream().filter(path -> path.contains("search/words/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> filesOf(String... words) {
        return Stream.of(words).map(word -> "search/words/" + SHARDS.of(word) + ".json").collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anEditMakesTheFilesOfItsWords() throws IOException {
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7 zebra\n");
        assertEquals(filesOf("zebra"), made());
        assertEquals(Set.of(), made());
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7 yak\n");
        assertEquals(filesOf("zebra", "yak"), made());
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nw7 second, yak!\n");
        assertEquals(Set.of(), made());
    }

    @Test
    void aWordOnAnotherPageMakesItsFile() throws IOException {
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7 w70\n");
        assertEquals(filesOf("w70"), made());
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w70\n");
        site.with("content/a/p70.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7\n");
        assertEquals(filesOf("w7", "w70"), made());
    }

    @Test
    void withoutWhatWasKeptTheyAreTheSame() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7 zebra\n");
        assertEquals(filesOf("zebra"), made());
    }

    @Test
    void whoBuildsNothingKeepsNothing() throws IOException {
        site.with("content/a/p7.md", "---\ntitle: Page\ndescription: About\n---\nfirst\n\nsecond w7 zebra\n");
        byte[] before = Files.readAllBytes(files().get(0));
        assertTrue(Explanation.of(request(), "search/words/" + SHARDS.of("zebra") + ".json", true, new Problems()).isPresent());
        assertArrayEquals(before, Files.readAllBytes(files().get(0)));
        assertEquals(filesOf("zebra"), made());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(site.root.resolve(".caveat"))) {
            return all.filter(file -> file.toString().contains(".words")).toList();
        }
    }
}
