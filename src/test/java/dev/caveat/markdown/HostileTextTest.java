package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts made to break a parser: they must be read in bounded time, on a small stack, without losing a word. */
class HostileTextTest {
    private static final int LENGTH = 24_000;

    /** Generous, because machines differ: what explodes misses it by far. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Markdown MARKDOWN = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, "")
            .withAttributes(true).withDefinitionLists(true).withQuotes(Optional.of(Quotes.of("en")))).withCitations().withShortcodes();

    private static final String[] REPEATED = {
        "> ", "- ", "1. ", "* a\n", "[", "![", "[a](", "![a](", "[a](<", "[](", "[a][b]", "]", "[^1]", "[^a]: x\n\n", "[^a]: ", "[@a]", "[@a;", "[@", "@a]", "[@a; @b] ", "[@a\n",
        "*", "**a ", "_a *b ", "***a", "a**b", "~~a ", "`", "`a``b", "<", "<!--", "a <!-- b ", "<![CDATA[", "<?", "<!A ", "<a b=\"",
        "<div>\n", "</", "&", "&amp", "&#x", "\\", "|", "|\n", "1a\n", "a|b\n-|-\n", "[a]: b\n", "[a]: <b", "[a]: b 'c\n", "[a\n",
        "https://", "www.", "a@b.", "aaaaaaaaaa@", "# a\n", "a\n===\n", "---\n", "    a\n", "```\n", "a  \n", "- [ ] a\n",
        "a\n: b\n", ": a\n", ": ", "a\n: ", "a\n\n: b\n\n", "![a](b){.a}", "{", "{#a .b", "# a {#b}\n", "\"a' ", "'", "--", "... ",
        "{{< a >}}\n", "{{< /a >}}\n", "{{< a >}}\n{{< /b >}}\n", "{{< a b=\"", "{{<", "{{< a >}}\n{{< b >}}\n{{< /a >}}\n", "{{< a b=c", "- {{< a >}}\n",
        "> [!NOTE]\n", "> a\n\n", "\n", " ", "\t", "\u0000", "(", "https://a.b(", "\uD83D"
    };

    @TestFactory
    Stream<DynamicTest> repeated() {
        return Stream.of(REPEATED)
                .map(piece -> test("repeated " + piece.replace("\n", "\\n"), piece.repeat(LENGTH / piece.length())));
    }

    @TestFactory
    Stream<DynamicTest> nested() {
        int n = LENGTH / 10;
        return Stream.of(
                test("brackets", "[".repeat(n) + "a" + "]".repeat(n)),
                test("images", "![".repeat(n) + "a" + "](b)".repeat(n)),
                test("emphasis", "*a ".repeat(n) + "b" + " a*".repeat(n)),
                test("strong", "**a ".repeat(n) + "b" + " a**".repeat(n)),
                test("quotes and lists", "> - ".repeat(n) + "a"),
                test("quotes in many lines", ("> ".repeat(200) + "a\n").repeat(n / 200)),
                test("footnotes", "[^1]: ".repeat(n) + "a [^1]"),
                test("code", backticks()));
    }

    private static String backticks() {
        var text = new StringBuilder();
        for (int i = 1; text.length() < LENGTH; i++) {
            text.append('e').append("`".repeat(i));
        }
        return text.toString();
    }

    private static DynamicTest test(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(LIMIT, () -> onSmallStack(() -> {
            Document document = MARKDOWN.parsed(text);
            document.html(Links.AS_WRITTEN);
            document.text();
            document.summary();
            document.references();
            document.citations();
            MARKDOWN.citations(text);
        })));
    }

    private static void onSmallStack(Runnable work) throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var thread = new Thread(null, work, "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failure.set(e));
        thread.start();
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    @Test
    void whatIsTooDeepStaysVisible() {
        String html = MARKDOWN.parse("> ".repeat(103) + "a").html(Links.AS_WRITTEN);
        assertTrue(html.contains("<p>&gt; &gt; &gt; a</p>"), html);
    }

    @Test
    void emphasisThatIsTooDeepStaysVisible() {
        String text = MARKDOWN.parse("**a ".repeat(60) + "b" + " a**".repeat(60)).text();
        assertEquals(20, text.chars().filter(c -> c == '*').count() / 2);
    }

    @Test
    void aTableOfTooManyCellsIsText() {
        String text = "|" + "a|".repeat(3000) + "\n|" + "-|".repeat(3000) + "\n" + "|b\n".repeat(3000);
        Document document = MARKDOWN.parse(text);
        assertTrue(document.html(Links.AS_WRITTEN).startsWith("<p>|a|a|"));
        assertEquals(3000, document.text().chars().filter(c -> c == 'b').count());
    }

    @Test
    void aLargeTableIsATable() {
        String text = "|a|b|c|d|\n|-|-|-|-|\n" + "|1|2|3|4|\n".repeat(5000);
        assertTrue(MARKDOWN.parse(text).html(Links.AS_WRITTEN).startsWith("<div class=\"table-wrap\""));
    }

    @Test
    void aLongListIsAList() {
        String html = MARKDOWN.parse("- a\n".repeat(5000)).html(Links.AS_WRITTEN);
        assertEquals(5000, html.split("<li>", -1).length - 1);
    }

    @Test
    void aTextOfVeryManyLinesKeepsThem() {
        String text = "1 a\n".repeat(20_000);
        assertEquals(20_000, MARKDOWN.parsed(text).text().chars().filter(c -> c == 'a').count());
    }

    @Test
    void aLongAddressIsNotRepeatedWithoutEnd() {
        String text = "[a]: /" + "x".repeat(20_000) + "\n\n" + "[a] ".repeat(2_000);
        String html = MARKDOWN.parse(text).html(Links.AS_WRITTEN);
        assertTrue(html.length() < 200_000, "length " + html.length());
        assertTrue(html.endsWith(" a a a</p>\n"));
    }

    @Test
    void manyCitationsAreNumberedInLinearTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("a [@r").append(i % 10_000).append("] ").append(i % 100 == 0 ? "\n\n" : "");
        }
        assertTimeoutPreemptively(LIMIT, () -> {
            Document document = MARKDOWN.parse(text.toString());
            assertTrue(document.html(Links.AS_WRITTEN).contains("id=\"cite-10000-2\""));
            assertEquals(new Cited("r9999", 10_000, "", 2), document.citations().get(9_999));
            assertEquals(20_000, MARKDOWN.citations(text.toString()).size());
        });
    }

    @Test
    void shortcodesNestedTooDeepAreAFault() {
        String text = "{{< a >}}\n".repeat(5_000) + "b\n" + "{{< /a >}}\n".repeat(5_000);
        Document document = MARKDOWN.parse(text);
        String html = document.html(Links.AS_WRITTEN, Examples.Example.MARKS);
        assertEquals(4_990, html.split("fault DEPTH", -1).length - 1);
        assertEquals(10, html.split("\\[/a]", -1).length - 1);
    }

    @Test
    void manyShortcodesAreReadInLinearTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("{{< n").append(i).append(" a=\"b\" >}}\n").append("{{< /m").append(i).append(" >}}\n");
        }
        assertTimeoutPreemptively(LIMIT, () -> {
            Document document = MARKDOWN.parse(text.toString());
            assertEquals(60_000, document.html(Links.AS_WRITTEN, Examples.Example.MARKS).split("fault END", -1).length - 1);
        });
    }

    @Test
    void equalHeadingsGetIdsInLinearTime() {
        assertTimeoutPreemptively(LIMIT, () -> {
            String html = MARKDOWN.parse("# a\n# a-1\n".repeat(5_000)).html(Links.AS_WRITTEN);
            assertTrue(html.contains("id=\"a-1-4999\""));
        });
    }
}
