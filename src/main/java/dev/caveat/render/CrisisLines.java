package dev.caveat.render;

import dev.caveat.model.CrisisLine;
import java.util.List;

/** Crisis lines as HTML. */
final class CrisisLines {
    private CrisisLines() {}

    /** A list of them, as the site has them; nothing for none. */
    static String html(List<CrisisLine> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul class=\"crisis-lines\">\n");
        for (CrisisLine line : lines) {
            html.append("<li><strong>").append(Xml.escape(line.name())).append("</strong>");
            if (!line.country().isBlank()) {
                html.append(" (").append(Xml.escape(line.country())).append(')');
            }
            html.append(": ");
            boolean dialled = !line.phone().isBlank();
            if (dialled) {
                html.append("<a href=\"tel:").append(number(line.phone())).append("\">").append(Xml.escape(line.phone())).append("</a>");
            }
            if (!line.url().isBlank()) {
                String address = line.url().strip();
                html.append(dialled ? ", " : "").append("<a href=\"").append(Xml.escape(address)).append("\">")
                        .append(Xml.escape(address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""))).append("</a>");
            }
            if (!line.hours().isBlank()) {
                html.append(", ").append(Xml.escape(line.hours()));
            }
            html.append("</li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    /** What a telephone dials: nothing but digits, after a plus. */
    private static String number(String phone) {
        StringBuilder number = new StringBuilder(phone.strip().startsWith("+") ? "+" : "");
        phone.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> number.append((char) c));
        return number.toString();
    }
}
