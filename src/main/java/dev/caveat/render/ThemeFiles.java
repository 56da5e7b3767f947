package dev.caveat.render;

import dev.caveat.problem.Suggestion;
import dev.caveat.theme.Theme;
import dev.caveat.theme.WrongCall;
import dev.caveat.trace.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The theme's own files, and where they are published.
 *
 * <p>Style sheets and scripts carry a part of their fingerprint in their names, so that hosts may let browsers keep them for
 * ever; files that style sheets name keep theirs.
 */
public final class ThemeFiles {
    private final SortedMap<String, byte[]> published = new TreeMap<>();
    private final SortedMap<String, String> assets = new TreeMap<>();

    public ThemeFiles(Theme theme) {
        theme.assets().forEach((name, bytes) -> {
            String path = "assets/" + named(name, bytes);
            assets.put(name, path);
            published.put(path, bytes);
        });
        published.putAll(theme.statics());
    }

    /** Every file by its path below the output folder. */
    public SortedMap<String, byte[]> published() {
        return Collections.unmodifiableSortedMap(published);
    }

    /** The file of the theme, by its path below the theme's folder, that is published at a path. */
    public Optional<String> source(String path) {
        Optional<String> asset = assets.entrySet().stream().filter(one -> one.getValue().equals(path)).map(one -> "assets/" + one.getKey()).findFirst();
        return asset.or(() -> published.containsKey(path) ? Optional.of("static/" + path) : Optional.empty());
    }

    /** Where an asset is published. */
    Optional<String> path(String asset) {
        return Optional.ofNullable(assets.get(asset));
    }

    /** The paths of the files that change their names with their bytes, and never their bytes without them. */
    List<String> fingerprinted() {
        return assets.entrySet().stream().filter(one -> !one.getValue().equals("assets/" + one.getKey())).map(Map.Entry::getValue).sorted().toList();
    }

    /** As {@link #path}, for a template that insists. */
    String demand(String asset) {
        return path(asset).orElseThrow(() -> new WrongCall(
                "the theme has no asset \"" + asset + "\"", Suggestion.question(asset, assets.keySet())));
    }

    /** Of where an asset is published, which changes with its bytes. */
    Fingerprint fingerprint(String asset) {
        return path(asset).map(Fingerprint::of).orElse(Fingerprint.ABSENT);
    }

    Fingerprint content(String path) {
        byte[] bytes = published.get(path);
        return bytes == null ? Fingerprint.ABSENT : Fingerprint.of(bytes);
    }

    private static String named(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        boolean named = name.endsWith(".css") || name.endsWith(".js");
        return named ? name.substring(0, dot) + "." + Fingerprint.of(bytes).hex().substring(0, 10) + name.substring(dot) : name;
    }
}
