/**
 * HTML written by others, made safe: only what a list allows reaches a page.
 *
 * <p>The whole fragment goes through, whatever made it, so that no other part has to be trusted with it.
 */
package dev.caveat.sanitize;
