package dev.caveat.read;

import dev.caveat.model.Asset;
import dev.caveat.model.Page;
import dev.caveat.model.PageId;
import dev.caveat.model.Source;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.trace.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files that are published as they are. */
final class AssetReader {
    private final Parallel parallel;
    private final Sources sources;
    private final Problems problems;

    AssetReader(Parallel parallel, Sources sources, Problems problems) {
        this.parallel = parallel;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * The files of a layout, each with its address.
     *
     * @param pages those that are built; what belongs to the bundle of another is left out
     * @param broken gets the files that cannot be read, and those of bundles whose page is broken
     */
    List<Asset> assets(Layout layout, List<Page> pages, Set<String> broken) {
        Map<String, Optional<Page>> bundles = new HashMap<>();
        Set<String> brokenBundles = new HashSet<>();
        for (Layout.Found found : layout.pages()) {
            if (found.isFolder() && found.kind() == Page.Kind.PAGE && found.folder().endsWith(found.id().path())) {
                bundles.put(found.folder(), Optional.empty());
                if (broken.contains(found.file())) {
                    brokenBundles.add(found.folder());
                }
            }
        }
        for (Page page : pages) {
            // The files of a bundle lie beside its original; beside a translation only where there is no other page.
            page.ownFolder().ifPresent(folder -> bundles.computeIfPresent(
                    folder.substring(Layout.CONTENT.length(), Math.max(Layout.CONTENT.length(), folder.length() - 1)), (path, known) ->
                            known.isEmpty() || page.id().language().isEmpty() ? Optional.of(page) : known));
        }
        List<Wanted> wanted = new ArrayList<>();
        layout.assets().forEach((name, listed) -> {
            Optional<String> bundle = bundle(name, bundles.keySet());
            Optional<String> url = bundle.isEmpty() ? Optional.of(url(name)) : bundles.get(bundle.get()).map(page -> beside(page, bundle.get(), name));
            if (url.isPresent()) {
                wanted.add(new Wanted(listed, url.get()));
            } else if (brokenBundles.contains(bundle.get())) {
                broken.add(Layout.CONTENT + name);
            }
        });
        List<Asset> assets = new ArrayList<>();
        List<Optional<Asset>> read = parallel.map(wanted, this::read);
        for (int i = 0; i < wanted.size(); i++) {
            if (read.get(i).isPresent()) {
                assets.add(read.get(i).get());
            } else {
                broken.add(wanted.get(i).listed().file());
                problems.add(Problem.of(Code.FILE_UNREADABLE, Place.of(wanted.get(i).listed().file()), "this cannot be read")
                        .hint("check the permissions of the file"));
            }
        }
        return assets;
    }

    /** A file to publish, and where. */
    private record Wanted(Listed.File listed, String url) {}

    private Optional<Asset> read(Wanted wanted) {
        Listed.File file = wanted.listed();
        return sources.content(file).map(content -> new Asset(file.source(content), wanted.url(), file.size()));
    }

    /** The bundle that a file belongs to: it is published beside its page, and only with it. */
    private static Optional<String> bundle(String name, Set<String> bundles) {
        for (String folder = new PageId(name, "").folder(); !folder.isEmpty(); folder = new PageId(folder, "").folder()) {
            if (bundles.contains(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static String beside(Page page, String bundle, String name) {
        return page.url().substring(0, page.url().lastIndexOf('/')) + name.substring(bundle.length());
    }

    private static String url(String name) {
        return "/" + (name.startsWith(Layout.STATIC) ? name.substring(Layout.STATIC.length()) : name);
    }
}
