/**
 * Disclaimers, the rules about them, and the proof that readers see them. Knows pages only as a
 * {@link dev.caveat.disclaimer.Subject}, and judges them by their rendered HTML.
 */
package dev.caveat.disclaimer;
