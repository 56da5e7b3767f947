/** Reads what Isso keeps. */
package dev.caveat.importing.isso;
