/** Work over all cores whose result does not depend on their number. */
package dev.caveat.parallel;
