package dev.caveat.render;

import dev.caveat.model.Target;
import dev.caveat.trace.Points;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "poster", "data");
    /** What a browser asks for no file: the page's own address, and hosts to be ready for. */
    private static final Set<String> NO_FILE = Set.of("canonical", "preconnect", "dns-prefetch");

    private final Target.Page page;
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> anchors = new TreeSet<>();

    // Of the tag that is being read.
    private final String[] names = new String[ADDRESSES.size()];
    private final String[] values = new String[ADDRESSES.size()];
    private int count;
    private String name = "";
    private String rel = "";

    private PageLinks(Target.Page page) {
        this.page = page;
    }

    /** @param known the anchors that are remembered elsewhere */
    static Points of(String html, Target.Page page, Set<String> known) {
        var links = new PageLinks(page);
        Tags.read(html, links);
        links.anchors.removeAll(known);
        return new Points(List.copyOf(links.targets), List.copyOf(links.anchors));
    }

    @Override
    public void attribute(String attribute, String value) {
        switch (attribute) {
            case "id" -> anchors.add(Xml.unescape(value));
            case "name" -> name = value;
            case "rel" -> rel = value;
            default -> {
                if (ADDRESSES.contains(attribute) && count < names.length) {
                    names[count] = attribute;
                    values[count++] = value;
                }
            }
        }
    }

    @Override
    public void end(String tag) {
        if (LINKS.contains(tag)) {
            if (!name.isEmpty()) {
                anchors.add(Xml.unescape(name));
            }
            add("href", false);
        } else if (count > 0 && SHOWN.containsKey(tag) && !(tag.equals("link") && NO_FILE.contains(rel.strip().toLowerCase(Locale.ROOT)))) {
            SHOWN.get(tag).forEach(attribute -> add(attribute, true));
        }
        count = 0;
        name = "";
        rel = "";
    }

    private void add(String attribute, boolean shown) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(attribute)) {
                String value = Xml.unescape(values[i]);
                List<String> addresses = attribute.equals("srcset") ? Target.sources(value) : List.of(value);
                for (String address : addresses) {
                    Optional<Target> target = page.target(address, shown);
                    target.map(Target::text).ifPresent(targets::add);
                }
            }
        }
    }
}
