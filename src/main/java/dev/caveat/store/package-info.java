/**
 * Values as bytes and the files that they lie in, for what one run of the program remembers for the next.
 *
 * <p>Knows nothing of sites. A record is written by its components as the class declares them, so that none can be forgotten.
 */
package dev.caveat.store;
