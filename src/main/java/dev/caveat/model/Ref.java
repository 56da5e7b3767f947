package dev.caveat.model;

import dev.caveat.problem.Place;

/** A name that a file uses for something that another file defines, and where it does so. */
public record Ref(String name, Place place) {}
