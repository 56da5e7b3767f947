/** Reads the sources of a site that Jekyll made, and the files in which Staticman keeps comments. */
package dev.caveat.importing.jekyll;
