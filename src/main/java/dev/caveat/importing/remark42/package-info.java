/** Reads backups of Remark42. */
package dev.caveat.importing.remark42;
