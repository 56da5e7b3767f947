package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random YAML: what is read as plain YAML comes out as by the YAML library, which has no problem with it. */
class PlainYamlPropertyTest {
    private static final int TEXTS = Boolean.getBoolean("caveat.soak") ? 500_000 : 20_000;
    private static final List<String> PIECES = List.of(
            " ", "  ", "\n", "\n\n", "\n  ", "\t", "\r", "\r\n", ":", ": ", ":\n", "#", " #", " # ", "-", "- ", "\n- ", "---", "\n---\n",
            "--- ", "...", "\n...\n", "?", "? ", "|", ">", "|-\n", "|2\n", "+", "'", "''", "\"", "\"\"", "\\", "\\n", "\\\n", "\\/",
            "\\u00", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "%", "%YAML 1.1\n", "@", "`", "<<: ", "a", "k1: ", "é", "\u0085",
            "\u2028", "\u00a0", "\uFEFF", "\uD83D\uDE00", "=", "~");

    @Test
    void grownYamlIsReadAlike() {
        var random = random("grownYamlIsReadAlike");
        var grown = new GrownYaml(random);
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            plain += isPlain(grown.text(), random) ? 1 : 0;
        }
        assertTrue(plain > TEXTS / 4, plain + " of " + TEXTS + " texts were read as plain YAML");
    }

    @Test
    void spoiltYamlIsReadAlike() {
        var random = random("spoiltYamlIsReadAlike");
        var grown = new GrownYaml(random);
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder(grown.text());
            for (int j = random.nextInt(4); j >= 0; j--) {
                spoil(text, random);
            }
            plain += isPlain(text.toString(), random) ? 1 : 0;
        }
        assertTrue(plain > TEXTS / 20, plain + " of " + TEXTS + " texts were read as plain YAML");
    }

    /** Texts of very few pieces meet more often in strange ways. */
    @Test
    void shortTextsAreReadAlike() {
        var random = random("shortTextsAreReadAlike");
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder();
            for (int j = 1 + random.nextInt(9); j > 0; j--) {
                text.append(random.nextInt(3) == 0 ? "a: b" : PIECES.get(random.nextInt(PIECES.size())));
            }
            plain += isPlain(text.toString(), random) ? 1 : 0;
        }
        assertTrue(plain > TEXTS / 100, plain + " of " + TEXTS + " texts were read as plain YAML");
    }

    private static Random random(String test) {
        return Seed.random(test);
    }

    private static boolean isPlain(String yaml, Random random) {
        int most = random.nextInt(3) == 0 ? 1 : Integer.MAX_VALUE;
        if (random.nextInt(4) > 0) {
            return BothReaders.plain(SourceText.of("a.yaml", yaml), 0, yaml.length(), most, "");
        }
        String before = random.nextBoolean() ? "---\n" : "# é\n  ";
        String after = random.nextBoolean() ? "---\nbody: \u2028" : "  more";
        return BothReaders.plain(SourceText.of("a.md", before + yaml + after), before.length(), before.length() + yaml.length(), most, "");
    }

    private static void spoil(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(4));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            case 3 -> {
                int line = text.lastIndexOf("\n", at - 1) + 1;
                if (random.nextBoolean()) {
                    text.insert(line, " ".repeat(1 + random.nextInt(3)));
                } else if (line < text.length() && text.charAt(line) == ' ') {
                    text.deleteCharAt(line);
                }
            }
            default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        }
    }
}
