/**
 * Moderators' work on the files of comments: finds comments by their names, and changes one at a time, each at its place. What
 * readers see of them is decided by the build alone.
 */
package dev.caveat.moderate;
