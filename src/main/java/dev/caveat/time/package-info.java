/** Moments as people write them in files: with or without a time of day, with or without a zone. */
package dev.caveat.time;
