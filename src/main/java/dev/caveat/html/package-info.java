/** Pages and style sheets as browsers read them: the tree, the rules that hold for an element, and what readers do not see. */
package dev.caveat.html;
