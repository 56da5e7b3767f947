package dev.caveat.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes problems down: for people, as JSON, or as annotations of a pull request. */
public final class Printer {
    /** How many problems people are shown at once, unless they ask for all. */
    public static final int MOST = 60;

    /** How many warnings with the same code people are shown where there are too many to show all: a thousand of one kind hide no other. */
    private static final int MOST_OF_A_KIND = 20;

    /** How wide an excerpt may be, in characters; a longer line is cut around what is meant. */
    private static final int WIDEST = 100;

    private final boolean colour;
    private final int most;

    /**
     * @param colour whether to use the colours of terminals
     * @param most how many problems {@link #text(List)} shows; errors come before all others
     */
    public Printer(boolean colour, int most) {
        this.colour = colour;
        this.most = most;
    }

    /** All problems for people, capped with a count. */
    public String text(List<Problem> problems) {
        List<Problem> shown = problems.size() <= most ? new ArrayList<>(problems) : first(problems);
        shown.sort(null);
        StringBuilder text = new StringBuilder();
        for (Problem problem : shown) {
            text.append(text(problem)).append('\n');
        }
        if (shown.size() < problems.size()) {
            text.append("… and ").append(problems.size() - shown.size()).append(" more (").append(kinds(problems, shown))
                    .append("); --verbose shows them all\n\n");
        }
        return text.toString();
    }

