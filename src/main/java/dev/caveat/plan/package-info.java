/** Decides which files the site consists of, before any of them is rendered. */
package dev.caveat.plan;
