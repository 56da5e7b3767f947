/** Reads exports of WordPress (WXR). */
package dev.caveat.importing.wordpress;
