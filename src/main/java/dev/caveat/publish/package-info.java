/**
 * Bringing a finished site to where readers find it.
 *
 * <p>Three laws hold for every kind of target. What Caveat did not put there is neither changed nor deleted: what it did stands in the list
 * {@code .caveat-manifest}, which is published with the site and stands there before the first file of it. What a page needs is there before
 * the page, and what is no longer wanted goes last. What was broken off is finished by the next run, which compares first.
 */
package dev.caveat.publish;
