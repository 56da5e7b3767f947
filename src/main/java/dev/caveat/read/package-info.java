/** Reads the editor's files into the model; each reader gives a value and what was wrong with it. */
package dev.caveat.read;
