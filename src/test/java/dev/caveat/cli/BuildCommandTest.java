package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.write.BuildLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCommandTest {
    private static final String BROKEN = "---\ntitle: [\n---\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    // The summary

    @Test
    void theFirstBuildSaysWhatItMadeAndHowToLookAtIt() {
        Desk.Run run = desk.run("build").expect(0);
        String summary = run.out().replaceAll("in \\d+\\.\\d\\d s", "in 0.00 s").replace("\r\n", "\n");
        assertEquals("""
                Built 1 page with 0 comments: 8 files in 0.00 s
                  8 rendered, 0 kept as they were; 8 written
                The site is in %1$s/output/; look at it with: caveat serve -r %1$s/
                """.formatted(folder), summary);
        assertEquals("", run.err());
    }

    @Test
    void theSecondBuildSaysThatNothingChanged() {
        desk.run("build").expect(0);
        desk.run("build").expect(0).says("0 rendered, 8 kept as they were; no file changed");
    }

    @Test
    void aDeletedArticleIsCounted() throws Exception {
        desk.write("content/articles/second.md", "---\ntitle: Second\ndate: 2026-01-06\n---\n");
        desk.run("build").expect(0).says("Built 2 pages with 0 comments: 9 files");
        Files.delete(folder.resolve("content/articles/second.md"));
        desk.run("build").expect(0).says("Built 1 page", "1 deleted");
        assertFalse(desk.has("output/articles/second/index.html"));
    }

    @Test
    void oneCommentIsSingular() throws Exception {
        desk.write("content/_comments/articles/sleep/one.yaml", "id: \"c-1\"\nauthor: Ada\ndate: \"2026-01-06T09:00:00Z\"\nbody: Hello\n");
        desk.run("build").expect(0).says("Built 1 page with 1 comment:");
    }

    @Test
    void whatIsLeftOutIsNamedWithTheReasonAndTheOption() throws Exception {
        desk.write("content/articles/a.md", "---\ntitle: A\ndraft: true\n---\n");
        desk.write("content/articles/b-longer.md", "---\ntitle: B\ndate: 2031-01-01\n---\n");
        desk.write("content/articles/c.md", "---\ntitle: C\nexpiryDate: 2026-01-01\n---\n");
        desk.run("build").expect(0).says(
                "Left out 3 pages; to include them: --drafts (1), --future (1), --expired (1)\n"
                        + "  content/articles/a.md         draft\n"
                        + "  content/articles/b-longer.md  future (2031-01-01)\n"
                        + "  content/articles/c.md         expired (2026-01-01)\n");
    }

    @Test
    void onePageLeftOutIsSingular() throws Exception {
        desk.write("content/articles/a.md", "---\ntitle: A\ndraft: true\n---\n");
        desk.run("build").expect(0).says("Left out 1 page; to include it: --drafts\n");
    }

    @Test
    void manyPagesLeftOutAreCounted() throws Exception {
        for (int i = 0; i < 13; i++) {
            desk.write("content/articles/d" + i + ".md", "---\ntitle: D\ndraft: true\n---\n");
        }
        desk.run("build").expect(0).says("Left out 13 pages", "  … and 3 more: caveat list skipped");
    }

    @Test
    void theHintCallsTheProgramAsItWasCalled() {
        desk.set("CAVEAT_COMMAND", "./my tools/caveat").run("build").says("look at it with: './my tools/caveat' serve -r ");
    }

    @Test
    void theHintServesWhatWasBuilt() {
        desk.run("build", "-D", "-u", "https://example.net/it's/", "--clock", "2026-07-01")
                .expect(0).says("/ -u 'https://example.net/it'\\''s/' -D --clock 2026-07-01\n");
    }

    // Errors

    @Test
    void aBrokenPageIsHeldBackAndTheOthersAreBuilt() throws Exception {
        desk.run("build").expect(0);
        desk.write("content/articles/broken.md", BROKEN);
        desk.run("build").expect(1).complains("error[yaml/", " --> content/articles/broken.md:").says("8 files", "1 error\n");
        assertTrue(desk.has("output/articles/sleep/index.html"));
    }

    @Test
    void aPageThatBrokeLeavesItsLastGoodFile() throws Exception {
        desk.run("build").expect(0);
        String before = desk.read("output/articles/sleep/index.html");
        desk.write("content/articles/sleep.md", BROKEN);
        desk.run("build").expect(1).says("Built 0 pages with 0 comments: 6 of 7 files", "Held back 1 file", "  articles/sleep/index.html\n");
        assertEquals(before, desk.read("output/articles/sleep/index.html"));
    }

    @Test
    void aPageThatBreaksARuleIsNotCountedAmongTheFiles() throws Exception {
        desk.write("content/_disclaimers/opinion.md", "---\ntitle: Opinion\nversion: \"1\"\n---\nOnly an opinion.\n");
        desk.write("content/_policies.yaml", "- id: all\n  when: { path: [\"articles/sleep\"] }\n  require: { disclaimer: opinion }\n  level: error\n");
        desk.run("build").expect(1)
                .complains("error[policy/disclaimer-missing]")
                .says("7 of 8 files", "Held back 1 file because of errors; where there was a good one, it stays:\n  articles/sleep/index.html");
    }

    @Test
    void withoutASiteItSaysHowToMakeOne() {
        Desk.Run run = new Desk(folder.resolve("none")).run("build").expect(1);
        run.complains("error[site/missing]", "caveat init DIR");
        assertEquals("Nothing was built: 1 error.\n", run.out().replace("\r\n", "\n"));
    }

    @Test
    void whenNothingIsBuiltItSaysThatThePublishedFilesStand() throws Exception {
        desk.run("build").expect(0);
        Map<String, String> before = Desk.state(folder.resolve("output"));
        desk.write("content/site.yaml", "title: [\n");
        desk.run("build").expect(1).says("Nothing was built: 1 error. What was published before is untouched.");
        assertEquals(before, Desk.state(folder.resolve("output")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "content", "content/articles", "themes", ".."})
    void aFolderThatMustNotBeWrittenIsRefused(String output) throws Exception {
        Map<String, String> before = Desk.state(folder);
        desk.run("build", "-o", folder.resolve(output).toString()).expect(2).complains("error[output/folder]");
        Map<String, String> after = Desk.state(folder);
        after.keySet().removeIf(file -> file.startsWith(".caveat/"));
        assertEquals(before, after);
    }

    @Test
    void whileAnotherBuildWritesItIsTheMachinesFault() throws Exception {
        desk.run("build").expect(0);
        Path lock;
        try (Stream<Path> files = Files.list(folder.resolve(".caveat"))) {
            lock = files.filter(file -> file.toString().endsWith(".lock")).findFirst().orElseThrow();
        }
        try (BuildLock held = BuildLock.take(lock, "lock", new Problems()).orElseThrow()) {
            desk.run("build").expect(3).complains("error[output/locked]");
            assertTrue(Files.exists(lock), () -> held + " keeps the file");
        }
        desk.run("build").expect(0);
    }

    // Options

    @Test
    void aWarningCountsOnlyWhenStrict() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\ntagz: [a]\n---\n");
        desk.run("build").expect(0).complains("warning[", "\"tagz\"").says("1 warning\n");
        desk.run("build", "--strict").expect(1);
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        desk.run("build", "-q").expect(0).isSilent();
    }

    @Test
    void quietStillSaysWhatIsWrong() throws Exception {
        desk.write("content/articles/broken.md", BROKEN);
        Desk.Run run = desk.run("build", "--quiet").expect(1);
        assertEquals("", run.out());
        run.complains("error[yaml/");
    }

    @Test
    void noticesAreCountedAndShownOnRequest() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\nupdated: 2026-01-01\n---\n");
        Desk.Run plain = desk.run("build").expect(0).says("1 notice (-v shows it)\n");
        assertEquals("", plain.err());
        desk.run("build", "-v").expect(0).complains("notice[", "\"updated\"");
    }

    @Test
    void verboseShowsEveryProblem() throws Exception {
        StringBuilder front = new StringBuilder("---\ntitle: Sleep\n");
        for (int i = 0; i < 70; i++) {
            front.append("unknown").append(i).append(": 1\n");
        }
        desk.write("content/articles/sleep.md", front.append("---\n").toString());
        desk.run("build").expect(0).complains("… and 50 more (50 front-matter/unknown-key); --verbose shows them all");
        assertEquals(70, desk.run("build", "--verbose").expect(0).err().split("warning\\[", -1).length - 1);
    }

    @Test
    void draftsAreBuiltOnRequestAndGoAgain() throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\n");
        desk.run("build", "-D").expect(0).says("Built 2 pages");
        assertTrue(desk.has("output/articles/dream/index.html"));
        desk.run("build").expect(0).says("1 deleted");
        assertFalse(desk.has("output/articles/dream/index.html"));
    }

    @Test
    void anotherThemeIsUsed() throws Exception {
        desk.write("themes/loud/theme.yaml", "name: loud\nextends: plain\n");
        desk.write("themes/loud/templates/page.ftlh", "LOUD ${page.title}\n");
        desk.run("build", "-t", "loud").expect(0);
        assertEquals("LOUD Sleep\n", desk.read("output/articles/sleep/index.html"));
    }

    @Test
    void oneThreadMakesTheSameBytesAsThree() throws Exception {
        desk.run("build", "-j", "1", "-o", folder.resolve("one").toString()).expect(0);
        desk.run("build", "-j", "3", "-o", folder.resolve("three").toString()).expect(0);
        Map<String, String> one = Desk.state(folder.resolve("one"));
        assertEquals(9, one.size());
        assertEquals(one, Desk.state(folder.resolve("three")));
    }

    @Test
    void withoutCacheEverythingIsRenderedAndNothingChanges() {
        desk.run("build").expect(0);
        desk.run("build", "--no-cache").expect(0).says("8 rendered, 0 kept as they were; no file changed");
    }

    // The clock

    @ParameterizedTest
    @CsvSource({
        // The page is of 2026-12-31T20:00 in Auckland, which is 07:00 in Greenwich.
        "2026-12-30, false",
        "2026-12-31, false",
        "2026-12-31T19:59, false",
        "2026-12-31T20:01, true",
        "2027-01-01, true",
    })
    void aDayIsADayInTheSitesZone(String clock, boolean there) throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\npolicies: off\ntheme: bare\ntimezone: Pacific/Auckland\n");
        desk.write("content/articles/late.md", "---\ntitle: Late\ndate: 2026-12-31T20:00:00\n---\n");
        desk.run("build", "--clock", clock).expect(0);
        assertEquals(there, desk.has("output/articles/late/index.html"));
    }

    @Test
    void theClockMayBeCalledAsOf() throws Exception {
        desk.write("content/articles/late.md", "---\ntitle: Late\ndate: 2030-01-01\n---\n");
        desk.run("build", "--as-of", "2030-01-02").expect(0);
        assertTrue(desk.has("output/articles/late/index.html"));
    }

    @Test
    void theEnvironmentSetsTheClock() throws Exception {
        desk.write("content/articles/late.md", "---\ntitle: Late\ndate: 2030-01-01\n---\n");
        desk.set("SOURCE_DATE_EPOCH", "1893542400").run("build").expect(0);
        assertTrue(desk.has("output/articles/late/index.html"));
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() throws Exception {
        desk.write("content/articles/late.md", "---\ntitle: Late\ndate: 2030-01-01\n---\n");
        desk.set("SOURCE_DATE_EPOCH", "1893542400").run("build", "--clock", "2026-06-15").expect(0);
        assertFalse(desk.has("output/articles/late/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-01", "-5", "1893542400.5", "99999999999999999999"})
    void anEnvironmentThatMakesNoSenseIsAUsageError(String value) {
        desk.set("SOURCE_DATE_EPOCH", value).run("build").expect(2).complains("$SOURCE_DATE_EPOCH", "is no date");
    }

    // Forms

    @Test
    void asJsonItIsOneDocument() throws Exception {
        desk.write("content/articles/dream.md", "---\ntitle: Dream\ndraft: true\n---\n");
        Desk.Run run = desk.run("build", "--format", "json").expect(0);
        assertEquals("", run.err());
        Object document = JsonDocument.read(run.out());
        assertEquals("true", JsonDocument.at(document, "built"));
        assertEquals("1", JsonDocument.at(document, "pages"));
        assertEquals("8", JsonDocument.at(document, "rendered"));
        assertEquals("content/articles/dream.md", JsonDocument.at(document, "skipped", 0, "file"));
        assertEquals("--drafts", JsonDocument.at(document, "skipped", 0, "flag"));
        assertEquals(0, JsonDocument.size(document, "problems"));
    }

    @Test
    void asJsonItIsOneDocumentWhenNothingCouldBeBuilt() {
        Desk.Run run = new Desk(folder.resolve("none")).run("build", "--format", "json").expect(1);
        assertEquals("", run.err());
        Object document = JsonDocument.read(run.out());
        assertEquals("false", JsonDocument.at(document, "built"));
        assertEquals("site/missing", JsonDocument.at(document, "problems", 0, "code"));
    }

    @Test
    void asJsonItIsOneDocumentWhenQuiet() throws Exception {
        desk.write("content/articles/broken.md", BROKEN);
        Object document = JsonDocument.read(desk.run("build", "-q", "--format", "json").expect(1).out());
        assertEquals("content/articles/broken.md", JsonDocument.at(document, "problems", 0, "file"));
        assertEquals("2", JsonDocument.at(document, "problems", 0, "line"));
    }

    @Test
    void asAnnotationsProblemsGoToStandardOutput() throws Exception {
        desk.write("content/articles/broken.md", BROKEN);
        Desk.Run run = desk.run("build", "--format", "github").expect(1);
        run.says("::error file=content/articles/broken.md,line=2,col=");
        assertEquals("", run.err());
    }

    @Test
    void aProfileIsToldOnStandardError() throws Exception {
        Desk.Run plain = desk.run("build", "--no-cache").expect(0);
        assertFalse(plain.err().contains("Phase"), plain.err());
        Desk.Run run = desk.run("build", "--no-cache", "--profile").expect(0).complains("Phase", "render", "Kind of file", "Template", "page.ftlh", "total");
        assertFalse(run.out().contains("page.ftlh"), run.out());
        String json = desk.run("build", "--no-cache", "--profile", "--format", "json").expect(0).out();
        assertTrue(JsonDocument.read(json).toString().contains("page.ftlh"), json);
    }

    @Test
    void relativeAddressesAreAskedForHereOrInTheSite() throws Exception {
        desk.write("content/articles/sleep.md", "---\ntitle: Sleep\n---\n\n[Home](/)\n");
        desk.run("build", "--relative-urls").expect(0).says("serve -r ", " --relative-urls");
        assertTrue(desk.read("output/articles/sleep/index.html").contains("href=\"../../index.html\""));
        desk.run("build").expect(0);
        assertTrue(desk.read("output/articles/sleep/index.html").contains("href=\"/\""));
        desk.run("config", "--relative-urls").expect(0).says("relativeUrls: true", "--relative-urls");
    }
}
