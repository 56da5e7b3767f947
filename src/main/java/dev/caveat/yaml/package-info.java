/**
 * YAML with places: the only part that knows the YAML library, which reads what is not plain. Every scalar is text; schemas say
 * what the text must be.
 */
package dev.caveat.yaml;
