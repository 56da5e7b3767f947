package dev.caveat.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each heading of one document an id made from its words, as GitHub does. */
final class HeadingIds {
    /** Ids of a page's regions, which themes use: a heading that is called like one steps aside. */
    private static final Set<String> REGIONS = Set.of(
            "header", "content", "comments", "comments-title", "comment", "poll", "poll-title", "toc", "toc-title", "latest-title",
            "references-title", "corrections-title", "search", "search-results", "search-browse", "display-settings", "display-title", "footer");

    /** Of ids that belong to comments, polls, footnotes and references: an address of theirs must never lead to a heading. */
    private static final List<String> PREFIXES = List.of("comment-", "poll-", "fn", "ref-", "cite-");

    private final String prefix;

    /** The ids given, each with the number that its next namesake tries first. */
    private final Map<String, Integer> given = new HashMap<>();

    HeadingIds(String prefix) {
        this.prefix = prefix;
    }

    /** The next id: {@code -1}, {@code -2} … follow a word that was there before. */
    String next(String words) {
        return unique(slug(words));
    }

    /** The one that somebody asks for, or the nearest to it that is free. */
    String own(String id) {
        return unique(free(id));
    }

    private String unique(String base) {
        String id = base;
        int number = given.getOrDefault(base, 0);
        while (given.containsKey(id)) {
            number++;
            id = base + "-" + number;
        }
        given.put(base, number);
        given.putIfAbsent(id, 0);
        return prefix + id;
    }

    /** Lower-case letters, digits, {@code _} and {@code -}; a blank becomes {@code -}, the rest is left out. */
    private static String slug(String words) {
        var out = new StringBuilder(words.length());
        boolean hasLetter = false;
        String lower = words.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append((char) c);
                hasLetter = true;
                continue;
            }
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
            if (Character.isLetterOrDigit(c) || mark || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER) {
                out.appendCodePoint(c);
                hasLetter = true;
            } else if (c == '-' || type == Character.CONNECTOR_PUNCTUATION) {
                out.appendCodePoint(c);
            } else if (c == ' ') {
                out.append('-');
            }
        }
        if (!hasLetter) {
            return "section";
        }
        String slug = out.toString();
        return free(slug);
    }

    private static String free(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        for (String prefix : PREFIXES) {
            if (lower.startsWith(prefix)) {
                return "h-" + id;
            }
        }
        return REGIONS.contains(lower) ? "h-" + id : id;
    }
}
