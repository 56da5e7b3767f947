/** What tells who or where somebody is, found in texts. */
package dev.caveat.privacy;
