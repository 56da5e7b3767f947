package dev.caveat.search;

/** Where on a page a word stands, the least telling first; the order is that of the lists in a shard's file. */
public enum Field {
    TEXT,
    /** More than twice in the text. */
    OFTEN,
    /** In a heading, or in what is said beside the text: description, terms, authors. */
    HEADING,
    TITLE
}
