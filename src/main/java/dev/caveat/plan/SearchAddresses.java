package dev.caveat.plan;

import dev.caveat.model.Config;
import dev.caveat.model.Searchable;

/** The addresses of the search pages and of the files of their indexes, which lie below them. */
public final class SearchAddresses {
    /** How many pages one file tells of: a reader who looks at ten results loads up to ten of these. */
    private static final Paginator FILES = new Paginator(25);

    private SearchAddresses() {}

    /** Where the pages of a language are searched. */
    public static String page(String tag, Config config) {
        String path = config.search().path();
        return tag.equals(Searchable.tag("", config)) ? path : "/" + tag + path;
    }

    /** The folder of the files of words, each called by its number. */
    public static String words(String page) {
        return page + "words/";
    }

    /** The folder of the files that tell what results show of pages. */
    public static String pages(String page) {
        return page + "pages/";
    }

    /** A file in one of these folders, by its number from 0. */
    public static String file(String folder, int number) {
        return folder + number + ".json";
    }

    /** How the pages are divided into files. */
    public static Paginator files() {
        return FILES;
    }
}