    /** Errors before all others, and of what is no error a few of each kind. */
    private List<Problem> first(List<Problem> problems) {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing(problem -> problem.severity()));
        Map<Code, Integer> seen = new EnumMap<>(Code.class);
        List<Problem> first = new ArrayList<>();
        for (Problem problem : sorted) {
            boolean few = seen.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_KIND;
            if (first.size() < most && (few || problem.severity() == Severity.ERROR)) {
                first.add(problem);
            }
        }
        return first;
    }

    /** How many of which code are not shown, the most first. */
    private static String kinds(List<Problem> problems, List<Problem> shown) {
        Map<Code, Integer> left = new EnumMap<>(Code.class);
        problems.forEach(problem -> left.merge(problem.code(), 1, Integer::sum));
        shown.forEach(problem -> left.merge(problem.code(), -1, Integer::sum));
        return left.entrySet().stream().filter(kind -> kind.getValue() > 0)
                .sorted(Map.Entry.<Code, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> kind.getValue() + " " + kind.getKey().text()).collect(Collectors.joining(", "));
    }

    /** One problem for people, with its line. */
    public String text(Problem problem) {
        StringBuilder text = new StringBuilder();
        text.append(paint(tint(problem.severity()), problem.severity().word() + "[" + problem.code().text() + "]"))
                .append(": ").append(clean(problem.message())).append('\n');
        Place place = problem.place();
        String margin = " ".repeat(Integer.toString(Math.max(place.line(), 1)).length());
        text.append(margin).append(paint("34", "-->")).append(' ').append(clean(place.text())).append('\n');
        boolean excerpt = place.line() > 0 && !place.excerpt().isBlank();
        if (excerpt) {
            excerpt(problem, margin, text);
        } else if (!problem.label().isEmpty()) {
            text.append(margin).append(" = ").append(clean(problem.label())).append('\n');
        }
        for (Problem.Note note : problem.notes()) {
            text.append(margin).append(" = note: ").append(clean(note.text()))
                    .append(note.place().map(where -> " (" + clean(where.text()) + ")").orElse("")).append('\n');
        }
        if (!problem.hint().isEmpty()) {
            text.append(margin).append(" = hint: ").append(clean(problem.hint())).append('\n');
        }
        return text.toString();
    }

    private void excerpt(Problem problem, String margin, StringBuilder text) {
        Place place = problem.place();
        String line = place.excerpt();
        int column = Math.min(Math.max(place.column(), 1) - 1 - place.cut(), line.length());
        int from = line.length() <= WIDEST ? 0 : Math.max(0, Math.min(column - WIDEST / 3, line.length() - WIDEST));
        int to = Math.min(line.length(), from + WIDEST);
        String before = from + place.cut() > 0 ? "…" : "";
        String shown = clean(line.substring(from, to));
        String bar = paint("34", "|");
        text.append(margin).append(' ').append(bar).append('\n');
        text.append(place.line()).append(' ').append(bar).append(' ').append(before).append(shown).append(to < line.length() ? "…" : "").append('\n');
        if (place.column() > 0) {
            int length = Math.max(1, Math.min(place.length(), to - column));
            String gap = " ".repeat(before.length()) + blanks(line.substring(from, column));
            text.append(margin).append(' ').append(bar).append(' ').append(gap)
                    .append(paint(tint(problem.severity()), "^".repeat(length)))
                    .append(problem.label().isEmpty() ? "" : " " + clean(problem.label())).append('\n');
        } else if (!problem.label().isEmpty()) {
            text.append(margin).append(" = ").append(clean(problem.label())).append('\n');
        }
    }

    /** As wide as the text above it; a tab stays a tab. */
    private static String blanks(String text) {
        StringBuilder blanks = new StringBuilder();
        text.codePoints().forEach(point -> blanks.append(point == '\t' ? "\t" : isWide(point) ? "  " : " "));
        return blanks.toString();
    }

    /** Characters that terminals show two columns wide. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300 && point <= 0x1FAFF || point >= 0x20000 && point <= 0x3FFFD;
    }

    private static String tint(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTICE -> "1;36";
        };
    }

    private String paint(String tint, String text) {
        return colour ? "\u001b[" + tint + "m" + text + "\u001b[0m" : text;
    }

    /** Without the characters by which a file could play with the reader's terminal, or with the order of what a browser shows. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bidi = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u200E' || c == '\u200F';
            clean.append(c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0 || bidi || c == '\u2028' || c == '\u2029' ? '\uFFFD' : c);
        }
        return clean.toString();
    }

    /** A JSON array of all problems. */
    public static String json(List<Problem> problems) {
        StringBuilder json = new StringBuilder("[");
        String comma = "";
        for (Problem problem : problems) {
            json.append(comma).append("\n    {\"code\": ").append(quote(problem.code().text()))
                    .append(", \"severity\": ").append(quote(problem.severity().word()))
                    .append(", \"message\": ").append(quote(problem.message()));
            place(problem.place(), json);
            json.append(", \"label\": ").append(quote(problem.label())).append(", \"hint\": ").append(quote(problem.hint())).append(", \"notes\": [");
            String noteComma = "";
            for (Problem.Note note : problem.notes()) {
                json.append(noteComma).append("{\"text\": ").append(quote(note.text()));
                note.place().ifPresent(where -> place(where, json));
                json.append('}');
                noteComma = ", ";
            }
            json.append("]}");
            comma = ",";
        }
        return json.append(problems.isEmpty() ? "]" : "\n  ]").toString();
    }

    private static void place(Place place, StringBuilder json) {
        json.append(", \"file\": ").append(quote(place.file())).append(", \"line\": ").append(place.line())
                .append(", \"column\": ").append(place.column()).append(", \"length\": ").append(place.length());
    }

    /** A JSON string. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    boolean plain = c >= ' ' && c != 0x7f && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029';
                    quoted.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Workflow commands, one a line, that GitHub shows beside the lines that they speak of. */
    public static String github(List<Problem> problems) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : problems) {
            Place place = problem.place();
            StringBuilder message = new StringBuilder(problem.message());
            Optional.of(problem.label()).filter(label -> !label.isEmpty()).ifPresent(label -> message.append("; ").append(label));
            problem.notes().forEach(note ->
                    message.append('\n').append(note.text()).append(note.place().map(where -> " (" + where.text() + ")").orElse("")));
            Optional.of(problem.hint()).filter(hint -> !hint.isEmpty()).ifPresent(hint -> message.append("\nhint: ").append(hint));
            lines.append("::").append(problem.severity().word()).append(" file=").append(property(place.file()));
            if (place.line() > 0) {
                lines.append(",line=").append(place.line());
            }
            if (place.column() > 0) {
                lines.append(",col=").append(place.column()).append(",endColumn=").append(place.column() + place.length());
            }
            lines.append(",title=").append(property(problem.code().text())).append("::").append(data(message.toString())).append('\n');
        }
        return lines.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
