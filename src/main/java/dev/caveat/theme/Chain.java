package dev.caveat.theme;

import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.problem.Suggestion;
import dev.caveat.yaml.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The folders that a theme's files are looked for in, nearest first: the site's own folder of the theme's name, the packed
 * theme of that name, then the same two for the theme that it extends, and so on.
 *
 * @param version of the first theme; empty where it does not say
 * @param params the settings that each theme of the chain declares, the nearest theme first
 * @param layers the files of each folder by their path
 * @param files the nearest file of each path
 */
record Chain(
        String name,
        String version,
        List<List<Entry>> params,
        List<SortedMap<String, ThemeFile>> layers,
        SortedMap<String, ThemeFile> files) {

    /** How a theme can be called. */
    static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    /** Empty exactly when an error was reported. */
    static Optional<Chain> open(Path root, String name, Place named, String caveat, Packed packed, Problems problems) {
        var found = new Problems();
        Chain chain = new Opening(root, caveat, packed, found).open(name, named);
        problems.addAll(found.all());
        return found.hasErrors() ? Optional.empty() : Optional.of(chain);
    }

    /** The files below one folder of the theme, such as {@code assets/}, by their path below it. */
    SortedMap<String, ThemeFile> below(String folder) {
        var below = new TreeMap<String, ThemeFile>();
        files.tailMap(folder).forEach((path, file) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), file);
            }
        });
        return below;
    }

    private record Opening(Path root, String caveat, Packed packed, Problems problems) {
        Chain open(String name, Place named) {
            var layers = new ArrayList<SortedMap<String, ThemeFile>>();
            var params = new ArrayList<List<Entry>>();
            var seen = new ArrayList<String>();
            String version = "";
            String next = name;
            Place place = named;
            try {
                while (!next.isEmpty() && known(next, place, seen)) {
                    SortedMap<String, ThemeFile> own = Folder.files(root, next, problems);
                    SortedMap<String, ThemeFile> built = packed.files(next);
                    layers.add(own);
                    layers.add(built);
                    Manifest packedOne = manifest(next, built.get("theme.yaml"));
                    Manifest manifest = own.containsKey("theme.yaml") ? manifest(next, own.get("theme.yaml")) : packedOne;
                    params.add(manifest.params());
                    // Whoever stands before a packed theme with a theme.yaml of their own changes some of its settings, and keeps the others.
                    params.add(manifest == packedOne ? List.of() : packedOne.params());
                    version = seen.isEmpty() ? manifest.version() : version;
                    seen.add(next);
                    next = manifest.parent();
                    place = manifest.parentPlace();
                }
                layers.add(packed.base());
            } catch (IOException unreadable) {
                problems.add(Problem.of(Code.FILE_UNREADABLE, place, "the built-in themes cannot be read")
                        .note(unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage()));
            }
            SortedMap<String, ThemeFile> files = nearest(layers);
            return new Chain(
                    name,
                    version,
                    List.copyOf(params),
                    List.copyOf(layers),
                    Collections.unmodifiableSortedMap(files));
        }

        private Manifest manifest(String name, ThemeFile yaml) {
            return yaml == null ? Manifest.none(name) : Manifest.read(name, yaml, caveat, problems);
        }

        /** The nearest file of each path; what a template makes counts as lying there. */
        private SortedMap<String, ThemeFile> nearest(List<SortedMap<String, ThemeFile>> layers) {
            var files = new TreeMap<String, ThemeFile>();
            var taken = new HashMap<String, SortedMap<String, ThemeFile>>();
            for (SortedMap<String, ThemeFile> layer : layers) {
                layer.forEach((path, file) -> {
                    SortedMap<String, ThemeFile> by = taken.putIfAbsent(Assets.target(path), layer);
                    if (by == null) {
                        files.put(path, file);
                    } else if (by == layer) {
                        problems.add(Assets.both(layer.get(Assets.target(path)), file));
                    }
                });
            }
            return files;
        }

        private boolean known(String name, Place place, List<String> seen) throws IOException {
            if (seen.contains(name)) {
                boolean itself = seen.get(seen.size() - 1).equals(name);
                String way = String.join(" → ", seen.subList(seen.indexOf(name), seen.size())) + " → " + name;
                problems.add(Problem.of(Code.THEME_CYCLE, place, "a theme cannot extend itself: " + way)
                        .hint(itself
                                ? "a folder of that name stands before the built-in theme by itself: leave out \"extends\""
                                : "let one of them extend no other"));
                return false;
            }
            boolean named = NAME.matcher(name).matches();
            if (named && (Folder.exists(root, name) || !packed.files(name).isEmpty())) {
                return true;
            }
            var names = new TreeSet<>(packed.names());
            names.addAll(Folder.names(root));
            problems.add(Problem.of(Code.THEME_MISSING, place, "there is no theme \"" + name + "\"")
                    .label(Suggestion.question(name, names))
                    .hint(names.isEmpty()
                            ? "a theme is a folder below \"themes\""
                            : "there are: " + String.join(", ", names) + "; another one is a folder below \"themes\""));
            return false;
        }
    }
}
