package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.publish.Programs;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat publish} into folders and branches, by the real git and the real rsync. */
class PublishCommandTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path there;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(Files.createDirectories(folder.resolve("site")));
        there = folder.resolve("there");
        Path home = Files.createDirectories(folder.resolve("home"));
        desk.set("PATH", System.getenv("PATH")).set("HOME", home.toString());
        desk.write("content/site.yaml", """
                title: Tea
                baseUrl: https://tea.example.org/
                theme: bare
                policies: off
                publish:
                  live:
                    folder: ../there
                    keep: 2
                """);
    }

    /** The files of a folder that readers can ask for. */
    private static TreeSet<String> files(Path folder) throws Exception {
        TreeSet<String> files = new TreeSet<>(Desk.state(folder).keySet());
        files.remove(".caveat-manifest");
        return files;
    }

    private TreeSet<String> built() throws Exception {
        return files(desk.site.resolve("output"));
    }

    // A folder

    @Test
    void eachReleaseIsAFolderOfItsOwnAndALinkLeadsToTheNewest() throws Exception {
        desk.run("publish").expect(0).says("Published to ", "Readers find it at https://tea.example.org/");
        Path current = there.resolve("current");
        assertTrue(Files.isSymbolicLink(current));
        assertEquals("releases/20260615T120000Z", Files.readSymbolicLink(current).toString());
        assertEquals(Desk.state(desk.site.resolve("output")), Desk.state(current.toRealPath()));

        desk.run("publish").expect(0).says("Nothing to do at");
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\n---\n\nOther words.\n");
        desk.write("content/articles/new.md", "---\ntitle: New\ndate: 2026-01-06\n---\n\nA page.\n");
        desk.run("publish", "live", "--dry-run").expect(0).says("  new      articles/new/index.html", "  changed  articles/sleep/index.html", "rehearsal");
        assertFalse(Files.readString(current.resolve("articles/sleep/index.html")).contains("Other words"));
        desk.run("publish", "live").expect(0);
        assertEquals("releases/20260615T120000Z-2", Files.readSymbolicLink(current).toString());
        assertTrue(Files.readString(current.resolve("articles/sleep/index.html")).contains("Other words"));
        assertFalse(Files.readString(there.resolve("releases/20260615T120000Z/articles/sleep/index.html")).contains("Other words"));
        assertEquals(Files.getAttribute(current.resolve("404.html"), "unix:ino"), Files.getAttribute(there.resolve("releases/20260615T120000Z/404.html"), "unix:ino"),
                "what did not change takes no room");
    }

    @Test
    void onlyReleasesOfOursAreEverDeleted() throws Exception {
        desk.run("publish").expect(0);
        Files.createDirectories(there.resolve("releases/mine"));
        Files.writeString(there.resolve("releases/mine/file"), "mine");
        Files.createDirectories(there.resolve("releases/20200101T000000Z"));
        Files.createDirectories(there.resolve("releases/.caveat-unfinished-20260101T000000Z/a"));
        for (int i = 0; i < 12; i++) {
            desk.write("content/articles/sleep.md", "---\ntitle: Sleep " + i + "\ndate: 2026-01-05\n---\n\nText.\n");
            desk.run("publish").expect(0);
        }
        try (Stream<Path> left = Files.list(there.resolve("releases"))) {
            assertEquals(List.of("20200101T000000Z", "20260615T120000Z-12", "20260615T120000Z-13", "mine"),
                    left.map(one -> one.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(there.resolve("current/articles/sleep/index.html")).contains("Sleep 11"));
    }

    @Test
    void whatIsNotOursIsNoRelease() throws Exception {
        Files.createDirectories(there.resolve("current"));
        desk.run("publish").expect(1).complains("publish/foreign-file", "is not a link to a release that Caveat made");
        Files.delete(there.resolve("current"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(there.resolve("current"), folder.resolve("elsewhere"));
        desk.run("publish").expect(1).complains("publish/foreign-file");
        assertEquals(Map.of(), Desk.state(folder.resolve("elsewhere")));
    }

    // When nothing is published

    @Test
    void whatIsNotInOrderIsNotPublished() throws Exception {
        desk.write("content/articles/bad.md", "---\ntitle: [\n---\n");
        desk.run("publish").expect(1).says("Nothing was published.");
        assertFalse(Files.exists(there, LinkOption.NOFOLLOW_LINKS));
        desk.write("content/articles/bad.md", "---\ntitle: Fine\ncolour: red\n---\n");
        desk.run("publish", "--strict").expect(1).complains("front-matter/unknown-key").says("Nothing was published.");
        assertFalse(Files.exists(there, LinkOption.NOFOLLOW_LINKS));
        desk.run("publish", "live").expect(0);
    }

    @Test
    void aPageThatOwesADisclaimerIsNotPublished() throws Exception {
        desk.write("content/_disclaimers/opinion.md", "---\ntitle: Opinion\n---\n\nOnly an opinion.\n");
        desk.write("content/_policies.yaml", "- id: say-so\n  require: {disclaimer: opinion}\n  when: {path: articles/sleep}\n");
        desk.write("content/site.yaml", desk.read("content/site.yaml").replace("policies: off\n", ""));
        desk.run("publish").expect(1).complains("policy/disclaimer-missing").says("Nothing was published.");
        assertFalse(Files.exists(there, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void draftsThatWereBuiltBeforeAreNotPublished() throws Exception {
        desk.write("content/articles/draft.md", "---\ntitle: Draft\ndraft: true\n---\n\nNot yet.\n");
        desk.run("build", "-D").expect(0);
        assertTrue(desk.has("output/articles/draft/index.html"));
        desk.run("publish").expect(0);
        assertFalse(Files.exists(there.resolve("current/articles/draft")));
    }

    @Test
    void filesOfOthersInTheOutputStayThere() throws Exception {
        desk.run("build").expect(0);
        desk.write("output/private.txt", "not for readers");
        desk.run("publish").expect(0).complains("publish/left-out", "private.txt", "content/_static/");
        assertFalse(Files.exists(there.resolve("current/private.txt")));
    }

    @Test
    void whatSomebodyChangedInTheOutputIsNotPublished() throws Exception {
        desk.run("build").expect(0);
        String page = desk.read("output/articles/sleep/index.html");
        desk.write("output/articles/sleep/index.html", page.replace("Some text", "Same size"));
        desk.run("publish").expect(1).complains("publish/changed", "output/articles/sleep/index.html").says("Nothing was published.");
        Files.delete(desk.site.resolve("output/articles/sleep/index.html"));
        desk.run("publish").expect(0);
        assertEquals(page, Files.readString(there.resolve("current/articles/sleep/index.html")));
    }

    @Test
    void manyFilesDoNotVanishUnasked() throws Exception {
        for (int i = 0; i < 30; i++) {
            desk.write("content/articles/p" + i + ".md", "---\ntitle: P" + i + "\n---\n\nText.\n");
        }
        desk.run("publish").expect(0);
        for (int i = 0; i < 30; i++) {
            Files.delete(desk.site.resolve("content/articles/p" + i + ".md"));
        }
        String shown = desk.run("publish").expect(1).complains("publish/deletes", "would vanish, and no more than 20 may", "--max-deletes ").says("Nothing was published.").err();
        assertTrue(Files.exists(there.resolve("current/articles/p3/index.html")));
        desk.run("publish", "--max-deletes", "29").expect(1).complains("no more than 29 may");
        String number = shown.replaceAll("(?s).*--max-deletes (\\d+).*", "$1");
        desk.run("publish", "--max-deletes", number).expect(0).says(number + " deleted");
        assertFalse(Files.exists(there.resolve("current/articles/p3/index.html")));
        desk.run("publish", "--max-deletes", "-1").expect(2).complains("is no number of files");
    }

    @Test
    void theTargetMustMakeSense() throws Exception {
        desk.run("publish", "lvie").expect(2).complains("usage/value", "did you mean \"live\"?");
        desk.run("publish", "git:--upload-pack=touch x").expect(2).complains("is not a git repository");
        desk.run("publish", "git:ext::sh -c x").expect(2).complains("is not a git repository");
        desk.run("publish", "git:origin#-x").expect(2).complains("is not a branch");
        desk.run("publish", "rsync:-e sh").expect(2).complains("is nothing that rsync could write to");
        desk.run("publish", "s3://a b").expect(2).complains("is not a bucket");
        desk.run("publish", "folder:").expect(2).complains("is not a folder");
        desk.write("content/site.yaml", desk.read("content/site.yaml") + "  other:\n    rsync: x:/y\n  both:\n    rsync: x:/y\n    git: origin\n  none:\n    keep: 3\n  store:\n    s3: b-c\n    endpoint: ftp://x\n");
        desk.run("publish").expect(2).complains("usage/missing", "name one of live, other");
        desk.run("publish", "both").expect(1).complains("site/value", "is of two kinds: git and rsync", "content/site.yaml:");
        desk.run("publish", "none").expect(1).complains("does not say where it is");
        desk.run("publish", "store").expect(1).complains("is not the address of a store", "content/site.yaml:");
        desk.run("publish", "s3://tea-example").expect(1).complains("publish/credentials", "AWS_ACCESS_KEY_ID");
        assertFalse(Files.exists(there, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void anAddressOfExamplesIsSaid() throws Exception {
        desk.write("content/site.yaml", desk.read("content/site.yaml").replace("tea.example.org", "example.org"));
        desk.run("publish").expect(0).complains("publish/address", "https://example.org/, which nobody can visit");
        desk.run("publish", "--strict").expect(1).says("Nothing was published.");
        desk.run("publish", "-u", "https://tea.example.org/", "--strict").expect(0);
    }

    @Test
    void theSiteItselfIsNoTarget() throws Exception {
        for (String own : List.of("folder:output", "folder:content/_static/www", "folder:.caveat", "folder:..", "folder:.", "rsync:.", "rsync:output", "rsync:themes/x", "rsync:" + folder)) {
            desk.run("publish", own).expect(2).complains("output/folder", "the site itself is there");
        }
        desk.run("publish", "folder:www").expect(0);
    }

    @Test
    void programsReadWhatWasDone() throws Exception {
        desk.run("publish", "--format", "json").expect(0).says("\"published\": true", "\"sent\": [\"404.html\"", "\"removed\": []", "\"unchanged\": 0", "\"bytes\": ");
        desk.run("publish", "--format", "json").expect(0).says("\"sent\": []");
    }

    // git

    private String git(Path where, String... words) throws Exception {
        return Programs.run(where, Stream.concat(Stream.of("git"), Stream.of(words)).toArray(String[]::new));
    }

    private Path bare() throws Exception {
        Path bare = folder.resolve("remote.git");
        git(folder, "init", "-q", "--bare", bare.toString());
        return bare;
    }

    private TreeSet<String> committed(Path bare, String branch) throws Exception {
        TreeSet<String> files = new TreeSet<>(git(bare, "ls-tree", "-r", "--name-only", branch).lines().toList());
        files.remove(".caveat-manifest");
        return files;
    }

    @Test
    void aBranchGetsACommitThatIsTheSite() throws Exception {
        Path bare = bare();
        git(desk.site, "init", "-q", "-b", "main");
        git(desk.site, "remote", "add", "origin", bare.toString());
        desk.write(".gitignore", "output\n.caveat\n*.html\n");
        desk.write(".gitattributes", "* text eol=crlf\n");
        git(desk.site, "add", "content", "themes");
        git(desk.site, "-c", "user.name=Jo", "-c", "user.email=jo@example.org", "commit", "-q", "-m", "Begin");
        String source = git(desk.site, "rev-parse", "HEAD").strip();
        desk.write("content/articles/staged.md", "---\ntitle: Staged\n---\n\nText.\n");
        git(desk.site, "add", "content/articles/staged.md");
        String status = git(desk.site, "status", "--porcelain");

        desk.run("publish", "git:origin").expect(0).says("Published to gh-pages of origin");
        TreeSet<String> wanted = built();
        wanted.add(".nojekyll");
        assertEquals(wanted, committed(bare, "gh-pages"));
        assertEquals(desk.read("output/articles/sleep/index.html"), git(bare, "cat-file", "blob", "gh-pages:articles/sleep/index.html"));
        assertEquals("Publish https://tea.example.org/\n\nSource: " + source + " and changes since\n\n", git(bare, "log", "-1", "--format=%B", "gh-pages"));
        assertEquals(status, git(desk.site, "status", "--porcelain"), "the index and the working tree are the user's");
        assertEquals("main", git(desk.site, "branch", "--format=%(refname:short)").strip());

        String commit = git(bare, "rev-parse", "gh-pages");
        desk.run("publish", "git:origin").expect(0).says("Nothing to do at gh-pages of origin");
        assertEquals(commit, git(bare, "rev-parse", "gh-pages"));
        Files.delete(desk.site.resolve("content/articles/staged.md"));
        desk.run("publish", "git:origin", "-n").expect(0).says("  delete   articles/staged/index.html");
        assertEquals(commit, git(bare, "rev-parse", "gh-pages"));
        desk.run("publish", "git:origin").expect(0).says("1 deleted");
        assertEquals("2", git(bare, "rev-list", "--count", "gh-pages").strip());
        assertFalse(committed(bare, "gh-pages").contains("articles/staged/index.html"));
    }

    @Test
    void whatOthersPutOnTheBranchStays() throws Exception {
        Path bare = bare();
        Path work = folder.resolve("work");
        git(folder, "clone", "-q", bare.toString(), work.toString());
        git(work, "checkout", "-q", "-b", "pages");
        Files.writeString(work.resolve("CNAME"), "tea.example.org\n");
        Files.writeString(work.resolve("index.html"), "Theirs");
        Files.writeString(work.resolve("articles"), "A file where the site has a folder");
        git(work, "add", "-A");
        git(work, "-c", "user.name=Jo", "-c", "user.email=jo@example.org", "commit", "-q", "-m", "By hand");
        git(work, "push", "-q", "origin", "pages");

        desk.run("publish", "git:" + bare + "#pages").expect(1).complains("publish/foreign-file", "2 files that Caveat did not put there stand in the way: articles, index.html", "--replace");
        assertEquals("Theirs", git(bare, "cat-file", "blob", "pages:index.html"));
        desk.run("publish", "git:" + bare + "#pages", "--replace").expect(0);
        assertTrue(committed(bare, "pages").contains("CNAME"));
        assertNotEquals("Theirs", git(bare, "cat-file", "blob", "pages:index.html"));
        assertTrue(committed(bare, "pages").contains("articles/sleep/index.html"));
        desk.run("publish", "git:" + bare + "#pages").expect(0).says("Nothing to do");
    }

    @Test
    void aRepositoryThatDoesNotAnswerIsSaidWithoutItsPassword() throws Exception {
        Desk.Run run = desk.run("publish", "git:https://jo:geheim@127.0.0.1:1/x.git").expect(3).complains("machine/target");
        assertFalse((run.out() + run.err()).contains("geheim"), run.err());
        desk.run("publish", "git:origin").expect(3).complains("there is no remote \"origin\"");
        desk.run("publish", "git:" + bare() + "#a..b").expect(3).complains("cannot be the name of a branch");
        desk.run("publish", "git:" + folder.resolve("nowhere.git")).expect(3).complains("machine/target", "git says");
    }

    @Test
    void hooksOfTheUsersDoNotRun() throws Exception {
        Path bare = bare();
        Path hooks = Files.createDirectories(folder.resolve("hooks"));
        Path hook = hooks.resolve("pre-push");
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        assertTrue(hook.toFile().setExecutable(true));
        Files.writeString(folder.resolve("home/.gitconfig"), "[core]\n\thooksPath = " + hooks + "\n[user]\n\tname = Ada\n\temail = ada@example.org\n");
        desk.run("publish", "git:" + bare).expect(0);
        assertEquals("Ada <ada@example.org>", git(bare, "log", "-1", "--format=%an <%ae>", "gh-pages").strip());
    }

    // rsync

    @Test
    void rsyncSendsWhatChangedAndDeletesWhatIsOurs() throws Exception {
        Programs.need("rsync");
        Files.createDirectories(there);
        desk.write("content/articles/äther & Co.md", "---\ntitle: Ether\nslug: äther\n---\n\nText.\n");
        desk.run("publish", "rsync:" + there).expect(0).says("Published to " + there + "/");
        assertEquals(Desk.state(desk.site.resolve("output")), Desk.state(there));
        desk.run("publish", "rsync:" + there).expect(0).says("Nothing to do");
        Files.writeString(there.resolve("articles/theirs.html"), "theirs");
        Object time = Files.getLastModifiedTime(there.resolve("404.html"));
        Files.delete(desk.site.resolve("content/articles/äther & Co.md"));
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ndate: 2026-01-05\n---\n\nOther words.\n");
        // A build elsewhere has written all files at another time.
        desk.run("clean").expect(0);
        desk.run("publish", "rsync:" + there, "-n").expect(0).says("  changed  articles/sleep/index.html", "  delete   articles/äther/index.html");
        desk.run("publish", "rsync:" + there).expect(0).says("1 deleted");
        TreeSet<String> wanted = built();
        wanted.add("articles/theirs.html");
        assertEquals(wanted, files(there));
        assertEquals(time, Files.getLastModifiedTime(there.resolve("404.html")));
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("404.html"))));
    }

    @Test
    void rsyncReplacesNothingOfOthersUnasked() throws Exception {
        Programs.need("rsync");
        Files.createDirectories(there);
        Files.writeString(there.resolve("index.html"), "theirs");
        Files.writeString(there.resolve("other.html"), "theirs");
        desk.run("publish", "rsync:../there").expect(1).complains("publish/foreign-file", "1 file that Caveat did not put there stands in the way: index.html");
        assertEquals(Map.of("index.html", "theirs", "other.html", "theirs"), Desk.state(there));
        desk.run("publish", "rsync:../there", "--replace").expect(0);
        assertNotEquals("theirs", Files.readString(there.resolve("index.html")));
        assertEquals("theirs", Files.readString(there.resolve("other.html")));
        desk.run("publish", "rsync:" + folder.resolve("no/such/folder")).expect(3).complains("rsync says");
    }

    @Test
    void aProgramThatIsMissingIsNamed() throws Exception {
        desk.set("RSYNC_RSH", folder.resolve("no-such-ssh").toString());
        Programs.need("rsync");
        desk.run("publish", "rsync:host.invalid:/x").expect(3).complains("machine/target");
    }
}
