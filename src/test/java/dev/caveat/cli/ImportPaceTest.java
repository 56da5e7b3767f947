package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a terminal shows while an import lasts. */
class ImportPaceTest {
    private long now;

    @Test
    void piecesAreCountedAnewWhenTheyAreReadAgain() {
        StringWriter screen = new StringWriter();
        ImportPace pace = new ImportPace();
        try (StatusLine line = new StatusLine(new PrintWriter(screen), () -> now, pace::words)) {
            pace.begins(false);
            for (int i = 0; i < 1_234; i++) {
                pace.met();
            }
            line.tick();
            now = StatusLine.PATIENCE;
            line.tick();
            pace.begins(true);
            line.tick();
        }
        String first = "1,234 pieces looked through for people";
        String second = "0 pieces imported";
        String gone = " ".repeat(second.length());
        assertEquals("\r" + first + "\r" + second + " ".repeat(first.length() - second.length()) + "\r" + gone + "\r", screen.toString());
    }
}
