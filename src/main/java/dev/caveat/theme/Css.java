package dev.caveat.theme;

/** A piece of CSS that can stand in a style sheet as it is: Caveat made it, and nothing that somebody wrote can end it. */
record Css(String text) {}
