package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.read.Keys;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigCommandTest {
    private static final String EVERYTHING = """
            title: "Tea: a \\"site\\""
            description: 'It is #1, really'
            baseUrl: https://example.org/sub/
            theme: bare
            timezone: Europe/London
            permalinks: { articles: "/:year/:slug/" }
            taxonomies: { tags: { title: Topics } }
            pagination: { size: 5 }
            menus:
              main:
                - { title: Home, url: / }
                - { title: "- All", url: /articles/, weight: 3 }
            types: { story: { label: A story } }
            defaults:
              - { path: "articles/**", values: { type: story, params: { deep: [1, { two: "2" }] } } }
            disclaimers:
              required:
                - { id: opinion, when: { type: [story, "a, b"] } }
            params:
              colour: "yes"
              list: [a, "b: c"]
              empty: {}
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.withSite(folder);
    }

    @Test
    void eachValueSaysWhereItComesFrom() {
        desk.run("config").expect(0).says(
                "title: Tea                     # content/site.yaml:1:8\n",
                "baseUrl: https://example.org/  # content/site.yaml:2:10\n",
                "language: en                   # default\n",
                "pagination:\n  size: 10                     # default\n",
                "taxonomies:                    # not set\n");
    }

    @Test
    void keysOfLaterVersionsAreLeftOut() {
        assertTrue(desk.run("config").expect(0).lines().stream().noneMatch(line -> line.startsWith("environments")));
    }

    @Test
    void whatItPrintsIsTheSameConfiguration() throws Exception {
        desk.write("content/site.yaml", EVERYTHING);
        String printed = desk.run("config").expect(0).out();
        desk.write("content/site.yaml", printed);
        String again = desk.run("config").expect(0).out();
        assertEquals(plain(printed), plain(again));
        for (String value : new String[] {"Tea: a \\\"site\\\"", "It is #1, really", "/:year/:slug/", "Topics", "- All", "two: 2", "b: c"}) {
            assertTrue(printed.contains(value), value + " in\n" + printed);
        }
    }

    private static String plain(String config) {
        return config.replaceAll(" +# (content/site.yaml:\\d+:\\d+|default|not set)\\R", "\n");
    }

    @Test
    void valuesInsideListsAreNumberedInJson() throws Exception {
        desk.write("content/site.yaml", EVERYTHING);
        Object document = JsonDocument.read(desk.run("config", "--format", "json").expect(0).out());
        assertEquals("title", JsonDocument.at(document, "values", 0, "key"));
        assertEquals("Tea: a \"site\"", JsonDocument.at(document, "values", 0, "value"));
        assertEquals("content/site.yaml:1:8", JsonDocument.at(document, "values", 0, "from"));
        desk.run("config", "--format", "json").says("\"menus.main.1.weight\"", "\"defaults.0.values.params.deep.1.two\"");
    }

    @Test
    void anErrorIsToldInsteadOfValues() throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: nowhere\n");
        Desk.Run run = desk.run("config").expect(1).complains("error[site/value]", "content/site.yaml:2:10");
        assertEquals("", run.out());
    }

    @Test
    void aWarningIsToldBesideThem() throws Exception {
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntitel: Tee\n");
        desk.run("config").expect(0).says("title: Tea").complains("did you mean \"title\"?");
        desk.run("config", "--strict").expect(1);
    }

    @Test
    void groupsStandBetweenEmptyLines() {
        desk.run("config").expect(0).says("\n\npagination:\n  size: 10", "# default\n\nmenus:");
    }

    // What stands over the file

    private static final String ENVIRONMENTS = """
            title: Tea
            baseUrl: https://example.org/
            theme: bare
            policies: off
            params: { colour: blue, deep: { a: "1", b: "2" } }
            environments:
              staging:
                baseUrl: https://staging.example.org/
                pagination: { size: 3 }
                params:
                  deep: { b: "3" }
              production:
            """;

    @Test
    void theCommandLineIsNamedAsTheOrigin() {
        desk.run("config", "--base-url", "https://other.example/", "-t", "bare").expect(0).says(
                "baseUrl: https://other.example/  # command line, --base-url\n", "theme: bare                      # command line, --theme\n");
    }

    @Test
    void anEnvironmentIsLaidOverTheRestAtEveryLevel() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS);
        Desk.Run run = desk.run("config", "--environment", "staging").expect(0).says(
                "# environment staging, by --environment\n",
                "# content/site.yaml:8:14, environment staging\n",
                "title: Tea ",
                "# content/site.yaml:1:8\n",
                "  size: 3 ",
                "  colour: blue ",
                "    a: 1 ",
                "    b: 3 ");
        assertTrue(run.lines().stream().noneMatch(line -> line.startsWith("environments")));
        assertTrue(run.lines().stream().filter(line -> line.contains("b: 3")).allMatch(line -> line.endsWith("content/site.yaml:11:18, environment staging")));
    }

    @Test
    void theVariableNamesAnEnvironmentUnlessAnOptionDoes() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS);
        desk.set("CAVEAT_ENVIRONMENT", "staging");
        desk.run("config").expect(0).says("# environment staging, by $CAVEAT_ENVIRONMENT\n", "size: 3");
        desk.run("config", "-e", "production").expect(0).says("# environment production, by --environment\n", "size: 10");
        Object document = JsonDocument.read(desk.run("config", "--format", "json").expect(0).out());
        assertEquals("staging", JsonDocument.at(document, "environment"));
    }

    @Test
    void withoutOneItSaysWhichThereAre() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS);
        desk.run("config").expect(0).says("# no environment; -e names one of staging, production\n", "size: 10", "b: 2");
    }

    @Test
    void anUnknownEnvironmentIsAMistakeOfTheCommandLine() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS);
        desk.run("config", "-e", "stagin").expect(2).complains("error[usage/value]", "did you mean \"staging\"?", "use staging or production");
        desk.run("build", "-e", "stagin").expect(2).complains("error[usage/value]");
        desk.set("CAVEAT_ENVIRONMENT", "test").run("build").expect(2).complains("--> $CAVEAT_ENVIRONMENT");
    }

    @Test
    void theValuesOfAnEnvironmentAreCheckedWhetherItIsUsedOrNot() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS.replace("size: 3", "size: many").replace("params:\n      deep", "parms:\n      deep"));
        desk.run("config").expect(1).complains("error[site/value]", "\"environments.staging.pagination.size\" must be", "did you mean \"params\"?");
    }

    @Test
    void aBuildHasTheValuesOfItsEnvironment() throws Exception {
        desk.write("content/site.yaml", ENVIRONMENTS);
        desk.write("themes/bare/templates/page.ftlh", "<!doctype html><html lang=\"en\"><title>x</title>[${site.environment}] ${site.baseUrl} ${site.params.deep.b}"
                + "<@slot \"disclaimers\" \"top\"/><@slot \"disclaimers\" \"bottom\"/></html>");
        desk.run("build").expect(0);
        assertTrue(desk.read("output/articles/sleep/index.html").contains("[] https://example.org/ 2"));
        desk.run("build", "-e", "staging").expect(0);
        assertTrue(desk.read("output/articles/sleep/index.html").contains("[staging] https://staging.example.org/ 3"));
    }

    // Schemas

    @Test
    void theConfigurationHasAShortName() {
        assertEquals(desk.runBare("config", "--schema").out(), desk.runBare("config", "--schema", "site").expect(0).out());
    }

    @Test
    void theSchemaOfFrontMatterHasTheTaxonomiesOfTheSite() throws Exception {
        assertTrue(!desk.run("config", "--schema", "front-matter").out().contains("\"symptoms\""));
        desk.write("content/site.yaml", "title: Tea\nbaseUrl: https://example.org/\ntaxonomies: { symptoms: }\n");
        desk.run("config", "--schema", "front-matter").expect(0).says("\"symptoms\": {");
    }

    static Stream<String> kinds() {
        return Keys.all().stream().map(Schema::name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfFileHasASchema(String kind) {
        for (String name : new String[] {kind, kind.replace(' ', '-')}) {
            String json = desk.runBare("config", "--schema", name).expect(0).out();
            assertTrue(JsonDocument.read(json) instanceof Mapping schema && schema.value("$schema").isPresent(), json);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHelpNamesEachKind(String kind) {
        assertTrue(desk.runBare("config", "--help").out().replaceAll("\\s+", " ").contains(kind.replace(' ', '-')), kind);
    }

    @Test
    void withoutAKindItIsTheOneOfTheConfiguration() {
        assertEquals(desk.runBare("config", "--schema", "site.yaml").out(), desk.runBare("config", "--schema").expect(0).out());
    }

    @Test
    void anUnknownKindIsAskedAbout() {
        desk.runBare("config", "--schema", "coment").expect(2).complains("did you mean \"comment\"?", "use one of site.yaml, front-matter");
    }

    @Test
    void whatItPrintsIsYaml() throws Exception {
        desk.write("content/site.yaml", EVERYTHING);
        String printed = desk.run("config").expect(0).out();
        Problems problems = new Problems();
        assertTrue(Yaml.document(SourceText.of("out", printed), 0, printed.length(), problems).isPresent(), () -> problems.all() + printed);
    }
}
