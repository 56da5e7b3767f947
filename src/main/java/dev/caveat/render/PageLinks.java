package dev.caveat.render;

import dev.caveat.model.Target;
import dev.caveat.trace.Points;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a finished page points at on its own site, and the ids by which others point into it. */
final class PageLinks implements Tags.Reader {
    /** The attributes of a tag that name files to be shown or loaded. */
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "img", Set.of("src", "srcset"),
            "source", Set.of("src", "srcset"),
            "video", Set.of("src", "poster"),
            "audio", Set.of("src"),
            "track", Set.of("src"),
            "script", Set.of("src"),
            "iframe", Set.of("src"),
            "embed", Set.of("src"),
            "object", Set.of("data"),
            "link", Set.of("href"));

    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "poster", "data");
    /** What a browser asks for no file: the page's own address, and hosts to be ready for. */
    private static final Set<String> NO_FILE = Set.of("canonical", "preconnect", "dns-prefetch");

    private final Target.Page page;
    private final Set<String> targets = new LinkedHashSet<>();
    private final List<String> anchors = new ArrayList<>();
    private final Set<String> known;

    // Of the tag that is being read.
    private final String[] names = new String[ADDRESSES.size()];
    private final String[] values = new String[ADDRESSES.size()];
    private int count;
    private String name = "";
    private String rel = "";

    private PageLinks(Target.Page page, Set<String> known) {
        this.page = page;
        this.known = known;
    }

    /** @param known the anchors that are remembered elsewhere */
    static Points of(String html, Target.Page page, Set<String> known) {
        var links = new PageLinks(page, known);
        Tags.read(html, links);
        return new Points(List.copyOf(links.targets), sorted(links.anchors));
    }

    /** Each once. */
    private static List<String> sorted(List<String> anchors) {
        anchors.sort(null);
        List<String> sorted = new ArrayList<>(anchors.size());
        for (String anchor : anchors) {
            if (sorted.isEmpty() || !sorted.get(sorted.size() - 1).equals(anchor)) {
                sorted.add(anchor);
            }
        }
        return sorted;
    }

    private void anchor(String id) {
        if (!known.contains(id)) {
            anchors.add(id);
        }
    }

    /** Of id, name, rel and the addresses, which are most of what a page has beside classes. */
    @Override
    public boolean mayWant(char first, int length) {
        return length <= 6 && switch (first | 0x20) {
            case 'i', 'n', 'r', 'h', 's', 'p', 'd' -> true;
            default -> false;
        };
    }

    @Override
    public boolean wants(String attribute) {
        return switch (attribute) {
            case "id", "href", "name", "rel" -> true;
            default -> ADDRESSES.contains(attribute);
        };
    }

    @Override
    public void attribute(String attribute, String value) {
        switch (attribute) {
            case "id" -> anchor(Xml.unescape(value));
            case "name" -> name = value;
            case "rel" -> rel = value;
            default -> {
                if (count < names.length) {
                    names[count] = attribute;
                    values[count++] = value;
                }
            }
        }
    }

    @Override
    public void end(String tag) {
        if (tag.equals("a") || tag.equals("area")) {
            if (!name.isEmpty()) {
                anchor(Xml.unescape(name));
            }
            add("href", false);
        } else if (count > 0 && SHOWN.containsKey(tag) && !(tag.equals("link") && NO_FILE.contains(rel.strip().toLowerCase(Locale.ROOT)))) {
            for (String attribute : SHOWN.get(tag)) {
                add(attribute, true);
            }
        }
        count = 0;
        name = "";
        rel = "";
    }

    private void add(String attribute, boolean shown) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(attribute)) {
                if (!shown && isKnown(values[i])) {
                    continue;
                }
                String value = Xml.unescape(values[i]);
                if (attribute.equals("srcset")) {
                    Target.sources(value).forEach(address -> add(page.target(address, shown)));
                } else {
                    add(page.target(value, shown));
                }
            }
        }
    }

    /** A link to such an anchor on the page itself leads somewhere, whatever else is on it: half of all links beside comments are of this kind. */
    private boolean isKnown(String address) {
        return !known.isEmpty() && address.length() > 1 && address.charAt(0) == '#'
                && address.indexOf('%') < 0 && address.indexOf(':') < 0 && address.indexOf('&') < 0 && known.contains(address.substring(1));
    }

    private void add(Optional<Target> target) {
        if (target.isPresent()) {
            targets.add(target.get().text());
        }
    }
}
