package dev.caveat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the commands say numbers, paths and tables. */
final class Words {
    private static final Pattern TRICKS =
            Pattern.compile("[\\s\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]+");

    private Words() {}

    /** {@code 1 page}, {@code 2 pages}. */
    static String number(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** A folder as somebody who stands in the current folder would name it, with a slash at its end. */
    static String path(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = folder.toAbsolutePath().normalize();
        String shown = whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole).toString() : whole.toString();
        return shown.endsWith("/") ? shown : shown + "/";
    }

    /** Without tabs, line ends and what else could play with a terminal or a column. */
    static String plain(String text) {
        return TRICKS.matcher(text).replaceAll(" ").strip();
    }

    /** The cells of a table, a line for each row: in columns for people, or between tabs for programs. */
    static List<String> table(List<List<String>> rows, boolean columns) {
        if (!columns) {
            return rows.stream().map(row -> String.join("\t", row)).toList();
        }
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> row(row, widths)).toList();
    }

    private static String row(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            if (i < cells.size() - 1) {
                line.append(" ".repeat(widths.get(i) - width(cells.get(i)) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
