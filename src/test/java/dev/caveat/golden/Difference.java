package dev.caveat.golden;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, line by line, with two lines around each change. */
final class Difference {
    private static final int AROUND = 2;

    private Difference() {}

    /** Lines that begin with {@code -} are expected, with {@code +} there; control characters are shown by name. */
    static String between(String expected, String actual) {
        List<String> lines = lines(expected.split("(?<=\n)", -1), actual.split("(?<=\n)", -1));
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (isNear(lines, i)) {
                text.append(last < i - 1 ? "  @@\n" : "").append("  ").append(visible(lines.get(i))).append('\n');
                last = i;
            }
        }
        return text.toString();
    }

    private static boolean isNear(List<String> lines, int at) {
        for (int i = Math.max(0, at - AROUND); i < Math.min(lines.size(), at + AROUND + 1); i++) {
            if (!lines.get(i).startsWith(" ")) {
                return true;
            }
        }
        return false;
    }

    /** By the longest common run of lines; the files are small. */
    private static List<String> lines(String[] expected, String[] actual) {
        int[][] common = new int[expected.length + 1][actual.length + 1];
        for (int i = expected.length - 1; i >= 0; i--) {
            for (int j = actual.length - 1; j >= 0; j--) {
                common[i][j] = expected[i].equals(actual[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.length || j < actual.length) {
            if (i < expected.length && j < actual.length && expected[i].equals(actual[j])) {
                lines.add(" " + expected[i++]);
                j++;
            } else if (i < expected.length && (j == actual.length || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + expected[i++]);
            } else {
                lines.add("+" + actual[j++]);
            }
        }
        return lines;
    }

    private static String visible(String line) {
        String whole = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        return whole.replace("\r", "␍").replace("\t", "␉").replace("\uFEFF", "<BOM>");
    }
}
