package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.importing.disqus.DisqusExport;
import dev.caveat.importing.isso.IssoExport;
import dev.caveat.importing.jekyll.JekyllExport;
import dev.caveat.importing.jekyll.StaticmanExport;
import dev.caveat.importing.remark42.Remark42Export;
import dev.caveat.importing.wordpress.WordPressExport;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Exports that broke off, were damaged, or were made by somebody who means harm: no exception, nothing outside of the site, and a ledger that balances. */
class MutatedExportsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/import");
    private static final int MUTANTS = 1_000;
    private static final int MUTANTS_OF_A_BUILD = 25;

    @TempDir
    Path folder;

    private record Fixture(String name, Function<Trial, Export> export) {}

    private static List<Fixture> fixtures() {
        return List.of(
                new Fixture("jekyll", it -> new JekyllExport(it.source().resolve("jekyll"), it.target())),
                new Fixture("staticman", it -> new StaticmanExport(it.source().resolve("staticman"), it.target(), SiteTrial.pages(it))),
                new Fixture("wordpress.xml", it -> new WordPressExport(it.source().resolve("wordpress.xml"), "wordpress.xml")),
                new Fixture("disqus.xml", it -> new DisqusExport(it.source().resolve("disqus.xml"), "disqus.xml", SiteTrial.pages(it), AddressMap.NONE)),
                new Fixture("disqus-import.xml", it -> new DisqusExport(it.source().resolve("disqus-import.xml"), "disqus-import.xml", SiteTrial.pages(it), AddressMap.NONE)),
                new Fixture("isso.json", it -> new IssoExport(it.source().resolve("isso.json"), "isso.json", SiteTrial.pages(it))),
                new Fixture("remark42.jsonl", it -> new Remark42Export(it.source().resolve("remark42.jsonl"), "remark42.jsonl", SiteTrial.pages(it))));
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsDamagedDoesHarm() {
        return fixtures().stream().map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> damage(fixture)));
    }

    private void damage(Fixture fixture) throws IOException {
        long seed = Seed.of("MutatedExports " + fixture.name());
        int alive = 0;
        int mutants = Seed.soaks() ? MUTANTS : MUTANTS_OF_A_BUILD;
        for (int i = 0; i < mutants; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Path place = Files.createDirectories(folder.resolve(fixture.name() + "-" + i));
            Trial trial = SiteTrial.in(place);
            Damage.copy(FIXTURES.resolve(fixture.name()), trial.source().resolve(fixture.name()), i == 0 ? null : random);
            Set<String> outside = outside(place);
            String which = fixture.name() + " " + i;
            // The second time finds what the first one wrote.
            for (Names names : i % 2 == 0 ? List.of(Names.KEEP, Names.KEEP) : List.of(Names.PSEUDONYM, Names.PSEUDONYM)) {
                Ledger ledger = new Ledger();
                Problems problems = new Problems();
                Import.run(fixture.export().apply(trial), trial.target(), names, false, ledger, problems, Onlooker.NONE);
                assertTrue(ledger.balances(), () -> which + ": " + ledger.rows());
                alive += ledger.row(Kind.COMMENTS).imported() > 0 ? 1 : 0;
                assertTrue(problems.all().stream().map(Problem::message).noneMatch(message -> message.contains("Exception")), which);
            }
            assertEquals(outside, outside(place), which);
            delete(place);
        }
        int found = alive;
        assertTrue(found > mutants / 10, () -> "of " + mutants + " only " + found + " had anything left in them");
    }

    /** All that lies beside the site, and what is no content in it. */
    private static Set<String> outside(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            Set<String> outside = new TreeSet<>();
            files.map(file -> place.relativize(file).toString()).filter(file -> !file.startsWith("new/content/")).forEach(outside::add);
            return outside;
        }
    }

    private static void delete(Path place) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(place)) {
            all = new ArrayList<>(files.sorted().toList());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.delete(all.get(i));
        }
    }
}
