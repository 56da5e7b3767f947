package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
    @TestFactory
    Stream<DynamicTest> example() {
        return Examples.all().stream().map(example -> DynamicTest.dynamicTest("markdown.md:" + example.line(), () ->
                assertEquals(example.output(), example.markdown().parse(example.input()).html(Links.AS_WRITTEN, Examples.Example.MARKS))));
    }

    @TestFactory
    Stream<DynamicTest> withTheLineEndsOfWindows() {
        return Examples.all().stream().map(example -> DynamicTest.dynamicTest("markdown.md:" + example.line(), () -> {
            String input = example.input().replace("\n", "\r\n");
            assertEquals(example.output(), example.markdown().parse(input).html(Links.AS_WRITTEN, Examples.Example.MARKS));
        }));
    }
}
