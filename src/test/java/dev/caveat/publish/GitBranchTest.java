package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problem;
import dev.caveat.write.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing on branches while others push to them, and without their history. */
class GitBranchTest {
    @TempDir
    Path folder;

    private BuiltSite site;
    private Path bare;

    @BeforeEach
    void open() throws Exception {
        site = BuiltSite.in(folder.resolve("site"));
        bare = folder.resolve("remote.git");
        Programs.run(folder, "git", "init", "-q", "--bare", bare.toString());
    }

    private Destination destination(boolean history) {
        Means means = new Means(site.root(), site.root().resolve(".caveat/publish"), "https://tea.example.org/",
                Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()), () -> Instant.parse("2026-06-15T12:00:00Z"), Means.Patience.USUAL);
        return new Target.Branch(bare.toString(), "pages", history).destination(means);
    }

    private void publish(Release release, boolean history) throws Exception {
        Destination destination = destination(history);
        destination.send(release, destination.compare(release), Teller.NOBODY);
    }

    private void someElsePushes(String file) throws Exception {
        Path work = folder.resolve("work-" + file);
        Programs.run(folder, "git", "clone", "-q", "-b", "pages", bare.toString(), work.toString());
        Files.writeString(work.resolve(file), "theirs");
        Programs.run(work, "git", "add", "-A");
        Programs.run(work, "git", "-c", "user.name=Jo", "-c", "user.email=jo@example.org", "commit", "-q", "-m", "Theirs");
        Programs.run(work, "git", "push", "-q", "origin", "pages");
    }

    private String git(String... words) throws Exception {
        return Programs.run(bare, Stream.concat(Stream.of("git"), Stream.of(words)).toArray(String[]::new)).strip();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverPushedMeanwhileLosesNothing(boolean history) throws Exception {
        publish(site.build(Map.of("index.html", "One")), history);
        Release release = site.build(Map.of("index.html", "Two"));
        Destination destination = destination(history);
        Difference difference = destination.compare(release);
        someElsePushes("CNAME");
        String theirs = git("rev-parse", "pages");
        Problem problem = assertThrows(Refused.class, () -> destination.send(release, difference, Teller.NOBODY)).problem();
        assertEquals("machine/target", problem.code().text());
        assertTrue(problem.hint().contains("somebody else has pushed to it meanwhile"), problem.toString());
        assertEquals(theirs, git("rev-parse", "pages"));
        publish(release, history);
        assertEquals("Two", git("cat-file", "blob", "pages:index.html"));
        assertEquals("theirs", git("cat-file", "blob", "pages:CNAME"));
    }

    @Test
    void withoutHistoryNothingIsKeptThatWasTakenAway() throws Exception {
        publish(site.build(Map.of("index.html", "Home", "comment.html", "Something private")), false);
        publish(site.build(Map.of("index.html", "Home")), false);
        assertEquals("1", git("rev-list", "--count", "pages"));
        assertFalse(git("ls-tree", "-r", "--name-only", "pages").contains("comment.html"));
        try (Stream<Path> stores = Files.list(site.root().resolve(".caveat/publish"))) {
            Path store = stores.filter(one -> one.getFileName().toString().startsWith("git-")).findFirst().orElseThrow();
            String all = Programs.run(store, "git", "--git-dir=" + store, "cat-file", "--batch-check", "--batch-all-objects");
            String gone = Programs.run(store, "sh", "-c", "printf 'Something private' | git hash-object --stdin").strip();
            assertFalse(all.contains(gone), all);
        }
        publish(site.build(Map.of("index.html", "Home")), false);
        assertEquals("1", git("rev-list", "--count", "pages"));
    }

    @Test
    void aHistoryThatIsNoLongerWantedGoes() throws Exception {
        publish(site.build(Map.of("index.html", "One")), true);
        publish(site.build(Map.of("index.html", "Two")), true);
        assertEquals("2", git("rev-list", "--count", "pages"));
        publish(site.build(Map.of("index.html", "Two")), false);
        assertEquals("1", git("rev-list", "--count", "pages"));
    }

    @Test
    void theSameSiteMakesTheSameCommit() throws Exception {
        publish(site.build(Map.of("index.html", "Home")), true);
        String first = git("rev-parse", "pages");
        git("update-ref", "-d", "refs/heads/pages");
        publish(site.build(Map.of("index.html", "Home")), true);
        assertEquals(first, git("rev-parse", "pages"));
    }

    @Test
    void oddNamesArriveAsTheyAre() throws Exception {
        Map<String, String> files = Map.of("index.html", "Home\r\n", "a b/\u00e4 & \u5317's.html", "Odd", ".gitattributes", "* text eol=lf filter=x\n", ".gitignore", "*\n");
        publish(site.build(files), true);
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertEquals(file.getValue(), Programs.run(bare, "git", "cat-file", "blob", "pages:" + file.getKey()));
        }
    }
}
