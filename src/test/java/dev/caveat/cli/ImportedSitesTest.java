package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.importing.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What was imported is built: also of exports that were damaged. */
class ImportedSitesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/import");
    private static final Pattern ERROR = Pattern.compile("error\\[([^]]+)\\].*");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachIsBuilt() {
        return Stream.of("jekyll", "staticman", "wordpress.xml", "disqus.xml", "disqus-import.xml", "isso.json", "remark42.jsonl")
                .map(name -> DynamicTest.dynamicTest(name, () -> build(name)));
    }

    private void build(String fixture) throws IOException {
        long seed = Seed.of("ImportedSites " + fixture);
        String format = fixture.replaceFirst("(?:-import)?\\..*", "");
        int mutants = Seed.soaks() ? 100 : 3;
        for (int i = 0; i < mutants; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Desk desk = new Desk(folder.resolve(fixture + "-" + i).resolve("site"));
            if (!List.of("jekyll", "wordpress").contains(format)) {
                desk.write("content/site.yaml", "title: T\nbaseUrl: https://tea.example/\n");
                desk.write("content/posts/tea.md", "---\ntitle: Tea\nurl: /2016/tea/\n---\n");
            }
            Path source = desk.site.resolveSibling(fixture);
            Damage.copy(FIXTURES.resolve(fixture), source, i == 0 ? null : random);
            Desk.Run imported = desk.runBare("import", format, source.toString(), desk.site.toString(), "--names", i % 2 == 0 ? "keep" : "pseudonym");
            assertTrue(imported.status() < ExitStatus.USAGE.code(), () -> imported.out() + imported.err());
            Desk.Run built = desk.run("build", "--drafts", "--future");
            Matcher error = ERROR.matcher(built.err());
            StringBuilder errors = new StringBuilder();
            while (error.find()) {
                errors.append(error.group()).append('\n');
            }
            assertEquals("", errors.toString(), fixture + " " + i);
            assertEquals(0, built.status(), fixture + " " + i);
        }
    }
}
