package dev.caveat.cli;

/**
 * What a command said and how it ended.
 *
 * @param text both streams, in the order in which a terminal would show them, with the folders of this run replaced by
 *     {@code <site>} and {@code <elsewhere>} and the time that it took by {@code 0.00 s}
 */
record Said(int exit, String text) {}
