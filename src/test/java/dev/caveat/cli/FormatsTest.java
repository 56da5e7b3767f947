package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.Entry;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Scalar;
import dev.caveat.yaml.Sequence;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems for programs: as JSON, which every JSON is read as by our YAML reader, and as annotations of a pull request. */
class FormatsTest {
    @TempDir
    Path folder;

    private TrialSite site;

    @BeforeEach
    void aSiteWithWordsThatMustBeEscaped() throws IOException {
        site = TrialSite.in(folder)
                .put("content/site.yaml", "title: Trial\nbaseUrl: https://example.org/\npolicies: off\n")
                .article("content/articles/100%, or less.md", "title: A page\nreview: {by: ['\"a\\b\u2028<!-- \ud83d\ude42 \u05d0'], on: 2026-01-01}")
                .article("content/articles/orphan.md", "title: A page")
                .put("content/_comments/articles/orphan/1.yaml", "id: \"::error::50%\\r\\nnext\"\nparent: \"x\"\nbody: Yes.\n");
    }

    private static Node value(Node node, String key) {
        return ((Mapping) node).entries().stream().filter(entry -> entry.key().text().equals(key)).map(Entry::value).findFirst().orElseThrow();
    }

    private static String text(Node node, String key) {
        return ((Scalar) value(node, key)).text();
    }

    private static List<Node> problems(Said said) {
        var problems = new Problems();
        Node document = Yaml.document(SourceText.of("out.json", said.text()), problems).orElseThrow(() -> new AssertionError(problems.all() + said.text()));
        return ((Sequence) value(document, "problems")).items();
    }

    @Test
    void jsonHoldsEachProblemWithItsPlace() {
        List<Node> problems = problems(site.run("build", "--format", "json"));
        assertEquals(2, problems.size());
        Node unknown = problems.get(1);
        assertEquals("person/unknown", text(unknown, "code"));
        assertEquals("error", text(unknown, "severity"));
        assertEquals("content/articles/100%, or less.md", text(unknown, "file"));
        assertEquals("3", text(unknown, "line"));
        assertEquals("15", text(unknown, "column"));
    }

    @Test
    void jsonEscapesWhatItRepeats() {
        Node unknown = problems(site.run("build", "--format", "json")).get(1);
        assertEquals("there is no person \"\"a\\b\u2028<!-- \ud83d\ude42 \u05d0\" in _people", text(unknown, "message"));
    }

    @Test
    void jsonIsTheWholeOfTheOutput() {
        assertTrue(site.run("build", "--format", "json").text().startsWith("{\n  \"built\": true,"));
    }

    @Test
    void jsonOfEverySiteOfTheGalleryCanBeRead() throws Exception {
        Set<String> codes = new TreeSet<>();
        for (String name : List.of("yaml-escape", "yaml-character", "template-failed.number", "page-collision.case", "site-missing", "file-name")) {
            TrialSite one = TrialSite.in(folder.resolve(name)).copy(GalleryTest.GALLERY.resolve("base")).copy(GalleryTest.GALLERY.resolve(name + "/site"));
            Unstorable.add(name, one).close();
            problems(one.run("build", "--format", "json")).forEach(problem -> codes.add(text(problem, "code")));
        }
        assertEquals(Set.of("file/name", "page/collision", "site/missing", "template/failed", "yaml/character", "yaml/escape"), codes);
    }

    @Test
    void annotationsAreOneLineEach() {
        List<String> lines = site.run("build", "--quiet", "--format", "github").text().lines().toList();
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.stream().allMatch(line -> line.matches("(?s)::(error|warning) file=[^:,]+(,line=\\d+,col=\\d+,endColumn=\\d+)?,title=[^:,]+::.*")), lines.toString());
    }

    @Test
    void annotationsEscapeFileNamesAndWords() {
        List<String> lines = site.run("build", "--quiet", "--format", "github").text().lines().toList();
        assertTrue(lines.get(1).startsWith("::error file=content/articles/100%25%2C or less.md,line=3,col=15,endColumn="), lines.get(1));
        assertTrue(lines.get(0).contains("50%25%0D%0Anext"), lines.get(0));
    }

    @Test
    void withoutProblemsThereIsNoAnnotation() throws IOException {
        TrialSite good = TrialSite.in(folder.resolve("good")).copy(GalleryTest.GALLERY.resolve("base"));
        assertEquals("", good.run("build", "--quiet", "--format", "github").text());
    }

    /** The properties that the format demands, and no place that is none. */
    @Test
    void sarifHoldsEachProblemWithItsRuleAndPlace() {
        var problems = new Problems();
        Said said = site.run("build", "--format", "sarif");
        Node document = Yaml.document(SourceText.of("out.sarif", said.text()), problems).orElseThrow(() -> new AssertionError(problems.all() + said.text()));
        assertEquals("2.1.0", text(document, "version"));
        Node run = ((Sequence) value(document, "runs")).items().get(0);
        Node driver = value(value(run, "tool"), "driver");
        assertEquals("Caveat", text(driver, "name"));
        List<Node> rules = ((Sequence) value(driver, "rules")).items();
        List<Node> results = ((Sequence) value(run, "results")).items();
        assertEquals(2, results.size());
        for (Node result : results) {
            assertEquals(text(result, "ruleId"), text(rules.get(Integer.parseInt(text(result, "ruleIndex"))), "id"));
            assertTrue(Set.of("error", "warning", "note").contains(text(result, "level")));
            assertFalse(text(value(result, "message"), "text").isEmpty());
        }
        Node place = value(((Sequence) value(results.get(1), "locations")).items().get(0), "physicalLocation");
        assertEquals("content/articles/100%25%2C%20or%20less.md", text(value(place, "artifactLocation"), "uri"));
        assertEquals("3", text(value(place, "region"), "startLine"));
        assertEquals("15", text(value(place, "region"), "startColumn"));
    }

    @Test
    void sarifWithoutProblemsIsWholeAsWell() throws IOException {
        TrialSite good = TrialSite.in(folder.resolve("good")).copy(GalleryTest.GALLERY.resolve("base"));
        assertTrue(good.run("build", "--format", "sarif").text().contains("\"results\": ["));
    }
}
