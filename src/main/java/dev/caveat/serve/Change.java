package dev.caveat.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one build changed.
 *
 * @param number of the build
 * @param files below the served folder
 * @param stylesOnly whether pages differ in nothing but the names of style sheets
 * @param whole whether everything is another now
 * @param shared whether a file changed that any page may show or run
 * @param styles whether a style sheet is among the files
 */
record Change(long number, Set<String> files, boolean stylesOnly, boolean whole, boolean shared, boolean styles) {
    /** What pages show or run, by the ends of their names. Feeds, lists of addresses and the search's index are none of it. */
    private static final Set<String> SHARED = Set.of(
            "js", "mjs", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf", "mp3", "m4a", "ogg",
            "wav", "mp4", "webm", "vtt", "wasm", "webmanifest");

    Change(long number, Set<String> files, boolean stylesOnly, boolean whole) {
        this(number, files, stylesOnly, whole,
                files.stream().anyMatch(file -> SHARED.contains(ending(file))),
                files.stream().anyMatch(file -> ending(file).equals("css")));
    }

    /** @param page the path of its address below the site's base; empty where it lies elsewhere */
    Effect effect(Optional<RequestPath> page) {
        if (whole) {
            return Effect.RELOAD;
        }
        boolean own = files.contains("404.html") && page.isEmpty() || page.filter(this::touches).isPresent();
        if (stylesOnly) {
            return own || styles ? Effect.STYLES : Effect.NONE;
        }
        return own || shared ? Effect.RELOAD : styles ? Effect.STYLES : Effect.NONE;
    }

    /** Whether the file of an address is among them, or that of the page that is shown where there is none. */
    private boolean touches(RequestPath page) {
        String path = page.joined();
        return files.contains(path) || files.contains(path.isEmpty() ? "index.html" : path + "/index.html") || files.contains("404.html");
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
