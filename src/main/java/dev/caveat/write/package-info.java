/**
 * The published folder: the only place that writes into it or deletes from it.
 *
 * <p>The one law: a file that Caveat did not write is never changed and never deleted. What Caveat wrote stands in
 * {@code .caveat-manifest}, and it stands there before the first byte of it is written, so that not even a build that was
 * killed leaves a file whose owner is in doubt.
 */
package dev.caveat.write;
