package dev.caveat.render;

import dev.caveat.markdown.Document;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.Reference;
import dev.caveat.model.Addresses;
import dev.caveat.model.Page;
import dev.caveat.model.SourceLinks;
import dev.caveat.model.Target;
import dev.caveat.plan.Output;
import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import dev.caveat.read.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what a page points at is written: in its text, in a comment on it, in the configuration, or in a disclaimer.
 *
 * <p>Texts are read and parsed for this once more, and only those of pages that point at something that is not there.
 */
public final class LinkPlaces {
    private final SiteWorld world;
    private final Path root;
    private final Addresses addresses;
    private final Markdown markdown;
    private final Map<String, Optional<SourceText>> sources = new HashMap<>();
    private final Map<String, Map<Target, List<Found>>> references = new HashMap<>();

    /** A place, and how the target is written there. */
    public record Found(String written, Place place) {}

    /** @param root the site's folder */
    public LinkPlaces(SiteWorld world, Path root) {
        this.world = world;
        this.root = root;
        this.addresses = Addresses.of(world.site().config());
        this.markdown = SiteReader.markdown(world.site().config());
    }

    /**
     * Nowhere where it is in none of them, such as in a template.
     *
     * @param source the file of the page's text; empty where there is none
     * @param path the output
     * @param evidence what the output shows: see {@link Shows}
     */
    public List<Found> of(String source, String path, List<String> evidence, Target target) {
        List<Found> inText = source.isEmpty() ? List.of() : inText(source, path, target);
        if (!inText.isEmpty()) {
            return inText;
        }
        return others(evidence).stream().map(file -> source(file).flatMap(text -> search(text, target, Output.url(path)))).flatMap(Optional::stream).limit(1).toList();
    }

    /** Where an address on another host is written; nowhere as {@link #of}. */
    public Optional<Place> elsewhere(String source, List<String> evidence, String address) {
        Set<String> files = new LinkedHashSet<>();
        if (!source.isEmpty()) {
            files.add(source);
        }
        files.addAll(others(evidence));
        for (String file : files) {
            for (String way : List.of(address, Addresses.decoded(address))) {
                int at = source(file).map(text -> text.text().indexOf(way)).orElse(-1);
                if (at >= 0) {
                    return source(file).map(text -> text.place(at, way.length()));
                }
            }
        }
        return Optional.empty();
    }

    /** The files, beside its own, that a page may show something of. */
    private Set<String> others(List<String> evidence) {
        Set<String> files = new LinkedHashSet<>();
        Shows.of(evidence).comments().forEach(comment -> files.add(comment.file()));
        files.add(ConfigReader.FILE);
        world.ownDisclaimers().forEach(disclaimer -> files.add(disclaimer.place().file()));
        return files;
    }

    private List<Found> inText(String source, String path, Target target) {
        Optional<Page> page = world.site().from(source);
        Optional<SourceText> text = source(source);
        if (page.isPresent() && text.isPresent()) {
            Map<Target, List<Found>> written = references.computeIfAbsent(path, none -> references(page.get(), text.get(), Output.url(path)));
            if (written.containsKey(target)) {
                return written.get(target);
            }
        }
        return text.flatMap(one -> search(one, target, Output.url(path))).stream().toList();
    }

    /** What the Markdown of a page points at, and all places where it does. */
    private Map<Target, List<Found>> references(Page page, SourceText source, String url) {
        Map<Target, List<Found>> found = new HashMap<>();
        Document document = markdown.parse(source.text().substring(page.bodyStart()));
        SourceLinks links = new SourceLinks(addresses, page.file(), world::link, missing -> {});
        Target.Page here = new Target.Page(url, addresses);
        int above = source.place(page.bodyStart(), 1).line() - 1;
        for (Reference link : document.references()) {
            String written = link.destination();
            here.target(links.resolve(written, link.isImage()), link.isImage()).ifPresent(target -> {
                Place place = source.at(above + link.line(), link.column(), 1);
                int at = place.excerpt().indexOf(written, place.column() - 1 - place.cut());
                found.computeIfAbsent(target, none -> new ArrayList<>())
                        .add(new Found(written, at < 0 ? place : source.at(place.line(), place.cut() + at + 1, written.length())));
            });
        }
        return found;
    }

    /**
     * In the ways in which an address may be written as it is.
     *
     * @param here the address of the page, from which it may be written relatively
     */
    private Optional<Found> search(SourceText source, Target target, String here) {
        String encoded = addresses.href(target.path());
        Set<String> ways = new LinkedHashSet<>();
        for (String path : List.of(encoded, addresses.basePath() + target.path().substring(1), addresses.below(encoded), target.path())) {
            if (!target.anchor().isEmpty()) {
                ways.add(path + "#" + target.anchor());
                ways.add(path + "#" + Addresses.fragment(target.anchor()));
            }
            ways.add(path);
        }
        if (!target.anchor().isEmpty()) {
            ways.add("#" + target.anchor());
        }
        if (target.path().startsWith(here)) {
            ways.add(target.path().substring(here.length()));
        }
        ways.add(target.path().substring(target.path().lastIndexOf('/') + 1));
        for (String way : ways) {
            int at = way.length() < 2 ? -1 : source.text().indexOf(way);
            if (at >= 0) {
                return Optional.of(new Found(way, source.place(at, way.length())));
            }
        }
        return Optional.empty();
    }

    private Optional<SourceText> source(String file) {
        return sources.computeIfAbsent(file, name -> TextFile.read(name, root.resolve(name), new Problems()).map(TextFile::text));
    }
}
