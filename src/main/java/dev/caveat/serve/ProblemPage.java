package dev.caveat.serve;

import dev.caveat.problem.Place;
import dev.caveat.problem.Printer;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Severity;
import dev.caveat.trace.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong, as a page for the browser of whoever works on the site.
 *
 * @param key what stands for exactly these problems; empty where there are none
 * @param count how many there are
 * @param list the part of the page that names them, in HTML
 */
record ProblemPage(String key, int count, String list) {
    private static final ProblemPage NONE = new ProblemPage("", 0, "");

    static ProblemPage of(List<Problem> problems) {
        if (problems.isEmpty()) {
            return NONE;
        }
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(Comparator.comparing((Problem problem) -> problem.severity()).thenComparing(Comparator.naturalOrder()));
        StringBuilder list = new StringBuilder();
        sorted.stream().limit(Printer.MOST).forEach(problem -> write(problem, list));
        if (sorted.size() > Printer.MOST) {
            list.append("<p>… and ").append(sorted.size() - Printer.MOST).append(" more</p>\n");
        }
        return new ProblemPage(Fingerprint.of(list.toString().getBytes(StandardCharsets.UTF_8)).hex(), sorted.size(), list.toString());
    }

    /** What is wrong in a few words, such as {@code 2 problems}. */
    String title() {
        return count == 0 ? "No problems" : count == 1 ? "1 problem" : count + " problems";
    }

    /**
     * The whole page.
     *
     * @param head a script to be put into it; may be empty
     * @param alone whether it stands in the place of another page, and not above one
     */
    byte[] html(String head, boolean alone) {
        String said = alone
                ? "<p>There is no site to show yet. This page goes away by itself as soon as there is one.</p>\n"
                : "<p>The site was built without what has an error. This goes away by itself as soon as that is mended.</p>\n";
        String close = alone ? "" : "<p><button type=\"button\" id=\"close\">Close</button></p>\n";
        return ("<!doctype html>\n<html lang=\"en\"" + (alone ? " data-caveat=\"problems\"" : "") + ">\n<head>" + head
                + "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>" + title()
                + "</title><link rel=\"stylesheet\" href=\"" + OwnFiles.STYLES + "\"></head>\n<body>\n<main>\n<h1>" + title() + "</h1>\n" + close + said
                + list + "</main>\n</body>\n</html>\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Problem problem, StringBuilder html) {
        Place place = problem.place();
        html.append("<section class=\"").append(problem.severity().word()).append("\">\n<h2>")
                .append(problem.severity() == Severity.ERROR ? "Error: " : problem.severity() == Severity.WARNING ? "Warning: " : "Notice: ");
        escape(problem.message(), html);
        html.append("</h2>\n<p class=\"place\"><code>");
        escape(place.text(), html);
        html.append("</code> <span class=\"code\">");
        escape(problem.code().text(), html);
        html.append("</span></p>\n");
        if (place.line() > 0 && !place.excerpt().isBlank()) {
            excerpt(problem, html);
        }
        if (!problem.label().isEmpty()) {
            paragraph("", problem.label(), html);
        }
        for (Problem.Note note : problem.notes()) {
            paragraph("Note: ", note.text() + note.place().map(where -> " (" + where.text() + ")").orElse(""), html);
        }
        if (!problem.hint().isEmpty()) {
            paragraph("Hint: ", problem.hint(), html);
        }
        html.append("</section>\n");
    }

    private static void paragraph(String word, String text, StringBuilder html) {
        html.append("<p><strong>").append(word).append("</strong>");
        escape(text, html);
        html.append("</p>\n");
    }

    private static void excerpt(Problem problem, StringBuilder html) {
        Place place = problem.place();
        String line = place.excerpt();
        int from = Math.min(Math.max(place.column() - 1 - place.cut(), 0), line.length());
        int to = place.column() == 0 ? from : Math.min(line.length(), from + Math.max(1, place.length()));
        html.append("<pre tabindex=\"0\"><span class=\"line\">").append(place.line()).append("</span>").append(place.cut() > 0 ? "…" : "");
        escape(line.substring(0, from), html);
        if (to > from) {
            html.append("<mark>");
            escape(line.substring(from, to), html);
            html.append("</mark>");
        }
        escape(line.substring(to), html);
        html.append("</pre>\n");
    }

    private static void escape(String text, StringBuilder html) {
        String clean = Printer.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
