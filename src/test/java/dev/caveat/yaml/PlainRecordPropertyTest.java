package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random files of keys with texts: what is read from the bytes is what the reader of all YAML and the schema make of it. */
class PlainRecordPropertyTest {
    private static final int TEXTS = Boolean.getBoolean("caveat.soak") ? 500_000 : 20_000;
    private static final Schema SCHEMA = Schema.of(
            "record", Key.text("a").spelt("aa"), Key.text("body"), Key.text("k0"), Key.text("k1"), Key.moment("date"), Key.flag("flag"),
            Key.number("number", 1, 9), Key.free("free").spelt("open"), Key.texts("list"), Key.map("inner", Schema.of("inner", Key.text("x"))));
    private static final RecordForm FORM = RecordForm.of(SCHEMA);
    private static final List<String> KEYS = List.of("a", "a", "aa", "body", "body", "k0", "k1", "date", "flag", "number", "free", "open", "list", "inner", "x", "");
    private static final List<String> VALUES = List.of(
            "tea", "Tea and sleep.", "\"quoted: text\"", "'one'", "|\n  one line\n", "|\n  two\n  lines\n", "|-\n  one\n",
            "|\n  two\n\n   lines\n\n", "|\n    deep\n  less\n", "|+\n  kept\n\n", "'it''s'", "\"a \\n b\"", ">\n  folded\n  lines\n", "|\n\n  late\n", "|2\n  number\n", "|\n  blank \n    \n  end\n",
            "|\n", "~", "null", "", "2024-03-02T15:49:00Z", "2024-03-02", "yes", "true", "5", "50", "<p>Hi</p>", "a#b", "a #b", "a: b", "a:b", "- a", "[a]", "{a: b}",
            "x:", "é", "日記 と", "\uD83D\uDE00", "\u0085", "\u2028", "\uFEFF", "\u00a0x\u00a0", "plain\n  goes on", "plain\n\n", "\"two\n  lines\"",
            "  wide  ", "\t", "a\tb", "\"a\tb\"", "!t a", "&a b", "*a", "@you", "`c`", "---", "...", "\"\"", "''", "(x)", "\"a\" b", "\"a\" # b");
    private static final List<String> PIECES = List.of(
            " ", "  ", "\n", "\t", "\r", ":", ": ", "#", " #", "-", "\n---\n", "\n...\n", "|", "'", "\"", "\\", "a: b\n", "é", "\u0085", "\uFEFF", "~", "\u0000", "\u007f", "\uFFFD");

    private final PlainRecord record = new PlainRecord(FORM);

    @Test
    void recordsAreReadAlike() {
        var random = Seed.random("recordsAreReadAlike");
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            plain += isPlain(text(random), random) ? 1 : 0;
        }
        assertTrue(plain > TEXTS / 4, plain + " of " + TEXTS + " texts were read from their bytes");
    }

    @Test
    void spoiltRecordsAreReadAlike() {
        var random = Seed.random("spoiltRecordsAreReadAlike");
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder(text(random));
            for (int j = random.nextInt(3); j >= 0; j--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextBoolean()) {
                    text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                } else {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                }
            }
            plain += isPlain(text.toString(), random) ? 1 : 0;
        }
        assertTrue(plain > TEXTS / 20, plain + " of " + TEXTS + " texts were read from their bytes");
    }

    @Test
    void otherYamlIsReadAlike() {
        var random = Seed.random("otherYamlIsReadAlike");
        var grown = new GrownYaml(random);
        for (int i = 0; i < TEXTS; i++) {
            isPlain(grown.text(), random);
        }
    }

    @Test
    void whatIsNoUtf8IsLeftToOthers() {
        byte[] bytes = "body: fünf\n".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(!record.read(bytes, 0, bytes.length));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        List<String> own = new ArrayList<>(List.of("aa", "body", "k0", "k1", "open"));
        Collections.shuffle(own, random);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            int values = random.nextInt(6) == 0 ? VALUES.size() : 9;
            String value = VALUES.get(random.nextInt(values));
            text.append(random.nextInt(8) == 0 ? KEYS.get(random.nextInt(KEYS.size())) : own.get(i - 1)).append(random.nextInt(30) == 0 ? " :" : ":").append(random.nextInt(30) == 0 ? "" : " ").append(value);
            text.append(value.endsWith("\n") && random.nextInt(20) > 0 || i == 1 && random.nextInt(5) == 0 ? "" : "\n");
        }
        return text.toString();
    }

    /** Whether it is read from the bytes; if so, it must come out as in the long way. */
    private boolean isPlain(String yaml, Random random) {
        String before = random.nextInt(4) == 0 ? "before: é\n" : "";
        String after = random.nextInt(4) == 0 ? "\n after: 1" : "";
        byte[] bytes = (before + yaml + after).getBytes(StandardCharsets.UTF_8);
        int start = before.getBytes(StandardCharsets.UTF_8).length;
        int end = bytes.length - after.length();
        if (!record.read(bytes, start, end)) {
            return false;
        }
        String shown = yaml.replace("\n", "\\n\n");
        var problems = new Problems();
        Optional<Node> node = Yaml.document(SourceText.of("a.yaml", yaml), problems);
        assertTrue(node.isPresent(), shown);
        Fields fields = SCHEMA.read(node.get(), problems, Code.COMMENT_UNKNOWN_KEY, Code.COMMENT_VALUE);
        assertEquals(List.of(), problems.all(), shown);
        for (String key : List.of("a", "body", "k0", "k1", "date", "number")) {
            assertEquals(fields.text(key), record.text(FORM.number(key)), key + " of " + shown);
        }
        assertEquals(fields.moment("date", ZoneOffset.UTC), record.moment(FORM.number("date"), ZoneOffset.UTC));
        assertEquals(fields.flag("flag"), record.flag(FORM.number("flag")), shown);
        for (String key : List.of("list", "inner")) {
            assertTrue(!fields.has(key), shown);
        }
        for (String key : List.of("a", "body", "k0", "date", "flag")) {
            if (fields.has(key)) {
                int number = FORM.number(key);
                assertEquals(yaml.getBytes(StandardCharsets.UTF_8).length, end - start);
                var place = fields.place(key).orElseThrow();
                String upTo = new String(bytes, start, record.offset(number) - start, StandardCharsets.UTF_8);
                assertEquals(place.line() - 1, upTo.chars().filter(c -> c == '\n').count(), shown);
                assertEquals(place.column() - 1, upTo.length() - (upTo.lastIndexOf('\n') + 1), shown);
                String value = new String(bytes, record.offset(number), record.end(number) - record.offset(number), StandardCharsets.UTF_8);
                int cut = value.indexOf('\n');
                assertEquals(place.length(), cut < 0 ? value.length() : cut, key + " of " + shown);
            }
        }
        return true;
    }
}
