/** The site as it is to be published: immutable pages, people, polls, and the questions that outputs ask of them. */
package dev.caveat.model;
