package dev.caveat.read;

import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of comma-separated values as RFC 4180 has them: the first line names the columns, each further one is a map.
 *
 * <p>Line ends are {@code \n}; empty lines between records are passed over. After the first mistake nothing more is read: what
 * follows an unclosed quote means something else.
 */
final class CsvReader {
    private final SourceText source;
    private final String text;
    private final Problems problems;
    private int at;

    private CsvReader(SourceText source, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** @return the rows; empty with exactly one problem after a mistake */
    static Optional<List<Object>> rows(SourceText source, Problems problems) {
        return new CsvReader(source, problems).rows();
    }

    /** A cell, and where it begins. */
    private record Cell(String text, int offset) {}

    private Optional<List<Object>> rows() {
        Optional<List<Cell>> header = record();
        if (header.isEmpty() || header.get().isEmpty()) {
            return header.map(none -> List.of());
        }
        if (!isHeader(header.get())) {
            return Optional.empty();
        }
        List<Object> rows = new ArrayList<>();
        while (true) {
            Optional<List<Cell>> record = record();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            List<Cell> cells = record.get();
            if (cells.isEmpty()) {
                return Optional.of(Collections.unmodifiableList(rows));
            }
            if (cells.size() != header.get().size()) {
                return wrong(cells.get(0).offset(), "this line has " + count(cells.size()) + ", the first one " + count(header.get().size()),
                        "a value with a comma in it stands in double quotes");
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get().get(i).text().strip(), cells.get(i).text());
            }
            rows.add(Collections.unmodifiableMap(row));
        }
    }

    private static String count(int cells) {
        return cells + (cells == 1 ? " value" : " values");
    }

    private boolean isHeader(List<Cell> header) {
        Set<String> names = new HashSet<>();
        for (Cell cell : header) {
            String name = cell.text().strip();
            if (name.isEmpty()) {
                wrong(cell.offset(), "a column has no name", "write the names of all columns into the first line");
                return false;
            }
            if (!names.add(name)) {
                wrong(cell.offset(), "there are two columns \"" + name + "\"", "give each column a name of its own");
                return false;
            }
        }
        String only = header.get(0).text();
        if (header.size() == 1 && (only.indexOf(';') >= 0 || only.indexOf('\t') >= 0)) {
            wrong(header.get(0).offset(), "the columns are not separated by commas", "save the file as comma-separated values (CSV)");
            return false;
        }
        return true;
    }

    /** The next record; without cells at the end, empty after a mistake. */
    private Optional<List<Cell>> record() {
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        List<Cell> cells = new ArrayList<>();
        if (at == text.length()) {
            return Optional.of(cells);
        }
        while (true) {
            Optional<Cell> cell = at < text.length() && text.charAt(at) == '"' ? quoted() : Optional.of(plain());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            if (at == text.length() || text.charAt(at) == '\n') {
                return Optional.of(cells);
            }
            if (text.charAt(at) != ',') {
                return wrong(at, text.charAt(at) == '"' ? "a double quote stands inside a value" : "a value goes on after its closing quote",
                        "put the whole value into double quotes, and write each quote in it twice");
            }
            at++;
        }
    }

    private Cell plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n' && text.charAt(at) != '"') {
            at++;
        }
        return new Cell(text.substring(start, at), start);
    }

    private Optional<Cell> quoted() {
        int start = at++;
        StringBuilder cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return Optional.of(new Cell(cell.toString(), start));
            }
        }
        return wrong(start, "this quote is never closed", "end the value with a double quote");
    }

    private <T> Optional<T> wrong(int offset, String message, String hint) {
        problems.add(Problem.of(Code.DATA_FORM, source.place(offset, 1), message).hint(hint));
        return Optional.empty();
    }
}
