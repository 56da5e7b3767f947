package dev.caveat.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Seed;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void aLineEndsBeforeWhicheverEndItHas() {
        SourceText text = SourceText.of("a.md", "one\r\ntwo\rthree\n\n\r\nsix");
        assertEquals(List.of("one", "two", "three", "", "", "six"),
                IntStream.rangeClosed(1, 6).mapToObj(line -> text.at(line, 1, 1).excerpt()).toList());
        assertEquals("2:1 two", shortly(text.place(5, 3)));
        assertEquals("1:4 one", shortly(text.place(3, 1)));
        assertEquals("6:4 six", shortly(text.place(100, 1)));
    }

    @Test
    void whatIsMeantEndsWithItsLine() {
        SourceText text = SourceText.of("a.md", "one two\r\nthree");
        assertEquals(3, text.place(4, 50).length());
        assertEquals(5, text.place(9, 50).length());
    }

    @Test
    void linesAreThoseThatAWalkFinds() {
        Random random = Seed.random("SourceTextTest");
        for (int round = 0; round < 500; round++) {
            StringBuilder made = new StringBuilder();
            random.ints(random.nextInt(30), 0, 4).forEach(i -> made.append("ab\r\n".charAt(i)));
            String all = made.toString();
            String[] lines = all.split("\r\n|\r|\n", -1);
            SourceText text = SourceText.of("a.md", all);
            for (int line = 1; line <= lines.length; line++) {
                assertEquals(lines[line - 1], text.at(line, 1, 1).excerpt(), all);
            }
        }
    }

    private static String shortly(Place place) {
        return place.line() + ":" + place.column() + " " + place.excerpt();
    }
}
