/** What files of pictures say of themselves, what is taken out of them, and smaller copies of them. */
package dev.caveat.picture;
