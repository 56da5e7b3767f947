package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which links below {@code content/} are followed: none that would publish what is kept as data. */
class SnapshotTest {
    @TempDir
    Path root;

    @BeforeEach
    void site() throws IOException {
        put("content/site.yaml");
        put("content/articles/a.md");
        put("content/_comments/articles/a/1.yaml");
        put("content/_people/ada.yaml");
        put("content/_static/robots.txt");
    }

    private void put(String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), "x\n");
    }

    private void link(String path, String target) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
    }

    private static final Set<String> OWN = Set.of(
            "content/site.yaml", "content/articles/a.md", "content/_comments/articles/a/1.yaml", "content/_people/ada.yaml",
            "content/_static/robots.txt");

    /** The files beside the site's own, and then the places of problems. */
    private List<String> seen() {
        Problems problems = new Problems();
        List<String> files = Snapshot.take(root, problems).files().keySet().stream().filter(file -> !OWN.contains(file)).toList();
        List<String> refused = problems.all().stream().map(Problem::place).map(place -> "! " + place.file()).toList();
        return Stream.concat(files.stream(), refused.stream()).toList();
    }

    @Test
    void aLinkToWhatIsPublicIsFollowed() throws IOException {
        link("content/notes/b.md", "../articles/a.md");
        link("content/more", "articles");
        link("content/robots.txt", "_static/robots.txt");
        assertEquals(List.of("content/more/a.md", "content/notes/b.md", "content/robots.txt"), seen());
    }

    @Test
    void aPublicNameForACommentIsRefused() throws IOException {
        link("content/articles/1.txt", "../_comments/articles/a/1.yaml");
        assertEquals(List.of("! content/articles/1.txt"), seen());
    }

    @Test
    void aPublicNameForAFolderOfDataIsRefused() throws IOException {
        link("content/who", "_people");
        link("content/said", "_comments/articles");
        assertEquals(List.of("! content/said", "! content/who"), seen());
    }

    @Test
    void aFileToCopyIsAPublicName() throws IOException {
        link("content/_static/1.yaml", "../_comments/articles/a/1.yaml");
        assertEquals(List.of("! content/_static/1.yaml"), seen());
    }

    @Test
    void aLinkThatLeadsThereOverAnotherIsRefused() throws IOException {
        link("content/_people/other.yaml", "ada.yaml");
        link("content/other.yaml", "_people/other.yaml");
        assertEquals(List.of("content/_people/other.yaml", "! content/other.yaml"), seen());
    }

    @Test
    void dataOfABundleIsDataToo() throws IOException {
        put("content/articles/deep/_comments/2.yaml");
        link("content/2.yaml", "articles/deep/_comments/2.yaml");
        assertEquals(List.of("content/articles/deep/_comments/2.yaml", "! content/2.yaml"), seen());
    }

    @Test
    void theConfigurationIsNotPublished() throws IOException {
        link("content/settings.yaml", "site.yaml");
        assertEquals(List.of("! content/settings.yaml"), seen());
    }

    @Test
    void dataOfOneKindMayBeLinked() throws IOException {
        link("content/_comments/articles/b", "a");
        link("content/articles/_comments/c/1.yaml", "../../../_comments/articles/a/1.yaml");
        link("content/_people/ben.yaml", "ada.yaml");
        assertEquals(List.of("content/_comments/articles/b/1.yaml", "content/_people/ben.yaml", "content/articles/_comments/c/1.yaml"), seen());
    }

    @Test
    void aCommentIsNoPerson() throws IOException {
        link("content/_people/eve.yaml", "../_comments/articles/a/1.yaml");
        assertEquals(List.of("! content/_people/eve.yaml"), seen());
    }

    @Test
    void aFolderThatIsCopiedTakesNoDataWithIt() throws IOException {
        put("content/articles/deep/_comments/2.yaml");
        link("content/_static/copied", "../articles");
        assertEquals(
                List.of("content/_static/copied/a.md", "content/articles/deep/_comments/2.yaml", "! content/_static/copied/deep/_comments"),
                seen());
    }

    @Test
    void aLinkOnAPathThatIsALinkItselfIsJudgedByItsName() throws IOException {
        put("content/articles/deep/_comments/2.yaml");
        link("content/again", "articles");
        assertEquals(
                List.of("content/again/a.md", "content/again/deep/_comments/2.yaml", "content/articles/deep/_comments/2.yaml"), seen());
    }
}
