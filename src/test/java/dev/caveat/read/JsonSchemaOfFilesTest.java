package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.yaml.JsonSchema;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Schema;
import dev.caveat.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor that has the JSON Schemas finds nothing in the demonstration site, and finds mistakes. */
class JsonSchemaOfFilesTest {
    private static final Path CONTENT = Path.of("content");

    private static Node yaml(String text) {
        Problems problems = new Problems();
        return Yaml.document(SourceText.of("file", text), problems).orElseThrow(() -> new AssertionError(problems.all() + text));
    }

    private static List<String> faults(Schema schema, String text) {
        return JsonSchemaChecker.faults(JsonSchema.of(schema), yaml(text));
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void theDemonstrationsConfigurationIsValid() throws Exception {
        assertEquals(List.of(), faults(Keys.SITE, Files.readString(CONTENT.resolve("site.yaml"))));
    }

    @Test
    void theDemonstrationsFrontMatterIsValid() throws Exception {
        Problems problems = new Problems();
        Schema schema = Keys.frontMatter(ConfigReader.read(Path.of(""), ConfigReader.Overrides.NONE, problems).orElseThrow().config().taxonomies().keySet());
        String json = JsonSchema.of(schema);
        int checked = 0;
        List<String> faults = new ArrayList<>();
        for (Path file : below(CONTENT, ".md")) {
            if (file.toString().contains("/_")) {
                continue;
            }
            var keys = FrontMatterBlock.read(SourceText.of(file.toString(), Files.readString(file)), problems).flatMap(FrontMatterBlock::keys);
            if (keys.isPresent()) {
                checked++;
                JsonSchemaChecker.faults(json, keys.get()).forEach(fault -> faults.add(file + fault));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(checked > 20, "only " + checked + " pages");
    }

    @Test
    void theDemonstrationsPeopleAndPollsAreValid() throws Exception {
        for (Path file : below(CONTENT.resolve("_people"), ".yaml")) {
            assertEquals(List.of(), faults(Keys.PERSON, Files.readString(file)), file.toString());
        }
        for (Path file : below(CONTENT.resolve("_polls"), ".yaml")) {
            assertEquals(List.of(), faults(Keys.POLL, Files.readString(file)), file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "title: x",
        "{title: x, baseUrl: y, colour: blue}",
        "{title: x, baseUrl: y, pagination: {size: 0}}",
        "{title: x, baseUrl: y, pagination: {size: many}}",
        "{title: x, baseUrl: y, comments: {state: ajar}}",
        "{title: x, baseUrl: y, comments: {closeAfter: never}}",
        "{title: [x], baseUrl: y}",
        "{title: x, baseUrl: y, menus: {main: [{url: /}]}}",
        "{title: x, baseUrl: y, environments: {staging: {titel: z}}}",
    })
    void mistakesAreFound(String site) {
        assertNotEquals(List.of(), faults(Keys.SITE, site));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{title: 404, baseUrl: y}",
        "{title: x, url: y, paginate: {pagerSize: 3}}",
        "{title: x, baseUrl: y, archive: off, policies: strict, description: }",
        "{title: x, baseUrl: y, environments: {staging: {baseUrl: z}, production: }}",
        "{title: x, baseUrl: y, menus: , pagination: , comments: {state: , order: , form: }, defaults: , types: {story: }, related: }",
    })
    void whatIsReadIsValid(String site) {
        assertEquals(List.of(), faults(Keys.SITE, site));
    }

    static Stream<Schema> schemas() {
        return Keys.all().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void eachKeyIsExplainedAndTheTextIsAlwaysTheSame(Schema schema) {
        String json = JsonSchema.of(schema);
        assertEquals(json, JsonSchema.of(schema));
        Mapping read = (Mapping) yaml(json);
        Set<String> undescribed = new TreeSet<>();
        ((Mapping) read.value("properties").orElseThrow()).entries().forEach(entry -> {
            if (((Mapping) entry.value()).value("description").isEmpty()) {
                undescribed.add(entry.key().text());
            }
        });
        assertEquals(Set.of(), undescribed);
    }
}
