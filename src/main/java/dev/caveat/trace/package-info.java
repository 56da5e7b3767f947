/**
 * The incremental core: what an output read, whether that still stands, and the index that remembers it.
 *
 * <p>Knows nothing of sites: facets are names, fingerprints are numbers, memories are bytes.
 */
package dev.caveat.trace;
