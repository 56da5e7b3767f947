package dev.caveat.theme;

import dev.caveat.picture.PictureSize;
import dev.caveat.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a param can name: those of the site, and what the theme has below {@code assets/} itself. */
final class ParamFiles {
    private static final String ASSETS = "assets/";
    private static final String CONTENT = "content/";
    private static final String STATIC = "content/_static/";

    private final SortedMap<String, Found> found = new TreeMap<>();

    /** One that is there. */
    interface Found {
        Address address();

        /** How large it is shown, if it is a picture that says it. */
        Optional<PictureSize> size();
    }

    private record OfSite(SiteFile file) implements Found {
        @Override
        public Address address() {
            return new Address(file.address());
        }

        @Override
        public Optional<PictureSize> size() {
            return PictureSize.in(file.path());
        }
    }

    private record OfTheme(Address address, byte[] bytes) implements Found {
        @Override
        public Optional<PictureSize> size() {
            return PictureSize.of(bytes);
        }
    }

    private ParamFiles() {}

    /** Those of a theme itself; style sheets and scripts have other names when they are published. */
    static ParamFiles ofTheme(Chain chain) {
        var files = new ParamFiles();
        chain.below(ASSETS).forEach((path, file) -> {
            if (!path.endsWith(".css") && !path.endsWith(".js") && !path.endsWith(".ftl")) {
                files.found.put(ASSETS + path, new OfTheme(new Address("/" + ASSETS + path), file.bytes()));
            }
        });
        return files;
    }

    /** These and those of a site, each under its address and its path below {@code content/}. */
    ParamFiles with(List<SiteFile> site) {
        var files = new ParamFiles();
        files.found.putAll(found);
        for (SiteFile file : site) {
            files.found.put(file.address(), new OfSite(file));
            files.found.put(file.file().startsWith(CONTENT) ? file.file().substring(CONTENT.length()) : file.file(), new OfSite(file));
        }
        return files;
    }

    /** The file that somebody means by its address, its path below {@code content/}, {@code content/_static/} or the site's root. */
    Optional<Found> find(String written) {
        String below = written.startsWith(CONTENT) ? written.substring(CONTENT.length()) : written;
        for (String name : List.of(written, below, STATIC.substring(CONTENT.length()) + below, "/" + below)) {
            Found file = found.get(name);
            if (file != null) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Which one was meant, as a question. */
    String question(String written) {
        List<String> names = new ArrayList<>();
        for (String name : found.keySet()) {
            if (name.startsWith("/") == written.startsWith("/")) {
                names.add(name.startsWith("_static/") ? name.substring("_static/".length()) : name);
            }
        }
        String near = Suggestion.question(written, names);
        String ending = "/" + written.substring(written.lastIndexOf('/') + 1);
        return near.isEmpty()
                ? found.keySet().stream().filter(name -> name.startsWith("/") && name.endsWith(ending)).findFirst()
                        .map(name -> "did you mean \"" + name + "\"?").orElse("")
                : near;
    }
}
