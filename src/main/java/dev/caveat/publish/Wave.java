package dev.caveat.publish;

import dev.caveat.write.PublicFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What is sent together, in the order in which it is sent: nothing goes before what it leads to. */
enum Wave {
    /** Style sheets, scripts, pictures, and whatever else pages ask for. */
    ASSETS,
    PAGES,
    /** Feeds and lists of addresses, which lead to pages from outside. */
    LISTS;

    static Wave of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".html") || plain.endsWith(".htm")) {
            return PAGES;
        }
        boolean list = plain.endsWith(".xml") || plain.endsWith(".atom") || plain.endsWith(".rss") || plain.equals("feed.json")
                || path.equals("_redirects") || path.equals("_headers");
        return list ? LISTS : ASSETS;
    }

    /** Those of the files that belong to this wave, the deepest first: a new article before the page that lists it. */
    List<PublicFile> of(List<PublicFile> files) {
        List<PublicFile> mine = new ArrayList<>(files.stream().filter(file -> of(file.path()) == this).toList());
        mine.sort(Comparator.comparingLong((PublicFile file) -> -file.path().chars().filter(c -> c == '/').count()).thenComparing(PublicFile::path));
        return mine;
    }
}
