package dev.caveat.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What somebody types at a terminal, a line at a time, and sees there. */
final class Typing extends InputStream {
    private static final String QUESTION = "]? ";

    private final Deque<String> lines;
    private final PrintWriter screen;

    Typing(List<String> lines, PrintWriter screen) {
        this.lines = new ArrayDeque<>(lines);
        this.screen = screen;
    }

    /** The answers in what a terminal shows. */
    static List<String> of(String shown) {
        List<String> answers = new ArrayList<>();
        shown.lines().filter(line -> line.contains(QUESTION)).forEach(line -> answers.add(line.substring(line.indexOf(QUESTION) + QUESTION.length())));
        return answers;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (lines.isEmpty()) {
            return -1;
        }
        byte[] line = (lines.removeFirst() + "\n").getBytes(StandardCharsets.UTF_8);
        if (line.length > length) {
            throw new IllegalStateException("a line that is too long");
        }
        screen.print(new String(line, StandardCharsets.UTF_8));
        System.arraycopy(line, 0, bytes, offset, line.length);
        return line.length;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("it is read by lines");
    }
}
