package dev.caveat.model;

import java.util.List;

/**
 * A word that pages of one language are filed under, and those pages, newest first.
 *
 * @param language empty for the site's own
 */
public record Term(String taxonomy, String slug, String name, List<Page> pages, String language) {
    public String url() {
        return url(taxonomy, slug, language);
    }

    /** The address of the list of all terms of a taxonomy in a language. */
    public static String all(String taxonomy, String language) {
        return Language.prefix(language) + "/" + Slug.of(taxonomy) + "/";
    }

    /** The address of a term's first page. */
    public static String url(String taxonomy, String slug, String language) {
        return all(taxonomy, language) + slug + "/";
    }
}
