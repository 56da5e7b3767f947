/**
 * Themes: the chain of folders that a template is looked for in, the language templates are written in, and the problems
 * that they can have.
 *
 * <p>FreeMarker lives only here. Nobody else sees its types: values go in as {@link dev.caveat.theme.View}s and text comes
 * out. A template can read what it is handed and the other files of its theme, all of it recorded, and nothing else: no
 * Java object, no clock, no file, no class.
 */
package dev.caveat.theme;
