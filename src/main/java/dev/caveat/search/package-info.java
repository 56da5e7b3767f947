/**
 * Words and the index of them: knows nothing of sites.
 *
 * <p>What is a word here, the theme's script finds in what readers type by the same rules: folding, division, key and hash stand
 * in {@link dev.caveat.search.Words} and {@link dev.caveat.search.Shards}, and again in {@code search.js}.
 */
package dev.caveat.search;
