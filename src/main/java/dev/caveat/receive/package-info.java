/**
 * What becomes of a comment that a reader sends: it is taken and waits, or the reader is told why not, with their words given back.
 *
 * <p>Nothing here publishes, builds or commits. What comes in is hostile until somebody has looked at it: pages are found in the list that the
 * build made, names of files are ours, addresses of readers are kept nowhere but shortened and in memory, and no text is logged.
 */
package dev.caveat.receive;
