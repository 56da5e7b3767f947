package dev.caveat.model;

import java.util.List;

/** A folder of pages: its own page and the pages below it, newest first. */
public record Section(String path, Page page, List<Page> pages) {}
