package dev.caveat.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that {@code src/bench} measures: always the same, nothing wrong in it, and the edits are really seen. */
class BenchSiteTest {
    private static final Path SOURCES = Path.of("src/bench");
    private static final int ARTICLES = 24;

    @TempDir
    Path folder;

    @Test
    void anArticleIsTheSameForEver() {
        CRC32 sum = new CRC32();
        for (int i = 0; i < 50; i++) {
            Article article = Article.of(i);
            sum.update(Wording.CAVEAT.text(article).getBytes(StandardCharsets.UTF_8));
            sum.update(Wording.HUGO.text(article).getBytes(StandardCharsets.UTF_8));
            article.comments().forEach(comment -> sum.update(comment.yaml().getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals("7cb9c19c", Long.toHexString(sum.getValue()), "older figures cannot be compared with newer ones: is that meant?");
    }

    @Test
    void itHasTheSizeThatItIsSaidToHave() {
        int comments = 0;
        int most = 0;
        long words = 0;
        for (int i = 0; i < 3000; i++) {
            Article article = Article.of(i);
            comments += article.comments().size();
            most = Math.max(most, article.comments().size());
            words += Prose.words(article.body());
        }
        assertEquals(12, comments / 3000.0, 1, "comments an article");
        assertEquals(900, words / 3000.0, 30, "words an article");
        assertTrue(most >= 300, "the most comments: " + most);
    }

    @Test
    void itBuildsWithoutAWordOfComplaintAndEachChangeIsSeen() throws IOException {
        SiteFolder site = new SiteFolder(folder.resolve("site"), Wording.CAVEAT);
        SiteFolder.Size size = site.write(SOURCES, ARTICLES, Optional.empty());
        Path output = folder.resolve("output");
        Subject subject = Subject.of(ARTICLES);
        for (Change change : Change.values()) {
            change.make(site, subject, "first");
            build(site.root(), output);
            change.verify(output, subject, "first");
            if (change != Change.COLD && change != Change.NOTHING) {
                assertThrows(Voided.class, () -> change.verify(output, subject, "second"), change.words());
            }
        }
        Made made = Made.in(output);
        assertEquals(List.of(ARTICLES, size.comments() + 1), List.of(made.articles(), made.comments()));

        Change.COLD.make(site, subject, "");
        build(site.root(), output);
        Change.COLD.verify(output, subject, "");
        assertEquals(size.comments(), Made.in(output).comments());
    }

    private static void build(Path site, Path output) {
        Report report = Build.run(new Request(
                site, output, ConfigReader.Overrides.NONE, new Selection(Instant.parse("2026-06-15T12:00:00Z"), false, false, false),
                new Parallel(2), true, "", "test"));
        assertEquals(List.of(), report.problems());
    }

    @Test
    void hugoMakesTheSameOfIt() throws IOException, InterruptedException {
        Program hugo = new Program.Hugo("Hugo", "hugo");
        if (hugo.version().isEmpty()) {
            System.err.println("LEFT OUT: what Hugo makes of the benchmark's site is not compared; there is no hugo on the search path");
        }
        assumeFalse(hugo.version().isEmpty(), "there is no Hugo");
        SiteFolder ours = new SiteFolder(folder.resolve("ours"), Wording.CAVEAT);
        SiteFolder theirs = new SiteFolder(folder.resolve("theirs"), Wording.HUGO);
        ours.write(SOURCES, ARTICLES, Optional.empty());
        theirs.write(SOURCES, ARTICLES, Optional.of(ours));
        Path output = folder.resolve("output");
        build(ours.root(), output);
        Path hugosOutput = folder.resolve("hugos");
        new Stopwatch(folder).run(hugo.build(theirs.root(), hugosOutput));
        Made made = Made.in(output);
        Made hugos = Made.in(hugosOutput);
        assertTrue(made.agrees(hugos), "Caveat: " + made + "\nHugo: " + hugos);
        Change.COLD.verify(hugosOutput, Subject.of(ARTICLES), "");
    }

    @Test
    void bothShowTheSameDisclaimers() throws IOException {
        for (String line : Files.readAllLines(SOURCES.resolve("hugo/data/disclaimers.yaml"))) {
            String id = line.substring(0, line.indexOf(':'));
            String text = line.substring(line.indexOf(':') + 2).replace("\"", "");
            String ours = Files.readString(SOURCES.resolve("caveat/content/_disclaimers/" + id + ".md"));
            assertTrue(ours.endsWith("---\n" + text + "\n"), id);
        }
    }
}
