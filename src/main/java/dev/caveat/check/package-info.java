/** Looks at a site as readers get it: whole pages with their style sheets, nothing written, nothing remembered. */
package dev.caveat.check;
