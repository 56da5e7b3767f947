package dev.caveat.importing.jekyll;

import dev.caveat.importing.KeyedTexts;
import dev.caveat.yaml.Mapping;
import dev.caveat.yaml.Node;
import dev.caveat.yaml.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code defaults} in {@code _config.yml} say of pages that do not say it themselves. */
record JekyllDefaults(List<Scope> scopes) {
    static final JekyllDefaults NONE = new JekyllDefaults(List.of());

    JekyllDefaults {
        scopes = List.copyOf(scopes);
    }

    /**
     * Pages, and the values that they get.
     *
     * @param path the folder or file that they lie in; {@code *} stands for any characters but {@code /}
     * @param type such as {@code posts}; empty for all
     */
    record Scope(String path, String type, KeyedTexts values) {
        private boolean holds(JekyllPaths.Source source) {
            String file = source.file().path();
            String kind = source.draft() ? "drafts" : source.post() ? "posts" : file.startsWith("_") ? file.substring(1, Math.max(1, file.indexOf('/'))) : "pages";
            boolean inside = path.isEmpty() || file.equals(path) || file.startsWith(path + "/")
                    || path.contains("*") && Arrays.stream(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.collectingAndThen(Collectors.joining("[^/]*"), Pattern::compile)).matcher(file).lookingAt();
            return inside && (type.isEmpty() || type.equals(kind));
        }
    }

    static JekyllDefaults of(Node node) {
        List<Scope> scopes = new ArrayList<>();
        for (Node one : node instanceof Sequence sequence ? sequence.items() : List.<Node>of()) {
            if (one instanceof Mapping mapping) {
                KeyedTexts keys = KeyedTexts.of(mapping);
                KeyedTexts scope = keys.map("scope");
                scopes.add(new Scope(scope.line("path").replaceAll("^/+|/+$", ""), scope.line("type"), keys.map("values")));
            }
        }
        // Of two that speak of a page, the one with the longer path is meant.
        scopes.sort(Comparator.comparing(scope -> scope.path().length()));
        return new JekyllDefaults(scopes);
    }

    /** The values for a page. */
    KeyedTexts of(JekyllPaths.Source source) {
        Map<String, Node> values = new LinkedHashMap<>();
        scopes.stream().filter(scope -> scope.holds(source)).forEach(scope -> values.putAll(scope.values().values()));
        return KeyedTexts.of(values);
    }

    /** The same for the setting of a site that may have none. */
    static JekyllDefaults of(Optional<Node> node) {
        return node.map(JekyllDefaults::of).orElse(NONE);
    }
}
