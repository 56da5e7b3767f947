package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Severity;
import dev.caveat.problem.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    static final Schema IMAGE = Schema.of("image", Key.text("src").required(), Key.text("alt"));
    static final Schema PAGE = Schema.of(
            "front matter",
            Key.text("title").doc("What the page is called."),
            Key.moment("date"),
            Key.moment("lastmod").also("updated", "last_modified_at"),
            Key.text("id").spelt("_id"),
            Key.flag("draft"),
            Key.flag("toc").or("yes"),
            Key.number("weight", -100, 100),
            Key.number("size", 1, Integer.MAX_VALUE).or("10"),
            Key.period("every").or("P1Y"),
            Key.choice("comments", "open", "closed", "off").or("open"),
            Key.texts("tags").also("keywords"),
            Key.choices("formats", "atom", "json").or("atom, json"),
            Key.map("image", IMAGE).plain("src"),
            Key.maps("resources", IMAGE).plain("src"),
            Key.textByName("permalinks"),
            Key.byName("types", Schema.of("type", Key.text("label"))),
            Key.mapsByName("menus", Schema.of("entry", Key.text("title"), Key.text("url"))),
            Key.text("layout"),
            Key.free("params"));

    static Fields read(Schema schema, String yaml, Problems problems) {
        Node node = Yaml.document(SourceText.of("a.md", yaml), problems).orElseThrow(() -> new AssertionError(problems.all()));
        return schema.read(node, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE);
    }

    static Fields good(Schema schema, String yaml) {
        var problems = new Problems();
        Fields fields = read(schema, yaml, problems);
        assertEquals(List.of(), problems.all());
        return fields;
    }

    private static Problem problem(Schema schema, String yaml) {
        var problems = new Problems();
        read(schema, yaml, problems);
        assertEquals(1, problems.all().size(), problems.all().toString());
        return problems.all().get(0);
    }

    @Test
    void anUnknownKeyIsPlacedWithAGuessAndAHint() {
        Problem problem = problem(PAGE, "title: x\ntagz: [health]\n");
        assertEquals(
                Problem.of(Code.FRONT_MATTER_UNKNOWN_KEY, new Place("a.md", 2, 1, 4, "tagz: [health]"), "there is no key \"tagz\"")
                        .label("did you mean \"tags\"?")
                        .hint("put your own values under \"params:\""),
                problem);
    }

    @Test
    void ourOwnNameIsGuessedBeforeANeighboursSpelling() {
        Schema schema = Schema.of("page", Key.texts("tags").also("tag"));
        assertEquals("did you mean \"tags\"?", problem(schema, "tagz: [health]").label());
    }

    @Test
    void aNeighboursSpellingIsGuessedToo() {
        assertEquals("did you mean \"updated\"?", problem(PAGE, "updatd: 2020-01-01").label());
    }

    @Test
    void anInnerUnknownKeySaysWhere() {
        Problem problem = problem(PAGE, "image: {src: a.png, allt: b}");
        assertEquals("there is no key \"allt\" in \"image\"", problem.message());
        assertEquals("", problem.hint());
    }

    @Test
    void theHintCanBeHandedIn() {
        var problems = new Problems();
        Node node = Yaml.document(SourceText.of("a.md", "x: 1"), problems).orElseThrow();
        PAGE.read(node, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE, "leave it");
        assertEquals("leave it", problems.all().get(0).hint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "draft: maybe          | 8  | \"draft\" must be true or false, not \"maybe\"",
        "draft: \"\"           | 8  | \"draft\" must be true or false, not \"\"",
        "title: [a]            | 8  | \"title\" must be a text, not a list",
        "title: {a: b}         | 8  | \"title\" must be a text, not keys with values",
        "date: soon            | 7  | \"date\" must be a date such as 2022-03-01 or 2022-03-01T14:05:00Z, not \"soon\"",
        "date: 2022-02-30      | 7  | \"date\" must be a date such as 2022-03-01 or 2022-03-01T14:05:00Z, not \"2022-02-30\"",
        "weight: 101           | 9  | \"weight\" must be a whole number from -100 to 100, not \"101\"",
        "weight: 1.5           | 9  | \"weight\" must be a whole number from -100 to 100, not \"1.5\"",
        "size: 0               | 7  | \"size\" must be a whole number of at least 1, not \"0\"",
        "size: 99999999999     | 7  | \"size\" must be a whole number of at least 1, not \"99999999999\"",
        "every: 1 year         | 8  | \"every\" must be a period such as P1Y, P6M or P30D, not \"1 year\"",
        "every: P-1Y           | 8  | \"every\" must be a period such as P1Y, P6M or P30D, not \"P-1Y\"",
        "comments: opne        | 11 | \"comments\" must be open, closed or off, not \"opne\"",
        "tags: [a, [b], c]     | 11 | \"tags\" must be a text or a list of texts, not a list",
        "tags: {a: b}          | 7  | \"tags\" must be a text or a list of texts, not keys with values",
        "formats: [rss]        | 11 | \"formats\" must be a list of atom, json, not \"rss\"",
        "image: [a]            | 8  | \"image\" must be keys with values or a text, not a list",
        "image: {src: [a]}     | 14 | \"image.src\" must be a text, not a list",
        "resources: [[a]]      | 13 | \"resources\" must be a list of keys with values or of texts, not a list",
        "permalinks: x         | 13 | \"permalinks\" must be names with a text each, not \"x\"",
        "permalinks: {a: [b]}  | 17 | \"permalinks.a\" must be a text, not a list",
        "types: [a]            | 8  | \"types\" must be names with keys and values each, not a list",
        "types: {a: b}         | 12 | \"types.a\" must be keys with values, not \"b\"",
        "types: {a: [b]}       | 12 | \"types.a\" must be keys with values, not a list",
        "menus: {main: [x]}    | 16 | \"menus.main\" must be a list of keys with values, not \"x\"",
    })
    void aWrongValueIsAnErrorAtTheValue(String yaml, int column, String message) {
        Problem problem = problem(PAGE, yaml);
        assertEquals(Severity.ERROR, problem.severity());
        assertEquals(column + " " + message, problem.place().column() + " " + problem.message());
    }

    @Test
    void aWrongChoiceIsGuessed() {
        assertEquals("did you mean \"open\"?", problem(PAGE, "comments: opne").label());
    }

    @Test
    void aNeighboursSpellingIsReadWithANotice() {
        Problem problem = problem(PAGE, "updated: 2020-01-01");
        assertEquals(Code.KEY_SPELLING, problem.code());
        assertEquals("\"updated\" is read as \"lastmod\"", problem.message());
    }

    @Test
    void aSpellingAsGoodAsOursIsReadSilently() {
        assertEquals("x", good(PAGE, "_id: x").text("id").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lastmod: 2020-01-01\nupdated: 2021-01-01", "updated: 2021-01-01\nlastmod: 2020-01-01"})
    void ourSpellingWinsOverANeighbours(String yaml) {
        var problems = new Problems();
        assertEquals("2020-01-01", read(PAGE, yaml, problems).text("lastmod").orElseThrow());
        assertTrue(problems.all().stream().anyMatch(problem -> problem.code() == Code.KEY_TWICE));
    }

    @Test
    void whatIsRequiredMustBeThere() {
        Problem problem = problem(PAGE, "title: x\nimage: {alt: y}");
        assertEquals("\"image.src\" is missing", problem.message());
        assertEquals("a.md:2:8", problem.place().text());
    }

    @Test
    void aRequiredKeyWithoutAValueIsMissingThere() {
        assertEquals("a.md:3:3", problem(PAGE, "image:\n  alt: y\n  src:\n").place().text());
    }

    @Test
    void aRequiredKeyThatIsWrongIsReportedOnce() {
        assertEquals(Code.FRONT_MATTER_VALUE, problem(PAGE, "image: {src: [a]}").code());
    }

    @Test
    void nothingIsRequiredOfWhatIsLaidOverOthers() {
        good(IMAGE.optional(), "alt: x");
    }

    @Test
    void aTextInsteadOfKeysIsExplained() {
        assertEquals("front matter must be keys with values, not \"title:Hello\"", problem(PAGE, "title:Hello").message());
    }

    @Test
    void severalMistakesAreAllReported() {
        var problems = new Problems();
        read(PAGE, "draft: x\nweight: y\nfoo: z\n", problems);
        assertEquals(3, problems.all().size());
    }

    @Test
    void noTwoKeysShareASpelling() {
        assertThrows(IllegalArgumentException.class, () -> Schema.of("x", Key.text("a"), Key.text("b").also("a")));
    }

    @Test
    void aDefaultMustBeAllowed() {
        assertThrows(IllegalArgumentException.class, () -> Key.number("a", 1, 2).or("3"));
        assertThrows(IllegalArgumentException.class, () -> Key.choice("a", "b").or("c"));
        assertThrows(IllegalArgumentException.class, () -> Key.choices("a", "b").or("b, c"));
    }

    @Test
    void aSchemaGrowsAndShrinks() {
        Schema more = IMAGE.with(Key.text("credit"), Key.flag("alt")).without("src");
        assertEquals(List.of("alt", "credit"), more.keys().stream().map(Key::name).toList());
        assertEquals(Kind.FLAG, more.key("alt").kind());
    }

    @Test
    void theJsonSchemaComesFromTheSameKeys() {
        Schema schema = Schema.of("poll", Key.text("question").doc("What is \"asked\".").required(),
                Key.choice("status", "open", "off").or("open"), Key.number("size", 1, 9).also("count"), Key.free("params"));
        assertEquals("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "title": "poll",
                  "type": "object",
                  "properties": {
                    "question": {
                      "description": "What is \\"asked\\".",
                      "type": ["string", "number", "boolean", "null"]
                    },
                    "status": {
                      "enum": ["open", "off", false, null],
                      "default": "open"
                    },
                    "size": {
                      "type": ["integer", "null"],
                      "minimum": 1,
                      "maximum": 9
                    },
                    "count": {
                      "type": ["integer", "null"],
                      "minimum": 1,
                      "maximum": 9,
                      "deprecated": true,
                      "description": "Write \\"size\\"."
                    },
                    "params": {}
                  },
                  "required": ["question"],
                  "additionalProperties": false
                }
                """, JsonSchema.of(schema));
    }

    @Test
    void aJsonSchemaIsJson() {
        var problems = new Problems();
        assertEquals(1, Yaml.documents(SourceText.of("schema.json", JsonSchema.of(PAGE)), problems).size(), problems.all().toString());
    }
}
