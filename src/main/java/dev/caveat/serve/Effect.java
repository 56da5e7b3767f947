package dev.caveat.serve;

/** What builds mean to a page that somebody looks at, the least first. */
enum Effect {
    /** It is as it was. */
    NONE,
    /** Its style sheets are others. */
    STYLES,
    /** It has to be loaded anew. */
    RELOAD
}
