package dev.caveat.importing;

import dev.caveat.model.Page;
import dev.caveat.model.Ref;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a site that is there, as comments of other programs name them: by a path, an address of now or of earlier, or its last part.
 *
 * @param zone of dates that name none
 */
public record SitePages(Map<String, String> paths, Map<String, String> addresses, Map<String, String> slugs, ZoneId zone) {
    public SitePages {
        paths = Map.copyOf(paths);
        addresses = Map.copyOf(addresses);
        slugs = Map.copyOf(slugs);
    }

    /**
     * Reads a site.
     *
     * @return empty, with problems, where there is none
     */
    public static Optional<SitePages> of(Path root, Instant now, Parallel parallel, Problems problems) {
        Problems found = new Problems();
        // Drafts and what is yet to come have comments as well; what is wrong with pages is told by a build.
        Optional<SiteReader.ReadSite> site = SiteReader.read(root, ConfigReader.Overrides.NONE, new Selection(now, true, true, true), parallel, found);
        if (site.isEmpty()) {
            problems.addAll(found.all());
            return Optional.empty();
        }
        Map<String, String> paths = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> slugs = new HashMap<>();
        for (Page page : site.get().site().pages()) {
            if (page.source().isPresent()) {
                paths.put(page.path(), page.path());
                addresses.putIfAbsent(folded(page.url()), page.path());
                page.front().aliases().stream().map(Ref::name).forEach(alias -> addresses.putIfAbsent(folded(alias), page.path()));
                slugs.putIfAbsent(last(folded(page.url())), page.path());
                slugs.putIfAbsent(last(page.path()), page.path());
            }
        }
        return Optional.of(new SitePages(paths, addresses, slugs, site.get().site().config().timezone()));
    }

    /** The page that is meant by a path below {@code content/}, or by a slug. */
    public Optional<String> called(String name) {
        String plain = name.replaceFirst("^/+", "").replaceFirst("/+$", "");
        return Optional.ofNullable(paths.get(plain))
                .or(() -> Optional.ofNullable(addresses.get(folded("/" + plain))))
                .or(() -> Optional.ofNullable(slugs.get(last(plain).toLowerCase(Locale.ROOT))));
    }

    /** The page at an address of now or of earlier, whatever its host; else the one whose own address ends alike. */
    public Optional<String> at(String address) {
        return OldAddress.path(address).flatMap(path -> Optional.ofNullable(addresses.get(folded(path)))
                .or(() -> Optional.ofNullable(slugs.get(last(folded(path)))).filter(page -> !last(folded(path)).isEmpty())));
    }

    /** As addresses are compared: they are the same with a slash at the end, with {@code .html}, or without. */
    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("(?:index)?\\.(?:html?|php)/?$", "").replaceFirst("/+$", "");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
