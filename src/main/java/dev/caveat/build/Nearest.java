package dev.caveat.build;

import dev.caveat.plan.Output;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What somebody meant who named something that is not there. A site may have many pages and many such names: few are compared. */
final class Nearest {
    /** So many neighbours are compared by their letters; in a larger folder only equal names are looked for. */
    private static final int NEIGHBOURS = 500;

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();

    /** @param paths of all files */
    Nearest(Collection<String> paths) {
        for (String path : new TreeSet<>(paths)) {
            String url = Output.url(path);
            byName.computeIfAbsent(name(url), none -> new ArrayList<>()).add(url);
            byFolder.computeIfAbsent(folder(url), none -> new ArrayList<>()).add(url);
        }
    }

    /** As a question; empty where nothing is near. */
    String path(String path) {
        List<String> same = byName.getOrDefault(name(path), List.of());
        if (!same.isEmpty()) {
            return "did you mean \"" + same.get(0) + "\"?";
        }
        List<String> neighbours = byFolder.getOrDefault(folder(path), List.of());
        return neighbours.size() > NEIGHBOURS ? "" : Suggestion.question(path, neighbours);
    }

    String anchor(String anchor, Collection<String> known) {
        return known.size() > NEIGHBOURS ? "" : Suggestion.nearest(anchor, new TreeSet<>(known)).map(id -> "did you mean \"#" + id + "\"?").orElse("");
    }

    /** The last part of an address, without its ending if it is that of a page. */
    private static String name(String url) {
        String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        return plain.substring(plain.lastIndexOf('/') + 1).replaceFirst("\\.(?:html|md)$", "");
    }

    private static String folder(String url) {
        String plain = url.endsWith("/") && url.length() > 1 ? url.substring(0, url.length() - 1) : url;
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }
}
