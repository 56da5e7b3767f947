package dev.caveat.render;

import dev.caveat.model.Addresses;
import dev.caveat.model.Target;
import dev.caveat.plan.Output;
import dev.caveat.plan.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the site as seen from one file of it: so they hold in any folder, and on a disk without a server.
 *
 * <p>What others go by stays whole: canonical addresses, those in feeds, in {@code meta} and in structured data. A folder is
 * named with its {@code index.html}, for nobody else finds that on a disk.
 */
final class RelativeUrls {
    private static final String INDEX = "index.html";
    private static final Set<String> ADDRESSES = Set.of("href", "xlink:href", "src", "poster", "data", "action", "formaction", "cite");
    private static final Set<String> SETS = Set.of("srcset", "imagesrcset");
    /** They tell programs of addresses, too; what is whole there is meant to be. */
    private static final Set<String> FOR_PROGRAMS = Set.of("link", "base");

    private final Addresses addresses;
    /** The folders in which the file lies, encoded, from the outermost. */
    private final List<String> folders;
    /** The file's own address, encoded and without the base path. */
    private final String own;

    /** @param here the address of the file, from {@code /} without the base path, decoded */
    RelativeUrls(String here, Addresses addresses) {
        this.addresses = addresses;
        this.own = below(addresses.href(here)).orElseThrow();
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        this.folders = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
    }

    /** Whether a file is one that names others as seen from itself: a page of ours that is shown at one address. */
    static boolean isMeant(Output output) {
        Recipe recipe = output.recipe();
        boolean ours = !(recipe instanceof Recipe.NotFound || recipe instanceof Recipe.Copy || recipe instanceof Recipe.ThemeCopy);
        return ours && output.path().endsWith(".html");
    }

    /** A page with all its addresses. */
    String html(String html) {
        var rewriting = new Rewriting(html);
        Tags.read(html, rewriting);
        return rewriting.done();
    }

    /** The address of a page; any other than one of the site's stays as it is. */
    String page(String address) {
        return seen(address, true).orElse(address);
    }

    /** @param index whether the {@code index.html} of a folder is meant */
    private Optional<String> seen(String address, boolean index) {
        return below(address).map(below -> {
            int end = end(below);
            String path = below.substring(0, end);
            String rest = below.substring(end);
            if (rest.startsWith("#") && path.equals(own)) {
                return rest;
            }
            boolean folder = path.isEmpty() || path.endsWith("/");
            return relative(path + (folder && index ? INDEX : "")) + rest;
        });
    }

    /** An address without what all of the site's begin with; empty for one that is not of the site, or is relative already. */
    private Optional<String> below(String address) {
        String base = addresses.basePath();
        String path = address.startsWith(addresses.origin() + "/") ? address.substring(addresses.origin().length()) : address;
        if (path.startsWith(base)) {
            String below = path.substring(base.length());
            // Two slashes begin a host; browsers take a backslash for one.
            return below.startsWith("/") || below.startsWith("\\") ? Optional.empty() : Optional.of(below);
        }
        boolean home = path.startsWith("/") && base.startsWith(path.substring(0, end(path)) + "/") && end(path) == base.length() - 1;
        return home ? Optional.of(path.substring(end(path))) : Optional.empty();
    }

    /** Where a path ends and a query or fragment begins. */
    private static int end(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                return i;
            }
        }
        return address.length();
    }

    private String relative(String path) {
        int common = 0;
        int at = 0;
        while (common < folders.size() && path.startsWith(folders.get(common) + "/", at)) {
            at += folders.get(common++).length() + 1;
        }
        String down = path.substring(at);
        // At the front, a slash would lead to the top or to another host, a comma would end a source, and a colon a scheme.
        boolean bare = common == folders.size();
        return bare && (down.isEmpty() || down.startsWith("/") || down.startsWith(",") || down.indexOf(':') >= 0) ? "./" + down : "../".repeat(folders.size() - common) + down;
    }

    private record Attribute(String name, String written, int from) {}

    /** One page being written anew. */
    private final class Rewriting implements Tags.Reader {
        private final String html;
        private final StringBuilder written;
        private int copied;

        // Of the tag that is being read.
        private final List<Attribute> attributes = new ArrayList<>();
        private boolean canonical;
        private boolean refresh;

        Rewriting(String html) {
            this.html = html;
            this.written = new StringBuilder(html.length() + 1024);
        }

        String done() {
            return written.append(html, copied, html.length()).toString();
        }

        @Override
        public void attribute(String name, String value) {
            throw new IllegalStateException("the place of the value matters");
        }

        @Override
        public void attribute(String name, String value, int from) {
            canonical |= name.equals("rel") && value.strip().equalsIgnoreCase("canonical");
            refresh |= name.equals("http-equiv") && value.strip().equalsIgnoreCase("refresh");
            if (ADDRESSES.contains(name) || SETS.contains(name) || name.startsWith("data-") || name.equals("content")) {
                attributes.add(new Attribute(name, value, from));
            }
        }

        @Override
        public void end(String tag) {
            for (Attribute attribute : canonical ? List.<Attribute>of() : attributes) {
                String value = Xml.unescape(attribute.written);
                String seen = seenIn(tag, attribute.name, value);
                if (!seen.equals(value)) {
                    write(attribute.from, attribute.written.length(), Xml.escape(seen));
                }
            }
            attributes.clear();
            canonical = false;
            refresh = false;
        }

        private String seenIn(String tag, String name, String value) {
            if (name.equals("content")) {
                return tag.equals("meta") && refresh ? refreshed(value) : value;
            }
            if (name.startsWith("data-")) {
                // Scripts put names of files behind it: a folder stays one. What is whole is meant for others.
                return value.startsWith("/") ? seen(value, false).orElse(value) : value;
            }
            if (SETS.contains(name)) {
                return sources(value);
            }
            String address = value.strip();
            boolean whole = !address.startsWith("/");
            return tag.equals("base") || whole && FOR_PROGRAMS.contains(tag) ? value : seen(address, true).orElse(value);
        }

        private String sources(String set) {
            var all = new StringBuilder(set.length());
            int from = 0;
            for (String source : Target.sources(set)) {
                int at = set.indexOf(source, from);
                all.append(set, from, at).append(seen(source, true).orElse(source));
                from = at + source.length();
            }
            return all.append(set, from, set.length()).toString();
        }

        private String refreshed(String content) {
            int url = content.toLowerCase(Locale.ROOT).indexOf("url=");
            return url < 0 ? content : content.substring(0, url + 4) + page(content.substring(url + 4).strip());
        }

        private void write(int from, int length, String value) {
            char before = html.charAt(from - 1);
            boolean quoted = before == '"' || before == '\'';
            written.append(html, copied, from).append(quoted ? value : "\"" + value + "\"");
            copied = from + length;
        }
    }
}
