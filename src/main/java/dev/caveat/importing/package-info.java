/** What other programs keep of a site, made into the files of a site of ours; and what became of each piece. */
package dev.caveat.importing;
