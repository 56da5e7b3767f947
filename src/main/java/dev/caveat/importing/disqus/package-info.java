/** Reads what Disqus exports, and what it imports. */
package dev.caveat.importing.disqus;
