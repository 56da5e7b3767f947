package dev.caveat.model;

import java.util.List;

/** A word that pages are filed under, and those pages, newest first. */
public record Term(String taxonomy, String slug, String name, List<Page> pages) {
    public String url() {
        return "/" + Slug.of(taxonomy) + "/" + slug + "/";
    }
}
