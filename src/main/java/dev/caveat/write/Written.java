package dev.caveat.write;

/** What writing a file came to. */
public enum Written {
    /** There was no such file. */
    NEW,
    /** There was a file of ours with other bytes. */
    CHANGED,
    /** The file had these very bytes, and was not touched. */
    SAME
}
