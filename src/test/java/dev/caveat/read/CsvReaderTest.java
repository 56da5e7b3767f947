package dev.caveat.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    private static List<Object> rows(String text) {
        Problems problems = new Problems();
        List<Object> rows = CsvReader.rows(SourceText.of("a.csv", text), problems).orElseThrow(() -> new AssertionError(problems.all().toString()));
        assertTrue(problems.isEmpty());
        return rows;
    }

    private static Problem mistake(String text) {
        Problems problems = new Problems();
        assertTrue(CsvReader.rows(SourceText.of("a.csv", text), problems).isEmpty());
        assertEquals(1, problems.all().size());
        return problems.all().get(0);
    }

    @Test
    void eachLineIsAMapByTheNamesOfTheFirst() {
        assertEquals(List.of(Map.of("a", "1", "b", "2"), Map.of("a", " x", "b", "")), rows("a,b\n1,2\n x,\n"));
    }

    @Test
    void quotesHoldCommasLinesAndQuotes() {
        assertEquals(List.of(Map.of("a", "1,\n\"2\"", "b", "")), rows("a,b\n\"1,\n\"\"2\"\"\",\"\""));
    }

    @Test
    void withoutRowsItIsEmpty() {
        assertEquals(List.of(), rows(""));
        assertEquals(List.of(), rows("\n\n"));
        assertEquals(List.of(), rows("a,b\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a,b;1|2|1|this line has 1 value, the first one 2 values",
        "a;1,2|2|1|this line has 2 values, the first one 1 value",
        "a,a|1|3|there are two columns \"a\"",
        "a,,b|1|3|a column has no name",
        "a,b;1,\"2|2|3|this quote is never closed",
        "a,b;1,\"2\"3|2|6|a value goes on after its closing quote",
        "a,b;1,2\"3\"|2|4|a double quote stands inside a value",
    })
    void aMistakeIsToldWithItsPlace(String text, int line, int column, String message) {
        Problem problem = mistake(text.replace(';', '\n'));
        assertEquals("a.csv:" + line + ":" + column + " " + message, problem.place().text() + " " + problem.message());
    }

    @Test
    void columnsWithAnotherSeparatorAreToldApart() {
        assertEquals("the columns are not separated by commas", mistake("a;b\n1;2\n").message());
        assertEquals("the columns are not separated by commas", mistake("a\tb\n1\t2\n").message());
    }

    @Test
    void whatIsWrittenIsRead() {
        long seed = Seed.of("CsvReaderTest");
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Object> wanted = new ArrayList<>();
            StringBuilder text = new StringBuilder("one,two\n");
            for (int row = random.nextInt(5); row > 0; row--) {
                String first = "x" + word(random);
                String second = word(random);
                wanted.add(Map.of("one", first, "two", second));
                text.append(written(first, random)).append(',').append(written(second, random)).append('\n');
            }
            assertEquals(wanted, rows(text.toString()), () -> "-Dseed=" + seed + "\n" + text);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append("ab,\"\n é".charAt(random.nextInt(7)));
        }
        return word.toString();
    }

    private static String written(String value, Random random) {
        boolean quoted = value.matches("(?s).*[,\"\n].*") || random.nextBoolean();
        return quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
