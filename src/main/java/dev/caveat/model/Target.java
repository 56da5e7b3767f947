package dev.caveat.model;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something on the site at which a page points.
 *
 * @param path from {@code /}, without the base path, decoded; it ends with {@code /} where it means a folder
 * @param anchor the id in it; empty for all of it
 * @param shown whether the page shows or loads it, rather than leads to it
 */
public record Target(String path, String anchor, boolean shown) {
    /** In one line. */
    public String text() {
        if (anchor.isEmpty()) {
            return shown ? "=".concat(path) : path;
        }
        return (shown ? "=" : "") + path + "\t" + anchor;
    }

    /** Of what {@link #text} wrote. */
    public static Target of(String text) {
        boolean shown = text.startsWith("=");
        int tab = text.indexOf('\t');
        return new Target(text.substring(shown ? 1 : 0, tab < 0 ? text.length() : tab), tab < 0 ? "" : text.substring(tab + 1), shown);
    }

    /** The addresses in a {@code srcset}. */
    public static List<String> sources(String set) {
        List<String> sources = new ArrayList<>();
        int at = 0;
        while (at < set.length()) {
            if (isSpace(set.charAt(at)) || set.charAt(at) == ',') {
                at++;
                continue;
            }
            int end = at;
            while (end < set.length() && !isSpace(set.charAt(end))) {
                end++;
            }
            int last = end;
            while (set.charAt(last - 1) == ',') {
                last--;
            }
            sources.add(set.substring(at, last));
            // A comma at its end is the end of the whole source; else a width or density follows, up to a comma.
            int comma = last < end ? end : set.indexOf(',', end);
            at = comma < 0 ? set.length() : comma;
        }
        return sources;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /**
     * A page whose addresses are read as a browser does.
     *
     * @param url its own, from {@code /} without the base path, decoded
     */
    public record Page(String url, Addresses addresses) {
        /** The file or page of an address; empty for one that is not of this site. */
        public Optional<Target> target(String written, boolean shown) {
            String address = written.strip();
            int hash = address.indexOf('#');
            String fragment = hash < 0 ? "" : address.substring(hash + 1);
            String before = hash < 0 ? address : address.substring(0, hash);
            int query = before.indexOf('?');
            String path = query < 0 ? before : before.substring(0, query);
            Optional<String> found = path(path);
            return found.isPresent() ? Optional.of(new Target(found.get(), anchor(fragment), shown)) : Optional.empty();
        }

        private Optional<String> path(String written) {
            String path = written;
            if (path.startsWith("//") || hasScheme(path)) {
                String origin = path.startsWith("//") ? addresses.origin().substring(addresses.origin().indexOf("//")) : addresses.origin();
                if (!path.regionMatches(true, 0, origin, 0, origin.length())) {
                    return Optional.empty();
                }
                path = path.substring(origin.length());
                if (!path.isEmpty() && path.charAt(0) != '/') {
                    return Optional.empty();
                }
                path = path.isEmpty() ? "/" : path;
            }
            if (path.startsWith("/")) {
                String base = addresses.basePath();
                if ((path + "/").equals(base)) {
                    return Optional.of("/");
                }
                return path.startsWith(base) ? Optional.of(plain(path.substring(base.length() - 1))) : Optional.empty();
            }
            return Optional.of(path.isEmpty() ? url : plain(url.substring(0, url.lastIndexOf('/') + 1) + path));
        }

        private static boolean hasScheme(String address) {
            for (int i = 0; i < address.length(); i++) {
                char c = address.charAt(i);
                boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
                if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-'))) {
                    return i > 0 && c == ':';
                }
            }
            return false;
        }

        /** Whether a path from {@code /} is already as {@link #plain} would write it, as nearly all are. */
        private static boolean isPlain(String path) {
            char before = ' ';
            for (int i = 0; i < path.length(); i++) {
                char c = path.charAt(i);
                if (c > '~' || c == '%' || before == '/' && (c == '/' || c == '.')) {
                    return false;
                }
                before = c;
            }
            return before != ' ';
        }

        private static String plain(String path) {
            if (isPlain(path)) {
                return path;
            }
            Deque<String> parts = new ArrayDeque<>();
            String decoded = Normalizer.normalize(Addresses.decoded(path), Normalizer.Form.NFC);
            for (String part : decoded.split("/")) {
                if (part.equals("..")) {
                    parts.pollLast();
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.addLast(part);
                }
            }
            boolean folder = decoded.endsWith("/") || decoded.endsWith("/.") || decoded.endsWith("/..");
            return parts.isEmpty() ? "/" : "/" + String.join("/", parts) + (folder ? "/" : "");
        }

        /** Words to be found on the page are no id, nor is its beginning. */
        private static String anchor(String fragment) {
            if (fragment.isEmpty()) {
                return "";
            }
            int words = fragment.indexOf(":~:");
            String id = words < 0 ? fragment : fragment.substring(0, words);
            return id.length() == 3 && id.toLowerCase(Locale.ROOT).equals("top") ? "" : Addresses.decoded(id);
        }
    }
}
