package dev.caveat.plan;

/**
 * One file of the site.
 *
 * @param path below the output folder, with {@code /}
 * @param recipe how it is made
 * @param source the file that an editor would change to change it, below the site's root; empty where there is none
 */
public record Output(String path, Recipe recipe, String source) {
    /** The address of a file: that of {@code a/index.html} is {@code /a/}. */
    public static String url(String path) {
        return "/" + (path.equals("index.html") || path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path);
    }

    /** The file of an address: {@code /a/} is {@code a/index.html}. */
    public static String path(String url) {
        String below = url.substring(1);
        return below.isEmpty() || below.endsWith("/") ? below + "index.html" : below;
    }
}
