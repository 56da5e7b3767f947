package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the manual shows is what happens: its examples are followed, page by page. */
class ManualExamplesTest {
    /** Fewer would mean that the examples are no longer found. */
    private static final int LEAST_STEPS = 240;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachPageCanBeFollowed() throws IOException {
        return ManualPage.all().stream().filter(page -> !page.steps().isEmpty()).map(page -> dynamicTest(page.name(), () ->
                new ManualTrial(page.name(), Files.createDirectories(folder.resolve(page.name().replace('/', '-')))).follow(page.steps())));
    }

    @Test
    void thereAreExamples() throws IOException {
        List<ManualPage> pages = ManualPage.all();
        assertTrue(pages.stream().mapToInt(page -> page.steps().size()).sum() >= LEAST_STEPS);
        List<String> without = pages.stream()
                .filter(page -> page.name().startsWith("how-to/") && !page.name().endsWith("/index.md") && page.steps().isEmpty())
                .map(ManualPage::name).toList();
        assertEquals(List.of(), without);
    }

    /** Neither on the site, where it was published, nor in what builds remember. */
    @Test
    void aCommentThatIsTakenBackIsNowhere() throws IOException {
        ManualPage page = ManualPage.all().stream().filter(one -> one.name().equals("how-to/receive.md")).findFirst().orElseThrow();
        int published = 0;
        while (!(page.steps().get(published) instanceof ManualPage.Run run && run.command().startsWith("caveat comments erase"))) {
            published++;
        }
        Path before = Files.createDirectory(folder.resolve("before"));
        new ManualTrial(page.name(), before).follow(page.steps().subList(0, published));
        assertTrue(holding(before).contains("www/current/articles/rooibos/index.html"), () -> holding(before).toString());
        Path after = Files.createDirectory(folder.resolve("after"));
        new ManualTrial(page.name(), after).follow(page.steps());
        assertEquals(List.of(), holding(after));
    }

    /** The files below a folder that hold words of the comment, in whatever letters. */
    private static List<String> holding(Path site) {
        try (Stream<Path> all = Files.walk(site.resolve("."), FileVisitOption.FOLLOW_LINKS)) {
            List<String> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (text.contains("caffeine")) {
                    found.add(site.relativize(file.normalize()).toString().replace('\\', '/'));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anExampleThatIsNotTrueIsNoticed() {
        assertFails("`content/a.md`:", "```markdown", "---", "titel: Tea", "---", "```");
        assertFails("`content/a.md`:", "```markdown", "---", "title: Tea", "---", "```", "`output/a/index.html` holds:", "```html", "<h1>Coffee</h1>", "```");
        assertFails("```console", "$ caveat list", "Nothing at all.", "```");
        follow("```console", "$ caveat list", "content/index.md  /  -  …", "```");
    }

    private void assertFails(String... lines) {
        assertThrows(AssertionError.class, () -> follow(lines));
    }

    private void follow(String... lines) {
        try {
            new ManualTrial("here", Files.createTempDirectory(folder, "trial")).follow(ManualPage.steps(List.of(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
