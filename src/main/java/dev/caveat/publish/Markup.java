package dev.caveat.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little that is read of a store's answers, which are XML: the texts of elements by their names.
 *
 * <p>No parser, and so nothing that a hostile answer could set off: no document type, no entity but the five of XML and characters by number.
 */
record Markup(String text) {
    private static final Pattern REFERENCE = Pattern.compile("&(?:(lt|gt|amp|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));");

    /** What stands in the elements of a name, which hold none of the same name. */
    List<Markup> all(String element) {
        List<Markup> found = new ArrayList<>();
        String begin = "<" + element + ">";
        String end = "</" + element + ">";
        for (int from = text.indexOf(begin); from >= 0; from = text.indexOf(begin, from)) {
            int to = text.indexOf(end, from);
            if (to < 0) {
                break;
            }
            found.add(new Markup(text.substring(from + begin.length(), to)));
            from = to + end.length();
        }
        return found;
    }

    /** The characters in the first element of a name. */
    Optional<String> one(String element) {
        return all(element).stream().findFirst().map(inner -> plain(inner.text()));
    }

    private static String plain(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group(2), found.group(3))));
    }

    private static String character(String name, String decimal, String hexadecimal) {
        if (name != null) {
            return switch (name) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                case "quot" -> "\"";
                default -> "'";
            };
        }
        int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
    }
}
