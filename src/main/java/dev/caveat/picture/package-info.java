/** What files of pictures say of themselves. */
package dev.caveat.picture;
