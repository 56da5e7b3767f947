/** One build from the files to the published folder: what every command that looks at a site goes through. */
package dev.caveat.build;
