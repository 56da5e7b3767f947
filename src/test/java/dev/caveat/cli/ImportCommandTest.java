package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code caveat import}: what becomes of an export as a whole, whatever program left it. */
class ImportCommandTest {
    private static final String THREAD = "old/_data/comments/sleep/";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        desk.write("old/_posts/2016-07-26-sleep.md", "---\ntitle: Sleep\nauthor: Ada Example\n---\nTea, and ![a cup](/img/cup.png).\n");
        desk.write("old/img/cup.png", "no real picture");
        desk.write("old/_layouts/post.html", "<p>");
        desk.write(THREAD + "1.yml", "_id: a\nname: Jo River\nemail: 0123456789abcdef0123456789abcdef\nurl: https://jo.example/\ndate: 2016-08-01T10:00:00Z\nmessage: Does tea help?\n");
        desk.write(THREAD + "2.yml", "_id: b\nname: Kim\ndate: 2016-08-02T10:00:00Z\nreplying_to: '1'\nmessage: '@Jo River yes, says @Jo.'\n");
        desk.write(THREAD + "3.yml", "_id: c\nname: jo river\ndate: 2016-08-03T10:00:00Z\nreplying_to: '1'\nmessage: Thanks!\n");
    }

    private Desk.Run run(String... more) {
        String[] all = new String[4 + more.length];
        System.arraycopy(new String[] {"import", "jekyll", folder.resolve("old").toString(), folder.resolve("new").toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return desk.runBare(all);
    }

    private String made(String file) throws Exception {
        return Files.readString(folder.resolve("new").resolve(file));
    }

    private Map<String, String> site() throws Exception {
        return Files.exists(folder.resolve("new")) ? new TreeMap<>(Desk.state(folder.resolve("new"))) : Map.of();
    }

    @Test
    void somebodyHasToDecideAboutNames() throws Exception {
        run().expect(2).complains("[usage/missing]", "--names keep", "--names pseudonym");
        run("--names", "hide").expect(2).complains("keep, pseudonym");
        assertEquals(Map.of(), site());
    }

    @Test
    void theLedgerSaysWhatBecameOfEachPiece() throws Exception {
        run("--names", "keep").expect(0).says(
                "          read  imported  unchanged  skipped\n"
                        + "articles  1     1         0          0\n"
                        + "comments  3     3         0          0\n"
                        + "authors   1     1         0          0\n"
                        + "media     2     1         0          1\n"
                        + "media, skipped 1: it is a part of a theme, or of a tool\n");
        assertEquals("---\ntitle: Sleep\ndate: \"2016-07-26\"\nauthors:\n  - ada-example\n---\n\nTea, and ![a cup](/img/cup.png).\n", made("content/posts/sleep.md"));
        assertEquals("id: b\nparent: a\nauthor: Kim\ndate: \"2016-08-02T10:00:00Z\"\nbody: |\n  @Jo River yes, says @Jo.\n", made("content/_comments/posts/sleep/b.yaml"));
        assertEquals("id: a\nauthor: Jo River\ndate: \"2016-08-01T10:00:00Z\"\nurl: \"https://jo.example/\"\nbody: |\n  Does tea help?\n", made("content/_comments/posts/sleep/a.yaml"));
        assertEquals("name: Ada Example\nrole: author\n", made("content/_people/ada-example.yaml"));
        assertEquals("no real picture", made("content/_static/img/cup.png"));
        assertEquals("title: new\nbaseUrl: \"https://example.org/\"\n", made("content/site.yaml"));
        run("--names", "keep", "--format", "json").expect(0).says("{\"kind\": \"media\", \"read\": 2, \"imported\": 0, \"unchanged\": 1, \"skipped\": {\"template\": 1}, \"remarks\": {}}");
    }

    @Test
    void theNewAddressIsNoticed() {
        run("--names", "keep", "--verbose").expect(0).complains("notice[import/site]", "baseUrl is https://example.org/");
    }

    @Test
    void whatWasImportedIsBuilt() throws Exception {
        run("--names", "keep").expect(0);
        desk.runBare("build", "-r", folder.resolve("new").toString()).expect(0).says("with 3 comments");
        assertTrue(made("output/posts/sleep/index.html").contains("Does tea help?"));
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws Exception {
        String dry = run("--names", "keep", "--dry-run").expect(0).out();
        assertEquals(Map.of(), site());
        assertEquals(dry, run("--names", "keep").expect(0).out() + "Nothing was written.\n");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        for (String names : List.of("keep", "pseudonym")) {
            Path target = folder.resolve("new-" + names);
            desk.runBare("import", "jekyll", folder.resolve("old").toString(), target.toString(), "--names", names).expect(0);
            Map<String, String> before = Desk.state(target);
            desk.runBare("import", "jekyll", folder.resolve("old").toString(), target.toString(), "--names", names).expect(0)
                    .says("articles  1     0         1          0", "comments  3     0         3          0", "authors   1     0         1          0");
            assertEquals(before, Desk.state(target));
        }
    }

    @Test
    void whatSomebodyEditedStays() throws Exception {
        run("--names", "keep").expect(0);
        String edited = made("content/posts/sleep.md") + "More of it.\n";
        desk.write("new/content/posts/sleep.md", edited);
        desk.write("new/content/_comments/posts/sleep/c.yaml", "id: c\nbody: removed\n");
        desk.write("new/content/site.yaml", "title: Mine\nbaseUrl: https://mine.example/\n");
        run("--names", "keep").expect(0).says("articles, skipped 1: the file that is there differs, and was kept", "comments, skipped 1: the file that is there differs, and was kept");
        assertEquals(edited, made("content/posts/sleep.md"));
        assertEquals("title: Mine\nbaseUrl: https://mine.example/\n", made("content/site.yaml"));
    }

    @Test
    void whatAnInterruptedImportLeftIsCompleted() throws Exception {
        run("--names", "pseudonym").expect(0);
        Map<String, String> whole = site();
        Files.delete(folder.resolve("new/content/_comments/posts/sleep/a.yaml"));
        Files.delete(folder.resolve("new/content/_people/person-1.yaml"));
        // What a machine that lost its power may leave, and a process that was killed.
        desk.write("new/content/_comments/posts/sleep/b.yaml", "");
        desk.write("new/content/_comments/posts/sleep/.caveat-import.tmp", "id: b\nbo");
        run("--names", "pseudonym").expect(0).says("comments  3     2         1          0");
        assertEquals(whole, site());
    }

    @Test
    void everybodyGetsOneOtherName() throws Exception {
        run("--names", "pseudonym").expect(0);
        assertEquals("id: a\nauthor: Person 2\ndate: \"2016-08-01T10:00:00Z\"\nbody: |\n  Does tea help?\n", made("content/_comments/posts/sleep/a.yaml"));
        assertTrue(made("content/_comments/posts/sleep/b.yaml").contains("author: Person 3\n"));
        assertTrue(made("content/_comments/posts/sleep/b.yaml").contains("  @Person 2 yes, says @Jo.\n"));
        assertTrue(made("content/_comments/posts/sleep/c.yaml").contains("author: Person 2\n"), "without an account, and the only one of that name");
        assertEquals("name: Person 1\nrole: author\n", made("content/_people/person-1.yaml"));
        for (Map.Entry<String, String> file : site().entrySet()) {
            for (String name : List.of("Ada", "Jo River", "Kim", "jo.example", "0123456789abcdef")) {
                assertFalse(file.getValue().contains(name), name + " in " + file);
            }
        }
    }

    @Test
    void nobodyGetsTheCredentialsOfAnother() throws Exception {
        desk.write("new/content/site.yaml", "title: T\nbaseUrl: https://example.org/\n");
        desk.write("new/content/_people/ada-example.yaml", "name: Dr. Ada Example\nrole: expert\n");
        for (int i = 0; i < 2; i++) {
            run("--names", "keep").expect(0);
            assertTrue(made("content/posts/sleep.md").contains("authors:\n  - ada-example-2\n"));
            assertEquals("name: Ada Example\nrole: author\n", made("content/_people/ada-example-2.yaml"));
        }
        Files.delete(folder.resolve("new/content/posts/sleep.md"));
        desk.write("new/content/_people/ada-example.yaml", "name: Ada Example\nrole: expert\n");
        run("--names", "keep").expect(0);
        assertTrue(made("content/posts/sleep.md").contains("authors:\n  - ada-example\n"), "the same name is the same person");
        assertEquals("name: Ada Example\nrole: expert\n", made("content/_people/ada-example.yaml"));
    }

    @Test
    void aLaterExportGivesNobodyAnotherName() throws Exception {
        run("--names", "pseudonym").expect(0);
        String before = made("content/_comments/posts/sleep/b.yaml");
        // Somebody new comes first, and somebody who was there has gone from the export.
        desk.write(THREAD + "0.yml", "_id: z\nname: Ann\ndate: 2016-07-30T10:00:00Z\nreplying_to: '9'\nmessage: First!\n");
        Files.delete(folder.resolve(THREAD + "2.yml"));
        desk.write(THREAD + "4.yml", "_id: d\nname: Jo River\nemail: 0123456789abcdef0123456789abcdef\ndate: 2016-08-04T10:00:00Z\nmessage: Again.\n");
        run("--names", "pseudonym").expect(0);
        assertEquals(before, made("content/_comments/posts/sleep/b.yaml"));
        assertTrue(made("content/_comments/posts/sleep/z.yaml").contains("author: Person 4\n"), "3 belongs to somebody, whoever that was");
        assertTrue(made("content/_comments/posts/sleep/d.yaml").contains("author: Person 2\n"));
    }

    @Test
    void nothingIsWrittenThroughALink() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(folder.resolve("new/content/_comments"));
        Files.createSymbolicLink(folder.resolve("new/content/_comments/posts"), outside);
        Files.createSymbolicLink(folder.resolve("new/content/posts"), outside);
        run("--names", "keep").expect(1).complains("[file/link-outside]").says("comments  3     0         0          3");
        assertEquals(Map.of(), Desk.state(outside));
    }

    @Test
    void linksInTheSourceAreNotFollowed() throws Exception {
        desk.write("secret.txt", "secret");
        Files.createSymbolicLink(folder.resolve("old/img/secret.png"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("old/_posts/2016-01-01-secret.md"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve(THREAD + "9.yml"), folder.resolve("secret.txt"));
        run("--names", "keep").expect(0).says("articles, skipped 1: it is a symbolic link", "comments, skipped 1: it is a symbolic link", "media, skipped 1: it is a symbolic link");
        assertFalse(site().toString().contains("secret"));
    }

    @Test
    void onAFullDiskNothingIsThereByHalf() throws Exception {
        // Files may not grow beyond 64 KiB in that process.
        desk.write("old/img/large.png", "x".repeat(100_000));
        for (int i = 0; i < 30; i++) {
            desk.write("old/img/large-" + i + ".png", "x".repeat(100_000));
        }
        TrialSite other = TrialSite.in(Files.createDirectories(folder.resolve("other")));
        var said = other.runOnAFullDisk("import", "jekyll", folder.resolve("old").toString(), folder.resolve("new").toString(), "--names", "keep");
        assertEquals(ExitStatus.MACHINE.code(), said.exit(), said.text());
        assertTrue(said.text().contains("media     33    1         0          32") && said.text().contains("media, skipped 31: its file could not be written"), said.text());
        assertEquals(20, said.text().split("error\\[machine/write\\]", -1).length - 1);
        assertEquals(List.of("content/_static/img/cup.png"), site().keySet().stream().filter(file -> file.contains("_static")).toList());
        run("--names", "keep").expect(0).says("media     33    31        1          1");
    }

    @Test
    void theTargetMayLieInTheSource() throws Exception {
        Path inside = folder.resolve("old/site");
        for (int i = 0; i < 2; i++) {
            desk.runBare("import", "jekyll", folder.resolve("old").toString(), inside.toString(), "--names", "keep").expect(0).says("articles  1  ", "media     2  ");
        }
        desk.runBare("import", "jekyll", folder.resolve("old").toString(), folder.resolve("old").toString(), "--names", "keep").expect(2).complains("this is the source itself");
    }

    @Test
    void aSourceMustBeThere() throws Exception {
        desk.runBare("import", "jekyll", folder.resolve("none").toString(), folder.resolve("new").toString(), "--names", "keep").expect(1).complains("[import/source]", "there is nothing here");
        desk.runBare("import", "jekyll", folder.resolve("old/img/cup.png").toString(), folder.resolve("new").toString(), "--names", "keep").expect(1).complains("this is no folder");
        desk.runBare("import", "jekyl", folder.resolve("old").toString(), folder.resolve("new").toString()).expect(2).complains("did you mean \"jekyll\"?");
        assertEquals(Map.of(), site());
    }

    @Test
    void aFileThatCannotBeReadIsSkippedAndTold() throws Exception {
        Files.write(folder.resolve("old/_posts/2016-07-27-latin.md"), "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1));
        desk.write("old/_posts/2016-07-28-broken.md", "---\ntitle: [\n---\n");
        desk.write(THREAD + "9.yml", "just a text");
        run("--names", "keep").expect(0).complains("warning[file/not-utf-8]", "2016-07-27-latin.md:2:11", "2016-07-28-broken.md")
                .says("articles, skipped 2: it cannot be read", "comments, skipped 1: it cannot be read");
    }

    @Test
    void commentsGoToTheirPagesInASiteThatIsThere() throws Exception {
        desk.write("site/content/site.yaml", "title: T\nbaseUrl: https://example.org/\npolicies: off\n");
        desk.write("site/content/articles/2016-07-26-sleep.md", "---\ntitle: Sleep\n---\n");
        desk.write("old/_data/comments/gone/1.yml", "_id: g\nname: Jo\ndate: 2016-08-01T10:00:00Z\nmessage: Lost.\n");
        String[] command = {"import", "staticman", folder.resolve("old/_data/comments").toString(), folder.resolve("site").toString(), "--names", "keep"};
        desk.runBare(command).expect(0).says("comments  4     4         0          0", "comments, of which 1: belongs to no article that is there");
        assertTrue(desk.has("site/content/_comments/articles/2016-07-26-sleep/b.yaml"));
        assertTrue(desk.has("site/content/_comments/gone/g.yaml"));
        desk.runBare(command).expect(0).says("comments  4     0         4          0");
        command[3] = folder.resolve("nowhere").toString();
        desk.runBare(command).expect(1).complains("[site/missing]");
    }

    @Test
    void whatIsTheSameInManyTextsIsToldOnce() throws IOException {
        for (int i = 1; i <= 4; i++) {
            desk.write("many/_posts/2026-01-0" + i + "-tea.md", "---\ntitle: Tea\n---\n{% notice %}\n" + (i == 2 ? "{% poem %}\n" : ""));
        }
        String source = desk.site.resolve("many").toString();
        Desk.Run run = desk.runBare("import", "jekyll", source, desk.site.resolve("new").toString(), "--names", "keep").expect(0)
                .complains("the Liquid tag \"notice\" stays as text", "_posts/2026-01-01-tea.md:4:1", "and the same in 3 more files, which --verbose names", "the Liquid tag \"poem\"");
        assertEquals(2, run.err().split("warning\\[import/markup]", -1).length - 1);
        run = desk.runBare("import", "jekyll", source, desk.site.resolve("other").toString(), "--names", "keep", "--verbose").expect(0);
        assertEquals(5, run.err().split("warning\\[import/markup]", -1).length - 1);
    }
}
