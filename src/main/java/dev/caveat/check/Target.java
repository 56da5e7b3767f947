package dev.caveat.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an address leads a browser.
 *
 * @param host in lower case; empty for this site
 * @param path on this site, below its folder, without query; empty on others
 */
record Target(String host, String path) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss", "ftp");

    /**
     * Reads an address as browsers do, who forgive much.
     *
     * @param written the address
     * @param from the path of the file that names it, below the site's folder
     * @param ownHost this site's
     * @param basePath of this site on its host, from {@code /} to {@code /}
     * @return empty where nobody is asked: {@code data:}, {@code mailto:}, an anchor
     */
    static Optional<Target> of(String written, String from, String ownHost, String basePath) {
        String url = written.strip().replaceAll("[\\t\\n\\r]", "").replace('\\', '/');
        int colon = url.indexOf(':');
        String scheme = colon > 0 && url.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]{0,20}") ? url.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        if (url.isEmpty() || url.startsWith("#") || !scheme.isEmpty() && !SCHEMES.contains(scheme)) {
            return Optional.empty();
        }
        String rest = scheme.isEmpty() ? url : url.substring(colon + 1);
        boolean whole = rest.startsWith("//") || !scheme.isEmpty();
        if (!whole) {
            return Optional.of(new Target("", own(rest, from, basePath)));
        }
        String authority = rest.replaceFirst("^/*", "");
        int end = indexOfAny(authority, "/?#");
        String host = host(authority.substring(0, end));
        return Optional.of(host.equals(ownHost.toLowerCase(Locale.ROOT)) ? new Target("", own(authority.substring(end), from, basePath)) : new Target(host, ""));
    }

    private static String host(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int port = host.endsWith("]") ? -1 : host.lastIndexOf(':');
        return port < 0 ? host : host.substring(0, port);
    }

    private static int indexOfAny(String text, String characters) {
        int at = 0;
        while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String own(String reference, String from, String basePath) {
        String path = reference.substring(0, indexOfAny(reference, "?#"));
        if (path.startsWith("/")) {
            return path.startsWith(basePath) ? path.substring(basePath.length()) : path.substring(1);
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
