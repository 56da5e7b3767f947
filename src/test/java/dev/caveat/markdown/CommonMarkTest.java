package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All examples of the CommonMark specification, with everything off that adds to what an example reads as. */
class CommonMarkTest {
    private static final Markdown MARKDOWN =
            Markdown.of(new MarkdownOptions(RawHtml.KEEP, false, false, false, "").withAttributes(true).withDefinitionLists(true));

    /** The examples that read differently with us, and what we give instead: addresses become links without brackets. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "<https://foo.bar/baz bim>\n",
            "<p>&lt;<a href=\"https://foo.bar/baz\">https://foo.bar/baz</a> bim&gt;</p>\n",
            "<foo\\+@bar.example.com>\n",
            "<p>&lt;<a href=\"mailto:foo+@bar.example.com\">foo+@bar.example.com</a>&gt;</p>\n",
            "< https://foo.bar >\n",
            "<p>&lt; <a href=\"https://foo.bar\">https://foo.bar</a> &gt;</p>\n",
            "https://example.com\n",
            "<p><a href=\"https://example.com\">https://example.com</a></p>\n",
            "foo@bar.example.com\n",
            "<p><a href=\"mailto:foo@bar.example.com\">foo@bar.example.com</a></p>\n");

    @TestFactory
    Stream<DynamicTest> example() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private static void check(Example example) {
        // The specification shows a tab as an arrow.
        String source = example.getSource().replace('→', '\t');
        String expected = DIFFERENT.getOrDefault(source, example.getHtml().replace('→', '\t'));
        assertEquals(expected, MARKDOWN.parse(source).html(Links.AS_WRITTEN));
    }

    @Test
    void allExamplesAreThere() {
        assertEquals(652, ExampleReader.readExamples(TestResources.getSpec()).size());
    }

    @Test
    void everyDifferenceIsStillAnExample() {
        long found = ExampleReader.readExamples(TestResources.getSpec()).stream()
                .filter(example -> DIFFERENT.containsKey(example.getSource()))
                .count();
        assertEquals(DIFFERENT.size(), found);
    }
}
