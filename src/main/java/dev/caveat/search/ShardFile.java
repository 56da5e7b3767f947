package dev.caveat.search;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One file of words: JSON, a list of each word and its pages.
 *
 * <p>The pages are four lists with commas between them, for {@link Field#TEXT}, {@code OFTEN}, {@code HEADING} and {@code TITLE};
 * empty ones at the end are left out, and a page is only in the one that tells most. Of each page there is the distance from the page
 * before (of the first, its number) in digits of 32, the highest first. The last digit is one of {@code ]^_`a-z{|}, those
 * before it are of {@code 0-9A-V}: so numbers need nothing between them, and no character an escape.
 */
final class ShardFile {
    private static final int LISTS = Field.values().length;

    private final Map<String, Entry> entries = new HashMap<>();

    /** The pages of a word. */
    static final class Entry {
        private final StringBuilder[] lists = new StringBuilder[LISTS];
        private final int[] last = new int[LISTS];

        /** Adds a page with a number above those of the pages before. */
        void add(int page, int field) {
            if (lists[field] == null) {
                lists[field] = new StringBuilder(8);
            }
            write(page - last[field], lists[field]);
            last[field] = page;
        }

        private static void write(int number, StringBuilder list) {
            int shift = 0;
            while (number >>> shift >= 32) {
                shift += 5;
            }
            for (; shift > 0; shift -= 5) {
                int digit = number >>> shift & 31;
                list.append((char) (digit < 10 ? '0' + digit : 'A' + digit - 10));
            }
            list.append((char) (']' + (number & 31)));
        }

        private void write(StringBuilder json) {
            int commas = 0;
            for (StringBuilder list : lists) {
                if (list != null) {
                    json.append(",".repeat(commas)).append(list);
                    commas = 0;
                }
                commas++;
            }
        }
    }

    Entry entry(String word) {
        return entries.computeIfAbsent(word, none -> new Entry());
    }

    /** The words in the order of their letters. */
    String json() {
        StringBuilder json = new StringBuilder(1 << 14).append('[');
        new TreeMap<>(entries).forEach((word, pages) -> {
            json.append(json.length() > 1 ? ",\n\"" : "\"").append(word).append("\",\"");
            pages.write(json);
            json.append('"');
        });
        return json.append("]\n").toString();
    }
}
