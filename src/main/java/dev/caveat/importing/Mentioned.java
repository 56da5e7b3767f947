package dev.caveat.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names behind an {@code @} in a text. */
final class Mentioned {
    private Mentioned() {}

    /**
     * A text with other names behind its {@code @}.
     *
     * @param others the name that each gets; a longer one counts before a shorter one that it begins with
     */
    static String renamed(String text, Map<String, String> others) {
        if (text.indexOf('@') < 0 || others.isEmpty()) {
            return text;
        }
        List<String> names = others.keySet().stream().filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
        StringBuilder renamed = new StringBuilder(text.length());
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, done))) {
            for (String name : names) {
                int end = at + 1 + name.length();
                boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
                if (whole && text.regionMatches(true, at + 1, name, 0, name.length())) {
                    renamed.append(text, done, at + 1).append(others.get(name));
                    done = end;
                    break;
                }
            }
        }
        return renamed.append(text, done, text.length()).toString();
    }
}
