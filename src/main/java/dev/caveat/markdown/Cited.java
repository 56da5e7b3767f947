package dev.caveat.markdown;

/**
 * Something that a text cites.
 *
 * @param id its name, as in {@code [@smith2019]}
 * @param number its place in the order of the first citations, from 1
 * @param prefix what all ids of the text begin with; empty for nothing
 * @param places how often the text cites it, at least once
 */
public record Cited(String id, int number, String prefix, int places) {
    private static final String ENTRY = "ref-";

    /** The HTML id of one of the places, counted from 0: {@code cite-2}, then {@code cite-2-2}, {@code cite-2-3} … */
    public String anchor(int place) {
        return prefix + "cite-" + number + (place == 0 ? "" : "-" + (place + 1));
    }

    /** The HTML id that the entry of this name has to have in the list of all: citations lead to it. */
    public static String entry(String id) {
        return ENTRY + id;
    }
}
