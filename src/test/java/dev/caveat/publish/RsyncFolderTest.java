package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Problems;
import dev.caveat.write.Manifest;
import dev.caveat.write.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Publishing by the real rsync: over ssh, and cut off on the way. */
class RsyncFolderTest {
    private static final Publishing.Wishes WISHES = new Publishing.Wishes(Optional.empty(), false, false);

    @TempDir(factory = TempDirFactory.Standard.class)
    Path folder;

    private BuiltSite site;
    private Path there;
    private final SortedMap<String, String> files = new TreeMap<>();

    @BeforeEach
    void open() throws Exception {
        Programs.need("rsync");
        site = BuiltSite.in(folder.resolve("site"));
        there = Files.createDirectories(folder.resolve("there"));
        files.putAll(Map.of("index.html", "Home", "a/b/index.html", "Deep", "assets/x.css", "main{}", "pictures/tea & äther's.png", "A picture", "atom.xml", "<feed/>"));
    }

    private Means means(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString()));
        environment.putAll(more);
        return new Means(site.root(), site.root().resolve(".caveat/publish"), "https://tea.example.org/", environment, Instant::now,
                new Means.Patience(Duration.ofSeconds(5), 1, Duration.ZERO));
    }

    private Optional<Difference> publish(Release release, String to, Map<String, String> environment, Problems problems) {
        return Publishing.run(release, new Target.Rsync(to), WISHES, means(environment), Teller.NOBODY, problems).done();
    }

    private Difference publish(Release release, String to, Map<String, String> environment) {
        Problems problems = new Problems();
        return publish(release, to, environment, problems).orElseThrow(() -> new AssertionError(problems.all()));
    }

    private SortedMap<String, String> published() throws Exception {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(there)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(there.relativize(file).toString(), Files.readString(file));
            }
        }
        found.remove(Manifest.NAME);
        return found;
    }

    private TreeSet<String> folders() throws Exception {
        try (Stream<Path> all = Files.walk(there)) {
            return new TreeSet<>(all.filter(Files::isDirectory).map(one -> there.relativize(one).toString()).filter(path -> !path.isEmpty()).toList());
        }
    }

    @Test
    void aServerIsReachedBySsh() throws Exception {
        try (SecureShell shell = SecureShell.start(Files.createDirectories(folder.resolve("ssh")))) {
            Map<String, String> ssh = Map.of("RSYNC_RSH", shell.command());
            String to = System.getProperty("user.name") + "@127.0.0.1:" + there + "/";
            publish(site.build(files), to, ssh);
            assertEquals(files, published());
            files.remove("a/b/index.html");
            files.put("index.html", "Home, again");
            Difference difference = publish(site.build(files), to, ssh);
            assertEquals(List.of("index.html"), difference.sent().stream().map(file -> file.path()).toList());
            assertEquals(files, published());
            assertEquals(new TreeSet<>(List.of("assets", "pictures")), folders());
        }
        Problems problems = new Problems();
        assertEquals(Optional.empty(), publish(site.build(files), "nobody@127.0.0.1:/x/", Map.of("RSYNC_RSH", "ssh -p 1 -F none -o BatchMode=yes"), problems));
        assertTrue(problems.all().get(0).message().startsWith("rsync says: "), problems.all().toString());
    }

    @Test
    void foldersThatOthersUseStay() throws Exception {
        publish(site.build(files), there + "/", Map.of());
        Files.writeString(there.resolve("a/theirs.txt"), "theirs");
        files.remove("a/b/index.html");
        publish(site.build(files), there + "/", Map.of());
        assertEquals(new TreeSet<>(List.of("a", "assets", "pictures")), folders());
        assertEquals("theirs", Files.readString(there.resolve("a/theirs.txt")));
    }

    /** A program in the place of rsync that runs the real one a few times, writes down for which files, and then fails. */
    private Map<String, String> failingAfter(int runs, Path log) throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Files.writeString(folder.resolve("runs"), "0");
        Path script = Files.writeString(programs.resolve("rsync"), """
                #!/bin/sh
                n=$(($(cat '%1$s') + 1))
                echo "$n" > '%1$s'
                [ "$n" -le %2$d ] || exit 12
                cat > '%1$s.in'
                case "$*" in *--dry-run*) ;; *) tr '\\0' '\\n' < '%1$s.in' >> '%3$s' ;; esac
                exec '%4$s' "$@" < '%1$s.in'
                """.formatted(folder.resolve("runs"), runs, log, Programs.need("rsync")));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Map.of("PATH", programs + ":" + System.getenv("PATH"));
    }

    @Test
    void whatWasBrokenOffIsFinishedByTheNextRun() throws Exception {
        String old = "new/0.png";
        files.put(old, "Old");
        publish(site.build(files), there + "/", Map.of());
        files.remove(old);
        // In the short run: before the pages, before the deletions, and never.
        int[] cuts = Seed.soaks() ? IntStream.rangeClosed(1, 12).toArray() : new int[] {4, 6, 20};
        boolean finished = false;
        for (int runs : cuts) {
            int number = runs;
            SortedMap<String, String> after = new TreeMap<>();
            files.forEach((path, text) -> after.put(path, text + " v" + number));
            after.put("new/" + runs + ".png", "New");
            Path log = folder.resolve("log");
            Files.deleteIfExists(log);
            Release release = site.build(after);
            finished = publish(release, there + "/", failingAfter(runs, log), new Problems()).isPresent();
            List<String> sent = Files.exists(log) ? Files.readAllLines(log).stream().filter(path -> !path.isEmpty() && !path.equals(Manifest.NAME)).toList() : List.of();
            int page = sent.indexOf("index.html");
            for (String path : page < 0 ? new TreeSet<String>() : after.keySet()) {
                assertTrue(Programs.rank(path) > 0 || sent.indexOf(path) >= 0 && sent.indexOf(path) < page, runs + ": a page before " + path + " in " + sent);
            }
            assertTrue(!sent.contains(old) || sent.indexOf(old) > sent.indexOf("atom.xml"), "deletions are last: " + sent);
            publish(release, there + "/", Map.of());
            assertEquals(after, published(), "broken off after " + runs + " runs of rsync");
            old = "new/" + runs + ".png";
        }
        assertTrue(finished, "the last of these cuts is behind the end");
    }
}
