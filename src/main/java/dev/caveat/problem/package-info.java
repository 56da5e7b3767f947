/** What is wrong with a site, where, and what to do about it: the one way in which every part reports a mistake. */
package dev.caveat.problem;
