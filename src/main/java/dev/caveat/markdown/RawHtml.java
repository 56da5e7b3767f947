package dev.caveat.markdown;

/** What becomes of HTML tags that stand in a Markdown text. */
public enum RawHtml {
    /** They are shown to the reader as text. */
    ESCAPE,
    /** They go to the output as they are: the result must be sanitized, or its author trusted. */
    KEEP
}
