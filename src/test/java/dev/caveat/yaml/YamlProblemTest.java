package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlProblemTest {
    static Problem problem(String yaml) {
        var problems = new Problems();
        assertTrue(Yaml.document(SourceText.of("a.yaml", yaml), problems).isEmpty(), yaml);
        assertEquals(1, problems.all().size(), problems.all().toString());
        return problems.all().get(0);
    }

    /** As in a table: {@code \n} is a line end, {@code \t} a tab, {@code ^} what the columns are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "title: a: b            | yaml/colon     | 1:9  | put the value in quotes: title: \"a: b\"",
        "title: a \"b\": c      | yaml/colon     | 1:13 | put the value in quotes: title: 'a \"b\": c'",
        "- a: b: c              | yaml/colon     | 1:7  | put the value in quotes: a: \"b: c\"",
        "date: 2020-01-01: x    | yaml/colon     | 1:17 | put the value in quotes: date: \"2020-01-01: x\"",
        "a: {b: c: d}           | yaml/colon     | 1:9  | put the value in quotes",
        "title: Foo\\n  bar: baz| yaml/indent    | 2:3  | begin it where the line above begins, or put the whole value above in quotes",
        "a: 1\\n b: 2           | yaml/indent    | 2:2  | begin it where the line above begins, or put the whole value above in quotes",
        "a:\\n  b: 1\\n c: 2    | yaml/indent    | 3:2  | lines that belong together begin in the same column",
        "- a\\nb: c             | yaml/indent    | 2:1  | items of a list and keys cannot stand beside each other",
        "b: c\\n- a             | yaml/indent    | 2:1  | items of a list and keys cannot stand beside each other",
        "a:\\n    - x\\n  - y   | yaml/indent    | 3:3  | lines that belong together begin in the same column",
        "title:Hello\\ndate: x  | yaml/no-colon  | 1:6  | write: title: Hello",
        "title\\ndate: x        | yaml/no-colon  | 1:1  | write a key, a colon and a blank before the value",
        "a: x\\nfoo             | yaml/no-colon  | 2:1  | write a key, a colon and a blank before the value",
        "a: x\\nurl:/b\\nc: d   | yaml/no-colon  | 2:4  | write: url: /b",
        "a:\u00a0b\\nc: d       | yaml/no-colon  | 1:2  | write: a: b",
        "a:\\n\\tb: c           | yaml/tab       | 2:1  | use blanks",
        "a: x\\n\\tb: c         | yaml/tab       | 2:1  | use blanks",
        "a:\\n \\t\\tb: c       | yaml/tab       | 2:2  | use blanks",
        "a:\\tb                 | yaml/tab       | 1:3  | use blanks",
        "a: \"open\\nb: c       | yaml/quote     | 1:4  | close it in the same line; a quote inside of double quotes is written \\\"",
        "a: 'open\\nb: c        | yaml/quote     | 1:4  | close it in the same line; a quote inside of single quotes is written twice: ''",
        "a: 'x''\\nb: c         | yaml/quote     | 1:4  | close it in the same line; a quote inside of single quotes is written twice: ''",
        "a: 'It's fine'\\nb: c  | yaml/quote     | 1:8  | put the value in quotes: a: \"It's fine\"",
        "a: \"say \"hi\" now\"  | yaml/quote     | 1:10 | put the value in quotes: a: 'say \"hi\" now'",
        "a: \"x\" y             | yaml/quote     | 1:8  | put the value in quotes: a: '\"x\" y'",
        "a: \"C:\\data\"        | yaml/escape    | 1:7  | use single quotes, or write the backslash twice",
        "a: \"C:\\Users\\new\"  | yaml/escape    | 1:7  | use single quotes, or write the backslash twice",
        "a: \"\\UFFFFFFFF\"    | yaml/escape    | 1:5  | use single quotes, or write the backslash twice",
        "a: \"b\\x             | yaml/escape    | 1:6  | use single quotes, or write the backslash twice",
        "a: [x, y\\nb: c        | yaml/bracket   | 1:4  | write a \"]\" where it ends",
        "a: {x: y\\nb: c        | yaml/bracket   | 1:4  | write a \"}\" where it ends",
        "a: [x, y               | yaml/bracket   | 1:4  | write a \"]\" where it ends",
        "a: [x]]                | yaml/bracket   | 1:7  | delete it, or put the value in quotes",
        "a: b\\n}               | yaml/bracket   | 2:1  | delete it, or put the value in quotes",
        "a: [b, , c]            | yaml/bracket   | 1:8  | delete one of them",
        "a: @ada                | yaml/unquoted  | 1:4  | put the value in quotes: a: \"@ada\"",
        "- @ada                 | yaml/unquoted  | 1:3  | put the value in quotes: - \"@ada\"",
        "a: %x                  | yaml/unquoted  | 1:4  | put the value in quotes: a: \"%x\"",
        "a: *Important* note    | yaml/unquoted  | 1:4  | put the value in quotes: a: \"*Important* note\"",
        "a: *foo bar            | yaml/alias     | 1:4  | name a value above with \"&foo\", or put the text in quotes",
        "a: & b                 | yaml/unquoted  | 1:4  | put the value in quotes: a: \"& b\"",
        "a: &copy; 2024         | yaml/unquoted  | 1:4  | put the value in quotes",
        "a: - foo               | yaml/unquoted  | 1:4  | put the value in quotes: a: \"- foo\"",
        "a: ,b                  | yaml/unquoted  | 1:4  | put the value in quotes: a: \",b\"",
        "a: [foo] bar           | yaml/unquoted  | 1:10 | put the value in quotes: a: \"[foo] bar\"",
        "a: !e!foo x            | yaml/unquoted  | 1:4  | put the value in quotes: a: \"!e!foo x\"",
        "a: {{ page.title }}    | yaml/key       | 1:4  | put the value in quotes if it is meant as text",
        "a: {% if %}            | yaml/unquoted  | 1:5  | put the value in quotes: a: \"{% if %}\"",
        "? [a]\\n: b            | yaml/key       | 1:3  | ``",
        ": x                    | yaml/key       | 1:1  | ``",
        "a: *b                  | yaml/alias     | 1:4  | name a value above with \"&b\", or put the text in quotes",
        "a: &a [*a]             | yaml/alias     | 1:8  | ``",
        "a: {<<: x}             | yaml/alias     | 1:5  | write <<: *name, where &name stands before keys with values",
        "a: b\\n---\\nc: d      | yaml/several-documents | 2:1 | delete the line \"---\"; only files of comments hold several documents",
        "%YAML 9.9\\n---\\na: b | yaml/syntax    | 1:1  | delete this line",
    })
    void aUsualMistakeIsExplained(String yaml, String code, String place, String hint) {
        Problem problem = problem(yaml.replace("\\n", "\n").replace("\\tb", "\tb").replace("\\t", "\t"));
        assertEquals(code + " " + place + " " + hint,
                problem.code().text() + " " + problem.place().line() + ":" + problem.place().column() + " " + problem.hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: | foo", "a: > foo", "a: |0\n x", "a: `b` c"})
    void aSignAtTheStartOfAValueIsExplained(String yaml) {
        Problem problem = problem(yaml);
        assertEquals(Code.YAML_UNQUOTED, problem.code());
        assertEquals(4, problem.place().column());
        assertEquals("put the value in quotes: a: \"" + problem.place().excerpt().substring(3) + "\"", problem.hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  a: 1\n b: 2", "a: |\n   x\n  y\nb: c", "a: |\n   x\n y: c"})
    void aLineBetweenTwoIndentationsIsExplained(String yaml) {
        assertEquals("lines that belong together begin in the same column", problem(yaml).hint());
    }

    @Test
    void aDuplicateKeyNamesBothPlaces() {
        Problem problem = problem("a: 1\nb: 2\na: 3\n");
        assertEquals(Code.YAML_DUPLICATE_KEY, problem.code());
        assertEquals("a.yaml:3:1", problem.place().text());
        assertEquals("a.yaml:1:1", problem.notes().get(0).place().orElseThrow().text());
    }

    @Test
    void quotesDoNotHideADuplicateKey() {
        assertEquals(Code.YAML_DUPLICATE_KEY, problem("draft: true\n\"draft\": false\n").code());
    }

    @Test
    void twoMergesAreADuplicateKey() {
        assertEquals(Code.YAML_DUPLICATE_KEY, problem("a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001b", "\u007f", "\u009f", "\uFFFE", "\uD83D", "\uDE00"})
    void aCharacterThatYamlForbidsIsPlaced(String bad) {
        Problem problem = problem("a: 1\nb: \uD83D\uDE00 " + bad + "x\n");
        assertEquals(Code.YAML_CHARACTER, problem.code());
        assertEquals("a.yaml:2:7", problem.place().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefused(String opening) {
        Problem problem = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> problem(opening.repeat(100_000)));
        assertEquals(Code.YAML_DEPTH, problem.code());
    }

    @Test
    void anAliasBombIsRefused() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(8)).append("x]\n");
        }
        assertEquals(Code.YAML_ALIAS, problem(bomb.toString()).code());
    }

    @Test
    void manyAliasesAreRefused() {
        assertEquals(Code.YAML_ALIAS, problem("- &a x\n" + "- *a\n".repeat(51)).code());
    }

    @Test
    void aliasesCannotNestDeeperThanBrackets() {
        var deep = new StringBuilder("- &a0 " + "[".repeat(60) + "]".repeat(60) + "\n");
        deep.append("- ").append("[".repeat(60)).append("*a0").append("]".repeat(60)).append("\n");
        assertEquals(Code.YAML_ALIAS, problem(deep.toString()).code());
    }

    @Test
    void aScalarHasALimit() {
        assertEquals(Code.YAML_SIZE, problem("a: " + "x".repeat((1 << 20) + 1)).code());
    }

    @Test
    void aFileHasALimit() {
        assertEquals(Code.YAML_SIZE, problem("#" + "x".repeat(32 << 20)).code());
    }

    @Test
    void oneBrokenDocumentIsOneProblem() {
        var problems = new Problems();
        assertTrue(Yaml.documents(SourceText.of("c.yaml", "id: 1\n---\nid: a: b\n---\nid: c: d\n"), problems).isEmpty());
        assertEquals("c.yaml:3:6", problems.all().get(0).place().text());
        assertEquals(1, problems.all().size());
    }

    @Test
    void aProblemInFrontMatterStaysInside() {
        String file = "---\ntitle: \"open\n\n---\nbody";
        var problems = new Problems();
        Yaml.document(SourceText.of("a.md", file), 4, file.indexOf("---", 4), problems);
        assertEquals("a.md:2:8", problems.all().get(0).place().text());
    }

    @Test
    void aMessageIsOneLine() {
        assertEquals("the key \"a b\" stands here twice", problem("\"a\\nb\": 1\n\"a\\nb\": 2\n").message());
    }
}
