/** Reads XML of any size, from anybody, piece by piece. */
package dev.caveat.xml;
