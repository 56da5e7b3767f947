package dev.caveat.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private final Printer printer = new Printer(false, Printer.MOST);

    @Test
    void asManyAsCanBeReadAreAllShown() {
        String text = printer.text(problems(Code.LINK_BROKEN, 60));
        assertEquals(60, count(text, "[link/broken]"));
        assertFalse(text.contains("more"), text);
    }

    @Test
    void manyOfOneKindHideNoOther() {
        List<Problem> problems = problems(Code.LINK_BROKEN, 6000);
        problems.addAll(problems(Code.PICTURE_ALT, 1648));
        problems.addAll(problems(Code.COMMENT_NO_PAGE, 12));
        String text = printer.text(problems);
        assertEquals(20, count(text, "[link/broken]"));
        assertEquals(20, count(text, "[picture/alt]"));
        assertEquals(12, count(text, "[comment/no-page]"));
        assertTrue(text.endsWith("… and 7608 more (5980 link/broken, 1628 picture/alt); --verbose shows them all\n\n"), text);
    }

    @Test
    void errorsComeBeforeAnyNumberOfWarnings() {
        List<Problem> problems = problems(Code.LINK_BROKEN, 100);
        problems.addAll(problems(Code.POLICY_UNKNOWN_KEY, 50));
        String text = printer.text(problems);
        assertEquals(50, count(text, "error[policy/unknown-key]"));
        assertEquals(10, count(text, "warning[link/broken]"));
    }

    @Test
    void whoAsksForAllGetsAll() {
        assertEquals(6000, count(new Printer(false, Integer.MAX_VALUE).text(problems(Code.LINK_BROKEN, 6000)), "[link/broken]"));
    }

    private static List<Problem> problems(Code code, int count) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            problems.add(Problem.of(code, Place.of("content/" + i + ".md"), "is wrong"));
        }
        return problems;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
