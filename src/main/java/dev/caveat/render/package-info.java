/** Makes the bytes of each output from its recipe and from what it reads, and notes what that was. */
package dev.caveat.render;
