package dev.caveat.render;

/** Escapes text for XML and HTML. */
final class Xml {
    private Xml() {}

    /** For text and for attributes in quotes; characters that XML cannot hold are left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (isXml(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Writes an element with a text, on a line of its own; nothing where the text is empty. */
    static void element(StringBuilder xml, String name, String text) {
        if (!text.isEmpty()) {
            xml.append('<').append(name).append('>').append(escape(text)).append("</").append(name).append(">\n");
        }
    }

    private static boolean isXml(int point) {
        return point >= 0x20 && point <= 0xD7FF || point == '\n' || point == '\t' || point == '\r'
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
