package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random texts: never an exception, and either no problem or exactly one with a place inside of the text. */
class YamlPropertyTest {
    private static final int TEXTS = 40_000;
    private static final String[] PIECES = {
        "a", "title", "b c", ":", ": ", " ", "  ", "\n", "\n", "\n  ", "\n- ", "- ", "? ", "[", "]", "{", "}", ",", "\"", "'", "''",
        "\\", "\\u00", "\\u", "\\UFFFFFFFF", "\\/", "\\x41", "|", ">", "|2-", "#", " # c", "&x ", "*x", "*y", "!t ", "!!str ", "!e!", "!<", "%", "%YAML 1.1\n",
        "---\n", "\n...\n", "<<: ", "\t", "\r", "\r\n", "\u00a0", "\u0085", "\u2028", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\u0000", "@",
        "`", "~", "null", "1", "é", "&copy; ", "{{ x }}", "=", "%20", "a: b\n", "c:\n", "  d: e\n", "[1, 2]\n", "http://x/"
    };

    private static final String[] VALUES = {
        "x", "true", "12", "-5", "99999999999", "2020-01-01", "1494300000", "P1Y", "P99999999999Y", "open", "[]", "[a, ~]", "[[a]]", "{}",
        "{a: b}", "{a: {b: c}}", "{a: [{b: c}]}", "[{src: x}, {}]", "~", "''", "{src: [x]}", "{a: }", "\"\\n\"", "{title: x, url: {}}"
    };

    @Test
    void anyTextIsReadOrExplained() {
        long seed = Seed.of("YamlPropertyTest");
        var random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String yaml = text(random);
            check(yaml, seed, random.nextBoolean());
        }
    }

    @Test
    void anyValuesAreReadOrExplained() {
        long seed = Seed.of("YamlPropertyTest");
        var random = new Random(seed);
        for (int i = 0; i < TEXTS / 4; i++) {
            String yaml = values(random);
            var problems = new Problems();
            try {
                Yaml.document(SourceText.of("a.md", yaml), problems).ifPresent(node -> readAll(node, problems));
            } catch (RuntimeException escaped) {
                throw new AssertionError("seed " + seed + ": " + yaml, escaped);
            }
            for (Problem problem : problems.all()) {
                assertTrue(problem.place().line() > 0, "seed " + seed + ": " + yaml + problem);
            }
        }
    }

    private static void readAll(Node node, Problems problems) {
        Fields fields = SchemaTest.PAGE.read(node, problems, Code.FRONT_MATTER_UNKNOWN_KEY, Code.FRONT_MATTER_VALUE);
        Fields both = fields.over(fields).over(SchemaTest.PAGE.none(fields.place()));
        assertEquals(fields.names(), both.names());
        for (Key key : SchemaTest.PAGE.keys()) {
            assertEquals(fields.place(key.name()), both.place(key.name()));
            if (key.kind().isSingle()) {
                assertEquals(fields.text(key.name()), both.text(key.name()));
            } else if (key.kind().isList()) {
                assertEquals(fields.texts(key.name()), both.texts(key.name()));
            }
        }
        both.number("size");
        both.moment("date", ZoneOffset.UTC);
        both.period("every");
    }

    private static String values(Random random) {
        var text = new StringBuilder();
        for (Key key : SchemaTest.PAGE.keys()) {
            if (random.nextInt(4) == 0) {
                String value = VALUES[random.nextInt(VALUES.length)];
                text.append(key.name()).append(": ").append(value).append('\n');
            }
        }
        return text.toString();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(14);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void check(String yaml, long seed, boolean inside) {
        String before = inside ? "---\n" : "";
        String after = inside ? "\n---\nbody" : "";
        SourceText source = SourceText.of("a.md", before + yaml + after);
        int end = before.length() + yaml.length();
        var problems = new Problems();
        String shown = "seed " + seed + ": " + yaml.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        boolean read;
        try {
            read = Yaml.document(source, before.length(), end, problems).isPresent();
        } catch (RuntimeException | StackOverflowError escaped) {
            throw new AssertionError(shown, escaped);
        }
        List<Problem> all = problems.all();
        assertTrue(all.isEmpty() || !read && all.size() == 1, shown + all);
        for (Problem problem : all) {
            int at = offset(source.text(), problem);
            assertTrue(at >= before.length() && at <= end, shown + problem);
            assertEquals(-1, problem.message().indexOf('\n'), shown + problem);
            assertEquals(-1, problem.hint().indexOf('\n'), shown + problem);
        }
    }

    /** The offset that a place names, worked out by itself. */
    private static int offset(String text, Problem problem) {
        int line = 1;
        int at = 0;
        while (line < problem.place().line()) {
            char c = text.charAt(at++);
            boolean pair = c == '\r' && at < text.length() && text.charAt(at) == '\n';
            line += (c == '\n' || c == '\r') && !pair ? 1 : 0;
        }
        return at + problem.place().column() - 1;
    }
}
