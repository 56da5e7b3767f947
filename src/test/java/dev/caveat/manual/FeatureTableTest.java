package dev.caveat.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manual's table of features: what it says of Caveat is proved by a fact, and what it says of others was looked up. */
class FeatureTableTest {
    private static final Path CONTENT = Path.of("src/docs/content");
    private static final Path TABLE = CONTENT.resolve("_data/features.yaml");
    private static final Set<String> OURS = Set.of("yes", "partly", "planned", "no");
    private static final Set<String> THEIRS = Set.of("yes", "plugin", "partly", "no", "unknown");
    private static final Set<String> OF_A_CELL = Set.of("has", "source", "note");

    private static Mapping table;

    @BeforeAll
    static void open() throws IOException {
        Problems problems = new Problems();
        table = (Mapping) Yaml.document(SourceText.of(TABLE.toString(), Files.readString(TABLE)), problems).orElseThrow();
        assertEquals(List.of(), problems.all());
    }

    @Test
    void everyFeatureIsTheOnlyOneOfItsNameAndSaysWhatItMeans() {
        Set<String> names = new HashSet<>();
        for (Mapping feature : features()) {
            assertTrue(names.add(text(feature, "name")), () -> "twice: " + text(feature, "name"));
            assertFalse(text(feature, "means").isBlank(), () -> text(feature, "name"));
        }
        assertTrue(names.size() >= 40, () -> names.size() + " features");
    }

    @Test
    void everyAnswerAboutAnotherSystemWasLookedUp() {
        List<String> systems = list(table, "systems").stream().map(system -> text(system, "id")).toList();
        assertEquals(List.of("hugo", "zola", "eleventy", "jekyll", "astro", "jbake", "roq"), systems);
        Set<String> keys = new TreeSet<>(systems);
        keys.addAll(Set.of("name", "means", "caveat", "fact"));
        for (Mapping feature : features()) {
            feature.entries().forEach(entry -> assertTrue(keys.contains(entry.key().text()), () -> where(feature, entry.key().text())));
            for (String system : systems) {
                Mapping cell = (Mapping) feature.value(system).orElseThrow(() -> new AssertionError(where(feature, system)));
                for (Entry entry : cell.entries()) {
                    assertTrue(OF_A_CELL.contains(entry.key().text()), () -> where(feature, system) + entry.key().text());
                }
                assertTrue(THEIRS.contains(text(cell, "has")), () -> where(feature, system) + text(cell, "has"));
                assertTrue(text(cell, "source").startsWith("https://"), () -> where(feature, system) + text(cell, "source"));
                assertTrue(!text(cell, "has").equals("partly") || !text(cell, "note").isEmpty(), () -> where(feature, system) + "which part?");
            }
        }
    }

    /** A line of the fact's file is named, not its number: numbers move. */
    @Test
    void everyAnswerOfOursIsProvedByAFact() throws IOException {
        for (Mapping feature : features()) {
            Mapping ours = (Mapping) feature.value("caveat").orElseThrow();
            String has = text(ours, "has");
            assertTrue(OURS.contains(has), () -> where(feature, has));
            if (has.equals("yes") || has.equals("partly")) {
                Mapping fact = (Mapping) feature.value("fact").orElseThrow(() -> new AssertionError(where(feature, "has no fact")));
                Path file = Path.of(text(fact, "file"));
                assertTrue(file.startsWith("src/test"), () -> where(feature, file.toString()));
                assertTrue(Files.isRegularFile(file), () -> where(feature, file.toString()));
                String shows = text(fact, "shows");
                assertTrue(!shows.isBlank() && Files.readString(file).contains(shows), () -> where(feature, file + " lacks: " + shows));
                assertFalse(text(ours, "page").isEmpty(), () -> where(feature, "names no page of the manual"));
            } else if (has.equals("no")) {
                assertTrue(feature.value("fact").isEmpty(), () -> where(feature, "has a fact"));
            }
        }
    }

    /** The manual's own pages: looked at as soon as there is a tutorial, that is, the rest of the manual. */
    @Test
    void everyPageThatIsNamedIsThere() {
        if (!Files.exists(CONTENT.resolve("tutorial.md")) && !Files.exists(CONTENT.resolve("tutorial"))) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        for (Mapping feature : features()) {
            String page = text((Mapping) feature.value("caveat").orElseThrow(), "page");
            if (!page.isEmpty() && Stream.of(page + ".md", page + "/index.md").noneMatch(file -> Files.exists(CONTENT.resolve(file)))) {
                missing.add(page);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void thePageShowsEveryGroup() throws IOException {
        String page = Files.readString(CONTENT.resolve("comparison.md"));
        for (Mapping group : list(table, "groups")) {
            assertTrue(page.contains("{{< feature-table group=\"" + text(group, "id") + "\" >}}"), () -> text(group, "id"));
        }
    }

    private static List<Mapping> features() {
        List<Mapping> features = new ArrayList<>();
        list(table, "groups").forEach(group -> features.addAll(list(group, "features")));
        return features;
    }

    private static List<Mapping> list(Mapping mapping, String key) {
        Node node = mapping.value(key).orElseThrow(() -> new AssertionError(key));
        return ((Sequence) node).items().stream().map(Mapping.class::cast).toList();
    }

    private static String text(Mapping mapping, String key) {
        return mapping.value(key).map(node -> ((Scalar) node).text()).orElse("");
    }

    private static String where(Mapping feature, String what) {
        return text(feature, "name") + ": " + what + " ";
    }
}
