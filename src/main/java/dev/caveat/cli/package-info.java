/** The command line: a class for each command, and the only place that knows of streams, clocks and exit codes. */
package dev.caveat.cli;
