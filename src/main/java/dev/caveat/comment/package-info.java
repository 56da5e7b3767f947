/** Comments and the conversations they make: states, threads, order. Knows nothing of files, pages or markup. */
package dev.caveat.comment;
