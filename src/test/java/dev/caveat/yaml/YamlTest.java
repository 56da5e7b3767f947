package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    private static Node read(String yaml) {
        var problems = new Problems();
        Node node = Yaml.document(SourceText.of("a.yaml", yaml), problems).orElseThrow(() -> new AssertionError(problems.all()));
        assertEquals(List.of(), problems.all());
        return node;
    }

    private static Scalar value(String yaml, String key) {
        return (Scalar) ((Mapping) read(yaml)).value(key).orElseThrow();
    }

    /** A node on one line, to compare. */
    private static String shown(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.isNull() ? "~" : scalar.text();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(YamlTest::shown).collect(Collectors.joining(" ", "[", "]"));
        }
        return ((Mapping) node).entries().stream()
                .map(entry -> entry.key().text() + "=" + shown(entry.value()))
                .collect(Collectors.joining(" ", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2720e784", "03752642", "no", "404", "2022-03-01T14:05:00Z", "0x1F", "1_000", ".inf", "true"})
    void aScalarIsTheTextThatWasWritten(String text) {
        assertEquals(text, value("id: " + text, "id").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: ~", "a: null", "a: NULL", "a: # nothing"})
    void nothingIsNull(String yaml) {
        assertTrue(value(yaml, "a").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: ''", "a: \"null\"", "a: '~'", "a: nil", "a: !!str", "a: |\n  null"})
    void whatIsWrittenOrQuotedIsNotNull(String yaml) {
        assertFalse(value(yaml, "a").isNull());
    }

    @Test
    void blocksCountAsQuoted() {
        assertTrue(value("a: |\n  Hello\n  you\n", "a").quoted());
        assertEquals("Hello\nyou\n", value("a: |\r\n  Hello\r\n  you\r\n", "a").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "---\n...\n", "~", "\uFEFF", "  \n  \n"})
    void nothingAtAllIsNoProblem(String yaml) {
        var problems = new Problems();
        assertTrue(Yaml.document(SourceText.of("a.yaml", yaml), problems).isEmpty());
        assertTrue(problems.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: !!python/unicode 'x'", "a: !ruby/object:Gem x", "a: !!java.net.URL x", "a: !!int x", "a: !<tag:x> x", "a: ! x", "a: !!binary x"
    })
    void aTagIsNeverMoreThanText(String yaml) {
        assertEquals("x", value(yaml, "a").text());
    }

    @Test
    void taggedKeysWithValuesAreJustThat() {
        assertEquals("{a={b=1}}", shown(read("a: !!javax.script.ScriptEngineManager\n  b: 1\n")));
    }

    @Test
    void jsonIsYaml() {
        assertEquals("{a=[1 {b=~}] c=http://x/\uD83D\uDE00}",
                shown(read("{\n\t\"a\":\t[1,{\"b\":null}],\n\t\"c\":\"http:\\/\\/x\\/\\ud83d\\ude00\"\n}\n")));
    }

    @Test
    void placesSurviveTheSlashesOfJson() {
        Mapping json = (Mapping) read("{\"a\":\"\\/\\/\",\"b\":\"\\\\/x\"}");
        Scalar b = (Scalar) json.value("b").orElseThrow();
        assertEquals(17, b.place().column());
        assertEquals("\\/x", b.text());
    }

    @Test
    void aPlaceNamesLineColumnAndLength() {
        Scalar value = value("a: 1\nbc:   Hello you   # really\n", "bc");
        assertEquals("a.yaml:2:7", value.place().text());
        assertEquals(9, value.place().length());
        assertEquals("bc:   Hello you   # really", value.place().excerpt());
    }

    @Test
    void aKeyHasAPlace() {
        Mapping mapping = (Mapping) read("a: 1\nbc: 2\n");
        assertEquals("a.yaml:2:1", mapping.entries().get(1).key().place().text());
        assertEquals(2, mapping.entries().get(1).key().place().length());
    }

    @Test
    void aBlockIsPlacedAtItsSign() {
        assertEquals(1, value("a: |\n  Hello\n", "a").place().length());
    }

    @Test
    void columnsCountCharactersAsEditorsDo() {
        Mapping mapping = (Mapping) read("a: {x: \uD83D\uDE00\uD83D\uDE00, y: 2}\n");
        Mapping inner = (Mapping) mapping.value("a").orElseThrow();
        assertEquals(17, inner.entries().get(1).value().place().column());
        assertEquals(4, inner.entries().get(0).value().place().length());
    }

    @Test
    void frontMatterIsPlacedInItsFile() {
        String file = "---\ntitle: \uD83D\uDE00\ndraft: yes\n---\nbody: x";
        var problems = new Problems();
        Mapping node = (Mapping) Yaml.document(SourceText.of("a.md", file), 4, file.indexOf("---", 4), problems).orElseThrow();
        assertEquals("{title=\uD83D\uDE00 draft=yes}", shown(node));
        assertEquals("a.md:3:8", node.value("draft").orElseThrow().place().text());
    }

    @Test
    void severalDocumentsAreReadInOrder() {
        var problems = new Problems();
        List<Node> all = Yaml.documents(SourceText.of("c.yaml", "id: 1\n---\n---\nid: 2\n...\n---\n# none\n"), problems);
        assertEquals(List.of("{id=1}", "{id=2}"), all.stream().map(YamlTest::shown).toList());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void anAliasRepeatsWhatWasNamed() {
        assertEquals("{a=[1 2] b=[1 2] c=x d=x}", shown(read("a: &l [1, 2]\nb: *l\nc: &t x\nd: *t\n")));
    }

    @Test
    void mergedKeysComeFirstAndOwnKeysWin() {
        assertEquals("{a={x=1 y=2} b={x=1 y=3}}", shown(read("a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\n")));
    }

    @Test
    void anEarlierMergeWinsOverALaterOne() {
        assertEquals("{x=1 y=2}", shown(((Mapping) read("a: &a {x: 1}\nb: &b {x: 9, y: 2}\nc: {<<: [*a, *b]}\n")).value("c").orElseThrow()));
    }

    @Test
    void aQuotedMergeKeyIsAKey() {
        assertEquals("{<<=x}", shown(read("'<<': x")));
    }

    @Test
    void aHundredLevelsAreRead() {
        read("[".repeat(99) + "x" + "]".repeat(99));
    }

    @Test
    void aBigFileIsRead() {
        var yaml = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            yaml.append("key").append(i).append(": [a, b]\n");
        }
        assertEquals(50_000, ((Mapping) read(yaml.toString())).entries().size());
    }
}
