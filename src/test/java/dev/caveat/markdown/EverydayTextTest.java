package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EverydayTextTest {
    private static final List<Markdown> ALL = List.of(
            Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, "").withAttributes(true).withDefinitionLists(true))
                    .withMarks(Set.of("poll")).withShortcodes().withCitations(),
            Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, "")),
            Markdown.of(new MarkdownOptions(RawHtml.KEEP, false, false, true, "n-")));

    private static final Links LINKS = new Links() {
        @Override
        public String resolve(String destination, boolean image) {
            return destination.startsWith("x") ? "javascript:" + destination : "/to/" + destination;
        }

        @Override
        public String rel(String address) {
            return address.contains("a") ? "nofollow" : "";
        }
    };

    /** Blocks that are everyday in themselves. */
    private static final String[] BLOCKS = {
        "Some words.", "# Sleep", "## Sleep", "### A longer *title*", "###### Six", "- one\n- two", "* one\n* two", "+ one", "1. one\n2. two", "7) one\n8) two",
        "> Somebody said so.", "> Two lines\n> of it.", "```\na < b\n\n  c & d\n```", "```java\nint a = 1; // as long as a screen is wide, and more\n```", "```\n```",
        "| a | b |\n| --- | ---: |\n| c | d |", "| a | b | c |\n| :--- | :---: | --- |", "*All of it*", "two  \nlines", "1.5 mg", "-5", "2. \n3. x",
        "See [the text](https://a.example/b?c=d#e) and [more](x.md).", "A `piece` of code.", "Some **strong\nwords** there."
    };

    /** Pieces that may mean something, most of them harmless. */
    private static final String[] PIECES = {
        "word", "two words", "Zwölf", "“now”", " ", " ", " ", "  ", "\n", "\n", "\n\n", ".", ",", "!", "?", "'", "\"", "(", ")", "*one*", "**two**", "_three_",
        "__four__", "`five`", "[six](seven)", "[eight](/nine/)", "*", "**", "_", "`", "[", "]", "](", "x_y", "*x", "x*", "&", " & ", ":", "://", "www", "www.",
        ".", "-", "- ", "\n- ", "\n1. ", "\n> ", "\n# ", "\n## ", "|", "| ", " |\n", "| --- |", "\n```\n", "```", "#", " #", "{", "}", "{#id}", "{{", "<", ">", "\\", "~",
        "!", "![", "[^1]", "[x]", "[ ]", "@", "[@a]", "\t", "\r\n", "\u00A0", "\u2028", "😀", "漢", "\u0000", "\u007F", "+", "=", "===", "---", "***", "\n: ", "%41", "//",
        "[a](b \"c\")", "[a](<b>)", "[*a*](b)", "[a.b](c_d*e)", "*a [b](c) d*", "**a `b` c**", "(*a*)", "*a*.", "*a.*", "\"*a*\"", "*a*b", "a*b*", "*(a)*"
    };

    @Test
    void givesWhatTheParserGives() {
        long seed = Seed.of("EverydayTextTest");
        var random = new Random(seed);
        int rounds = Seed.soaks() ? 2_000_000 : 60_000;
        int everyday = 0;
        for (int i = 0; i < rounds; i++) {
            everyday += agrees(text(random), "seed " + seed) ? 1 : 0;
        }
        assertTrue(everyday > rounds / 5, "of the texts of seed " + seed + " only " + everyday + " were everyday ones");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int blocks = random.nextInt(4); blocks >= 0; blocks--) {
            if (random.nextBoolean()) {
                text.append(BLOCKS[random.nextInt(BLOCKS.length)]);
            } else {
                int kinds = random.nextBoolean() ? 32 : PIECES.length;
                for (int n = random.nextInt(6); n >= 0; n--) {
                    text.append(PIECES[random.nextInt(kinds)]);
                }
            }
            text.append(random.nextInt(8) == 0 ? "\n" : random.nextInt(8) == 0 ? "\n\n\n" : "\n\n");
        }
        if (random.nextInt(3) == 0 && text.length() > 3) {
            int at = random.nextInt(text.length() - 2);
            text.delete(at, at + 1 + random.nextInt(2));
        }
        return text.toString();
    }

    private static boolean agrees(String text, String which) {
        boolean all = true;
        for (Markdown markdown : ALL) {
            Optional<EverydayDocument> everyday = EverydayText.read(markdown, text);
            all &= everyday.isPresent();
            if (everyday.isPresent()) {
                Document parsed = markdown.parsed(text);
                String about = which + ": " + text.replace("\n", "\\n").replace("\r", "\\r");
                assertEquals(parsed.html(Links.AS_WRITTEN), everyday.get().html(Links.AS_WRITTEN), about);
                assertEquals(parsed.html(LINKS), everyday.get().html(LINKS), about);
                assertEquals(parsed.text(), everyday.get().text(), about);
                assertEquals(parsed.summary(), everyday.get().summary(), about);
                assertEquals(parsed.headings(), everyday.get().headings(), about);
                assertEquals(parsed.references(), everyday.get().references(), about);
                assertEquals(parsed.undescribed(), everyday.get().undescribed(), about);
                assertEquals(parsed.hasRawHtml(), everyday.get().hasRawHtml(), about);
                assertEquals(parsed.citations(), everyday.get().citations(), about);
            }
        }
        return all;
    }

    @Test
    void everyBlockIsEveryday() {
        for (String block : BLOCKS) {
            boolean odd = block.equals("-5") || block.equals("2. \n3. x");
            assertEquals(!odd, agrees(block, "a block") && agrees("Above.\n\n" + block + "\n\nBelow.\n", "a block among others"), block);
        }
    }

    @Test
    void everyExampleIsReadAlike() {
        int everyday = 0;
        for (Examples.Example example : Examples.all()) {
            everyday += agrees(example.input(), "markdown.md:" + example.line()) ? 1 : 0;
        }
        assertTrue(everyday > 0);
    }

    @Test
    void whatOnlyTheParserKnowsIsLeftToIt() {
        for (String text : List.of("*a *b* c*", "<b>", "a\n: b", "- a\n\n- b", "- a\n  b", "> a\nb", "a | b\n--|--\nc | d", "[a]: b", "![a](b)", "# a {#b}", "{{< a >}}",
                "www.a.bc", "a@b.cd", "~~a~~", "\\*", "&amp;", "[^1]", "[@a]", "> [!NOTE]\n> a", "- [ ] a", "```\na | b\n```", "a\n---", "    a")) {
            assertEquals(Optional.empty(), EverydayText.read(ALL.get(0), text), text);
        }
    }
}
