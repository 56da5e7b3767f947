package dev.caveat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.read.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promise of the theme that comes with Caveat: no other host is asked, nobody is given away, nothing is hidden. */
class CleanSitesTest {
    private static final Set<Code> OURS = Arrays.stream(Code.values()).filter(code -> code.text().startsWith("check/")).collect(Collectors.toCollection(TreeSet::new));

    private static CheckReport check(Path root) {
        return Check.run(new Request(
                root, root.resolve("output"), ConfigReader.Overrides.NONE, new Selection(Instant.parse("2026-06-01T12:00:00Z"), true, true, true),
                new Parallel(2), false, "", "test"), List.of());
    }

    private static List<Problem> found(CheckReport report) {
        return report.problems().stream().filter(problem -> OURS.contains(problem.code())).toList();
    }

    @Test
    void theDemonstrationGivesNothingAwayAndHidesNothing() {
        CheckReport report = check(Path.of("").toAbsolutePath());
        assertTrue(report.pages() > 50, report.toString());
        assertEquals(List.of(), found(report));
        assertEquals(Set.of(), report.hosts());
        assertTrue(report.blind().stream().noneMatch(one -> one.startsWith("the ")), report.blind().toString());
    }

    @Test
    void theSitesThatShowTheBuiltInThemeGiveNothingAway() throws Exception {
        try (Stream<Path> sites = Files.list(Path.of("src/test/sites"))) {
            for (Path site : sites.filter(path -> path.getFileName().toString().startsWith("commons")).sorted().toList()) {
                CheckReport report = check(site.resolve("site"));
                assertTrue(report.pages() > 0, site + ": " + report.problems());
                assertEquals(Set.of(), report.hosts(), site.toString());
                assertEquals(List.of(), found(report).stream().filter(problem -> problem.code() != Code.CHECK_LINK_TEXT).toList(), site.toString());
            }
        }
    }
}
